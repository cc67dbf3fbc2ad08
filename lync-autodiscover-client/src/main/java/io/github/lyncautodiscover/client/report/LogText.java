package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.log.LogDamage;
import io.github.lyncautodiscover.model.log.LogDocument;
import io.github.lyncautodiscover.model.log.LogEntry;
import io.github.lyncautodiscover.model.log.LogError;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found in a client's log: documents with their links, errors by name, each with its line. */
final class LogText implements TextPart {
    /** The same on a few lines, without the links. */
    static final class Brief implements TextPart {
        private static final int MOST = 5;

        @Override
        public void print(LyncDiagnosis diagnosis, Page page) {
            List<LogEntry> log = diagnosis.log();
            if (diagnosis.logLines().isPresent() && diagnosis.discovery().isPresent()) {
                page.line(0, "Log: " + summary(diagnosis), 1);
            }
            log.stream().limit(MOST).forEach(entry -> page.line(0, place(entry) + words(entry), 2));
            if (log.size() > MOST) {
                page.line(0, "and " + (log.size() - MOST) + " more");
            }
        }
    }

    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        if (!isThere(diagnosis)) {
            return;
        }
        page.section("Log: " + summary(diagnosis));
        for (LogEntry entry : diagnosis.log()) {
            page.line(3, place(entry) + words(entry));
            if (entry instanceof LogDocument document) {
                links(document.document().response(), page);
            }
        }
    }

    /** Whether a log was read, whatever was found in it. */
    static boolean isThere(LyncDiagnosis diagnosis) {
        return diagnosis.logLines().isPresent() || !diagnosis.log().isEmpty();
    }

    /** How much was found in how many lines. */
    static String summary(LyncDiagnosis diagnosis) {
        List<LogEntry> log = diagnosis.log();
        String found = Stream.of(
                        count(log, LogDocument.class, "document"),
                        count(log, LogDamage.class, "damaged document"),
                        count(log, LogError.class, "error"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String lines = diagnosis.logLines().isPresent()
                ? " in " + number(diagnosis.logLines().getAsLong(), "line")
                : "";
        return (found.isEmpty() ? "nothing of Autodiscover" : found) + lines;
    }

    private static String count(List<LogEntry> log, Class<? extends LogEntry> kind, String name) {
        long count = log.stream().filter(kind::isInstance).count();
        return count == 0 ? "" : number(count, name);
    }

    private static String number(long count, String name) {
        return count + " " + name + (count == 1 ? "" : "s");
    }

    private static String place(LogEntry entry) {
        return "line " + entry.line() + "  ";
    }

    private static String words(LogEntry entry) {
        if (entry instanceof LogDocument found) {
            AutodiscoverResponse response = found.document().response();
            return response.resource().getClass().getSimpleName() + " document"
                    + response.accessLocation()
                            .map(where -> ", access location " + where)
                            .orElse("")
                    + ", "
                    + number(response.resource().links().size(), "link")
                    + (found.repairs().isEmpty() ? "" : ", repaired");
        }
        if (entry instanceof LogDamage damage) {
            return "a document that cannot be read: " + damage.message();
        }
        LogError error = (LogError) entry;
        return error.error() + (error.code().isEmpty() ? "" : " " + error.code()) + ", " + error.meaning() + ": "
                + error.text();
    }

    private static void links(AutodiscoverResponse response, Page page) {
        for (Link link : response.resource().links()) {
            page.line(6, link.token() + "  " + link.uri().map(URI::toString).orElse("(unusable href)"));
        }
    }
}
