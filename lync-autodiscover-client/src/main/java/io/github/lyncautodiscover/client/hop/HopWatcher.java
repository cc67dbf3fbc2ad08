package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.net.URI;

/** Is told what a hop does, on the thread that runs it. */
public interface HopWatcher {
    /** Looks at nothing. */
    HopWatcher NOBODY = new HopWatcher() {};

    /** A hop begins. */
    default void hopStarted(URI url) {}

    /** A phase of a hop begins. */
    default void phaseStarted(URI url, Phase phase) {}

    /** A hop is over. */
    default void hopEnded(Hop hop) {}
}
