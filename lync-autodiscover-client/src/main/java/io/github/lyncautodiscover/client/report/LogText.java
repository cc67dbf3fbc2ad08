package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.log.LogDamage;
import io.github.lyncautodiscover.model.log.LogDocument;
import io.github.lyncautodiscover.model.log.LogEntry;
import io.github.lyncautodiscover.model.log.LogError;

/** What was found in a client's log. */
final class LogText implements TextPart {
    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        if (!diagnosis.log().isEmpty()) {
            page.section("Log");
            diagnosis.log().forEach(entry -> page.line(3, "line " + entry.line() + "  " + words(entry)));
        }
    }

    private static String words(LogEntry entry) {
        if (entry instanceof LogDocument document) {
            return document.document().response().resource().getClass().getSimpleName() + " document"
                    + (document.repairs().isEmpty() ? "" : ", repaired");
        }
        if (entry instanceof LogDamage damage) {
            return "a document that cannot be read: " + damage.message();
        }
        LogError error = (LogError) entry;
        return error.error() + (error.code().isEmpty() ? "" : " " + error.code()) + ": " + error.text();
    }
}
