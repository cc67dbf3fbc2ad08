package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.hop.HopWatcher;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what happens in one attempt, then tells the listener of the caller, and keeps what it throws away from the
 * attempt.
 *
 * @param listener the caller's
 * @param user who is looked up
 * @param progress of the attempt
 */
record AttemptEvents(AttemptListener listener, SipAddress user, AttemptProgress progress) implements HopWatcher {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.lyncautodiscover.client.LyncAutodiscover");

    void started() {
        progress.reached(Phase.DNS);
        tell(to -> to.attemptStarted(user, progress.candidate()));
    }

    @Override
    public void hopStarted(URI url) {
        tell(to -> to.hopStarted(user, progress.candidate(), url));
    }

    @Override
    public void phaseStarted(URI url, Phase phase) {
        progress.reached(phase);
        tell(to -> to.phaseStarted(user, progress.candidate(), url, phase));
    }

    @Override
    public void hopEnded(Hop hop) {
        progress.hopEnded(hop);
        tell(to -> to.hopEnded(user, progress.candidate(), hop));
    }

    Attempt ended(Attempt attempt) {
        progress.ended(attempt);
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
