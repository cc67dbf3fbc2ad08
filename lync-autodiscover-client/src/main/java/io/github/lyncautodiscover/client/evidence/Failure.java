package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Texts;
import java.util.Objects;

/**
 * Why something ended without the answer it was made for. Immutable.
 *
 * @param kind what was observed
 * @param phase where it was observed
 * @param detail what distinguishes this case from others of its kind, one line, possibly empty; it holds neither user
 *     name nor secret
 */
public record Failure(FailureKind kind, Phase phase, String detail) {
    /** Refuses null. */
    public Failure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(detail, "detail");
    }

    /** One line to read: the kind, and the detail where there is one. */
    @Override
    public String toString() {
        String head = kind + ": " + kind.sentence();
        return detail.isEmpty() ? head : head + " (" + Texts.printable(detail) + ")";
    }
}
