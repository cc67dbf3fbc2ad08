package io.github.lyncautodiscover.client.evidence;

import java.io.IOException;
import java.util.stream.Collectors;

/** No candidate answered. Carries the whole {@link Discovery}; its message names every attempt. */
public final class DiscoveryException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Serialised without the evidence, which the message has in short. */
    private final transient Discovery discovery;

    DiscoveryException(Discovery discovery, Failure failure) {
        super(message(discovery, failure));
        this.discovery = discovery;
    }

    /** {@return the discovery with all its evidence} */
    public Discovery discovery() {
        return discovery;
    }

    private static String message(Discovery discovery, Failure failure) {
        return "no answer for " + discovery.user().domain() + ": " + failure
                + discovery.attempts().stream()
                        .map(attempt -> "; " + attempt.candidate() + " "
                                + attempt.failure().map(f -> f.kind().name()).orElse("not tried"))
                        .collect(Collectors.joining());
    }
}
