package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.work.Budget;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.client.work.Scope;
import java.time.Duration;
import java.util.concurrent.Future;

/**
 * What the hops of one attempt share.
 *
 * @param settings how a hop is made
 * @param run when it has to stop
 * @param secrets what must not be seen in the evidence
 */
public record HopContext(HopSettings settings, Run run, Secrets secrets) {
    /** Which part of its usual time a phase must have for its silence to be that of the peer: a third. */
    private static final int LEAST_SHARE = 3;

    /** So much silence is the peer's, however patient the caller would be. */
    private static final Duration ENOUGH = Duration.ofSeconds(4);

    /** The same for a hop that ends with a scope of its own. */
    public HopContext in(Scope own) {
        return new HopContext(settings, run.in(own), secrets);
    }

    public Scope scope() {
        return run.scope();
    }

    /** What a phase that starts now may spend. */
    public Budget limit(Phase phase) {
        return run.budget().atMost(settings.limits().apply(phase));
    }

    /** Whether a phase that starts now has so little of its time that silence says nothing about the peer. */
    boolean isHurried(Phase phase) {
        Duration least = settings.limits().apply(phase).dividedBy(LEAST_SHARE);
        Duration left = run.budget().remaining();
        // Reading a document waits for nobody.
        return phase != Phase.DOCUMENT && left.compareTo(least) < 0 && left.compareTo(ENOUGH) < 0;
    }

    /** Ends the attempt when this phase, starting now, takes too long. */
    Future<?> guard(Phase phase) {
        return run.guard(limit(phase), isHurried(phase) ? FailureKind.NO_TIME_LEFT : timeout(phase));
    }

    private static FailureKind timeout(Phase phase) {
        return switch (phase) {
            case DNS -> FailureKind.DNS_TIMEOUT;
            case CONNECT -> FailureKind.CONNECT_TIMEOUT;
            case PROXY -> FailureKind.PROXY_TIMEOUT;
            case TLS -> FailureKind.TLS_TIMEOUT;
            case RESPONSE -> FailureKind.HTTP_TIMEOUT;
            case BODY -> FailureKind.BODY_TIMEOUT;
            case DOCUMENT -> FailureKind.DEADLINE;
        };
    }
}
