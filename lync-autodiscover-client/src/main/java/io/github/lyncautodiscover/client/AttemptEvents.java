package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listener of the caller what happens in one attempt, and keeps what it throws away from the attempt.
 *
 * @param listener the caller's
 * @param user who is looked up
 * @param candidate the candidate of the attempt
 */
record AttemptEvents(AttemptListener listener, SipAddress user, Candidate candidate) {
    private static final Logger LOG = LoggerFactory.getLogger(LyncAutodiscover.class);

    void started() {
        tell(to -> to.attemptStarted(user, candidate));
    }

    void hopStarted(URI url) {
        tell(to -> to.hopStarted(user, candidate, url));
    }

    void phaseStarted(URI url, Phase phase) {
        tell(to -> to.phaseStarted(user, candidate, url, phase));
    }

    void hopEnded(Hop hop) {
        tell(to -> to.hopEnded(user, candidate, hop));
    }

    Attempt ended(Attempt attempt) {
        tell(to -> to.attemptEnded(user, attempt));
        return attempt;
    }

    private void tell(Consumer<AttemptListener> event) {
        try {
            event.accept(listener);
        } catch (Throwable thrown) {
            // Whatever it is, an error included: it belongs to the listener, and the discovery goes on.
            LOG.debug("the attempt listener threw {}", thrown.getClass().getName());
        }
    }
}
