package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.util.Optional;

/** What a host does on its other port, 80 or 443, while one of them fails. */
final class OtherPort {
    private OtherPort() {}

    /**
     * Whether the failure needs no code of its own: plain http fails where https of the same host answers, as is enough for
     * every client; or https is refused at once where port 80 answers, which {@code HTTP_ONLY_PUBLISHED} says.
     */
    static boolean sparesThisOne(Seen seen, Ending ending) {
        boolean answers =
                of(seen, ending).filter(hop -> hop.hop().document().isPresent()).isPresent();
        return answers && (!ending.hop().isHttps() || ending.is(FailureKind.CONNECT_REFUSED));
    }

    /** As the end of a sentence; empty when the other port was not tried. */
    static String sentence(Seen seen, Ending ending) {
        return of(seen, ending)
                .map(hop -> "; port " + (hop.isHttps() ? "443" : "80")
                        + (hop.hop().document().isPresent()
                                ? " answers"
                                : hop.hop().address().isPresent() ? " accepts connections" : " does not either"))
                .orElse("");
    }

    private static Optional<SeenHop> of(Seen seen, Ending ending) {
        return seen.discoveryHops().stream()
                .filter(hop -> hop.host().equals(ending.host())
                        && hop.isHttps() != ending.hop().isHttps())
                .findFirst();
    }
}
