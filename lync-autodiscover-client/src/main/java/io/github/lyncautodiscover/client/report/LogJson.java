package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.model.MalformedReason;
import io.github.lyncautodiscover.model.log.KnownError;
import io.github.lyncautodiscover.model.log.LogDamage;
import io.github.lyncautodiscover.model.log.LogDocument;
import io.github.lyncautodiscover.model.log.LogEntry;
import io.github.lyncautodiscover.model.log.LogError;
import io.github.lyncautodiscover.model.log.Repair;
import io.github.lyncautodiscover.model.log.RepairKind;
import java.util.List;
import java.util.Map;

/** The JSON form of an entry of a log. */
final class LogJson {
    private LogJson() {}

    static Map<String, Object> write(LogEntry entry) {
        Members json = new Members().put("line", entry.line());
        if (entry instanceof LogDocument found) {
            json.put("document", DocumentJson.write(found.document())).put("repairs", found.repairs(), LogJson::repair);
        } else if (entry instanceof LogDamage damage) {
            json.put("reason", damage.reason())
                    .put("message", damage.message())
                    .put("repairs", damage.repairs(), LogJson::repair);
        } else if (entry instanceof LogError error) {
            json.put("error", error.error())
                    .put("code", error.code())
                    .put("meaning", error.meaning())
                    .put("text", error.text());
        }
        return json.done();
    }

    static LogEntry read(JsonPlace json) {
        long line = json.number("line");
        if (json.find("error").isPresent()) {
            return new LogError(line, json.one("error", KnownError.class), json.text("code"), json.text("text"));
        }
        List<Repair> repairs = json.all(
                "repairs", repair -> new Repair(repair.one("kind", RepairKind.class), repair.integer("count")));
        return json.find("document", DocumentJson::read)
                .<LogEntry>map(document -> new LogDocument(line, document, repairs))
                .orElseGet(() ->
                        new LogDamage(line, json.one("reason", MalformedReason.class), json.text("message"), repairs));
    }

    private static Map<String, Object> repair(Repair repair) {
        return new Members()
                .put("kind", repair.kind())
                .put("count", repair.count())
                .done();
    }
}
