package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one candidate. Immutable.
 *
 * @param candidate the candidate
 * @param hops the requests that were made for it, in order
 * @param result how it ended
 */
public record Attempt(Candidate candidate, List<Hop> hops, Result result) {
    /** How an attempt ended. */
    public sealed interface Result {}

    /**
     * The candidate led to an answer.
     *
     * @param response the answer: the User document when tickets were at hand, else the Domain document when the Root
     *     named one, otherwise the Root
     */
    public record Answered(AutodiscoverResponse response) implements Result {
        /** Refuses null. */
        public Answered {
            Objects.requireNonNull(response, "response");
        }

        /** The kind of document, without its links. */
        @Override
        public String toString() {
            return Endpoints.shown(response);
        }
    }

    /**
     * The candidate did not lead to an answer.
     *
     * @param failure why
     */
    public record Failed(Failure failure) implements Result {
        /** Refuses null. */
        public Failed {
            Objects.requireNonNull(failure, "failure");
        }
    }

    /** The candidate was not needed, or there was no time left for it. */
    public record NotTried() implements Result {}

    /**
     * {@return what becomes of a candidate that nobody asked}
     *
     * @param candidate the candidate
     */
    public static Attempt notTried(Candidate candidate) {
        return new Attempt(candidate, List.of(), new NotTried());
    }

    /** Refuses null and keeps a copy of the list. */
    public Attempt {
        Objects.requireNonNull(candidate, "candidate");
        hops = List.copyOf(hops);
        Objects.requireNonNull(result, "result");
    }

    /** {@return the answer, when there is one} */
    public Optional<AutodiscoverResponse> response() {
        return result instanceof Answered answered ? Optional.of(answered.response()) : Optional.empty();
    }

    /** {@return the failure, when there is one} */
    public Optional<Failure> failure() {
        return result instanceof Failed failed ? Optional.of(failed.failure()) : Optional.empty();
    }

    /** {@return the time that its hops took together} */
    public Duration duration() {
        return hops.stream().map(hop -> hop.times().total()).reduce(Duration.ZERO, Duration::plus);
    }
}
