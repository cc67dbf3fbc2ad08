package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.util.Map;

/** The JSON form of a failure. */
final class FailureJson {
    private FailureJson() {}

    static Map<String, Object> write(Failure failure) {
        return new Members()
                .put("kind", failure.kind())
                .put("phase", failure.phase())
                .put("detail", failure.detail())
                .done();
    }

    static Failure read(JsonPlace json) {
        return new Failure(json.one("kind", FailureKind.class), json.one("phase", Phase.class), json.text("detail"));
    }
}
