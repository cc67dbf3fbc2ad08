package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.util.Set;

/**
 * What ends an attempt, and where: what a row of a table of situations proves.
 *
 * @param kind what was observed
 * @param phase where
 */
record Ending(FailureKind kind, Phase phase) {
    /** A kind that is met in one phase only. */
    static Ending of(FailureKind kind) {
        Set<Phase> phases = FailureKinds.phases(kind);
        if (phases.size() != 1) {
            throw new IllegalArgumentException(kind + " can be met in " + phases);
        }
        return new Ending(kind, phases.iterator().next());
    }

    static Ending of(Failure failure) {
        return new Ending(failure.kind(), failure.phase());
    }

    @Override
    public String toString() {
        return kind + " in " + phase;
    }
}
