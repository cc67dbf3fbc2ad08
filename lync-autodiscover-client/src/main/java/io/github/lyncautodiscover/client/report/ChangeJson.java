package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.report.Changes.Change;
import java.util.Map;
import java.util.Optional;

/** The JSON form of changes. */
final class ChangeJson {
    private ChangeJson() {}

    static Map<String, Object> write(Changes changes, Masker masker) {
        return new Members()
                .put("startedAt", changes.since())
                .put("changes", changes.list(), change -> write(change, masker))
                .done();
    }

    private static Map<String, Object> write(Change change, Masker masker) {
        return new Members()
                .put("kind", change.kind())
                .put("subject", masker.text(change.subject()))
                .put("before", present(change.before()), masker::text)
                .put("after", present(change.after()), masker::text)
                .done();
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }
}
