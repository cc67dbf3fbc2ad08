package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.testkit.Affinity;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.util.stream.Stream;

/** The cookie that brings a client back. */
final class AffinitySituations {
    private AffinitySituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "AFFINITY_COOKIE_MISSING",
                        15,
                        "no cookie",
                        Stage.onInternet(with(Affinity.MISSING)),
                        suspected(Severity.INFO, "mobility: ")),
                raises(
                        "AFFINITY_COOKIE_MISSING",
                        15,
                        "no cookie, with Lync Server 2010",
                        Stage.onInternet(with(Affinity.MISSING).flavour(Flavour.LYNC_2010)),
                        suspected(Severity.ERROR, "mobility: ")),
                spares("AFFINITY_COOKIE_MISSING", "the cookie by the book", Stage.onInternet()),
                spares("AFFINITY_COOKIE_MISSING", "Microsoft's own servers", Stage.onInternet(Preset.ONLINE)),
                raises(
                        "AFFINITY_COOKIE_HTTPONLY",
                        15,
                        "HttpOnly",
                        Stage.onInternet(with(Affinity.HTTP_ONLY)),
                        proved(Severity.WARNING, "mobility: MS-WSMAN=", "HttpOnly")),
                spares("AFFINITY_COOKIE_HTTPONLY", "the cookie by the book", Stage.onInternet()),
                raises(
                        "AFFINITY_COOKIE_EXPIRES",
                        15,
                        "an expiry",
                        Stage.onInternet(with(Affinity.EXPIRES)),
                        proved(Severity.WARNING, "mobility: MS-WSMAN=")),
                spares("AFFINITY_COOKIE_EXPIRES", "the cookie by the book", Stage.onInternet()));
    }

    private static TopologyBuilder with(Affinity affinity) {
        return Preset.CONTOSO_WIFI.builder().pool(pool -> pool.affinity(affinity));
    }
}
