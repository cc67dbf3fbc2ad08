package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.AutodiscoverResponse;
import java.net.URI;
import java.util.List;

/** What comes after a hop: another one, or the end of the attempt. */
sealed interface Step {
    /** Goes on to another URL. */
    sealed interface GoOn extends Step {
        URI target();
    }

    /** Goes where a redirect points, which the trail has to allow. */
    record Redirect(URI target) implements GoOn {}

    /** Goes on from the Root to its Domain resource. */
    record ToDomain(URI target) implements GoOn {}

    /**
     * Goes on from the Root to the User resource, which wants a ticket.
     *
     * @param targets where it is, the preferred one first; at least one
     */
    record ToUser(List<URI> targets) implements Step {}

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
