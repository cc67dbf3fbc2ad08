package io.github.lyncautodiscover.client.evidence;

import java.util.Objects;

/** What a discovery came to. */
public sealed interface Outcome {
    /**
     * A candidate answered.
     *
     * @param attempt the attempt that gave the answer
     * @param endpoints what the answer offers
     */
    record Found(Attempt attempt, Endpoints endpoints) implements Outcome {
        /** Refuses null. */
        public Found {
            Objects.requireNonNull(attempt, "attempt");
            Objects.requireNonNull(endpoints, "endpoints");
        }
    }

    /**
     * No candidate answered.
     *
     * @param failure what ended the discovery, or else the failure of the best placed candidate
     */
    record NotFound(Failure failure) implements Outcome {
        /** Refuses null. */
        public NotFound {
            Objects.requireNonNull(failure, "failure");
        }
    }
}
