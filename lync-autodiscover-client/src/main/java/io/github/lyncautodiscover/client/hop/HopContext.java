package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.work.Budget;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.client.work.Scope;
import java.util.concurrent.Future;

/**
 * What the hops of one attempt share.
 *
 * @param settings how a hop is made
 * @param run when it has to stop
 * @param secrets what must not be seen in the evidence
 */
public record HopContext(HopSettings settings, Run run, Secrets secrets) {

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

    /** Ends the attempt when this phase, starting now, takes too long. */
    Future<?> guard(Phase phase) {
        return run.guard(limit(phase), timeout(phase));
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
