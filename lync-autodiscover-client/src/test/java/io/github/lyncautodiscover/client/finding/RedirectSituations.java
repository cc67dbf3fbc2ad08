package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Where redirects lead. */
final class RedirectSituations {
    private RedirectSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "REDIRECT_LOOP",
                        17,
                        "two documents that redirect to each other",
                        Stage.onInternet().with(ResponseFault.redirectLoop(), Target.host(Stage.EXTERNAL)),
                        proved(Severity.ERROR, Stage.EXTERNAL)),
                spares(
                        "REDIRECT_LOOP",
                        "a chain with an end",
                        Stage.onInternet().with(ResponseFault.redirectChain(2), Target.host(Stage.EXTERNAL))));
    }
}
