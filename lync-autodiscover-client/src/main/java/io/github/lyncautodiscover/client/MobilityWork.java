package io.github.lyncautodiscover.client;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * One mobility check.
 *
 * @param target what to try; empty when there is nothing to try
 * @param context its scope, its time, and the settings of the client
 * @param learning wants to know how it ended
 */
record MobilityWork(Optional<MobilityTarget> target, AttemptContext context, Consumer<MobilityCheck> learning)
        implements Work<Optional<MobilityCheck>> {
    @Override
    public Optional<MobilityCheck> run() {
        Optional<MobilityCheck> check = target.map(service -> service.check(context));
        check.ifPresent(learning);
        return check;
    }

    @Override
    public Optional<MobilityCheck> soFar(FailureKind reason) {
        return target.map(service -> service.givenUp(context, reason));
    }
}
