package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import java.net.URI;
import java.util.List;

/** What comes after a hop: another one, or the end of the attempt. */
sealed interface Step {
    /** Goes on to another URL, which the trail has to allow. */
    sealed interface GoOn extends Step {
        URI target();

        /** The same step to a URL that was completed. */
        GoOn to(URI complete);
    }

    /** Goes to the Root where a redirect points. */
    record Redirect(URI target) implements GoOn {
        @Override
        public GoOn to(URI complete) {
            return new Redirect(complete);
        }
    }

    /** Goes on from the Root to its Domain resource. */
    record ToDomain(URI target) implements GoOn {
        @Override
        public GoOn to(URI complete) {
            return new ToDomain(complete);
        }
    }

    /** Goes on from the Root to its User resource. */
    record ToUser(URI target) implements GoOn {
        @Override
        public GoOn to(URI complete) {
            return new ToUser(complete);
        }
    }

    /**
     * Goes on from the Root to one of its User resources, each of which wants another kind of ticket.
     *
     * @param targets where they are, the preferred one first; at least one
     */
    record ToUsers(List<URI> targets) implements Step {}

    /** Ends the attempt. */
    record End(Attempt.Result result) implements Step {}

    static End answer(AutodiscoverResponse response) {
        return new End(new Attempt.Answered(response));
    }

    static End fail(Failure failure) {
        return new End(new Attempt.Failed(failure));
    }

    static End fail(FailureKind kind, String detail) {
        return fail(new Failure(kind, Phase.DOCUMENT, detail));
    }
}
