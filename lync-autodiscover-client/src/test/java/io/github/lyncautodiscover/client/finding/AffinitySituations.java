package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.testkit.Affinity;
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
                        "no cookie, with two Front Ends of Lync Server 2010",
                        Stage.onInternet(lync2010(Affinity.MISSING)),
                        suspected(Severity.INFO, "mobility: ")),
                spares(
                        "AFFINITY_COOKIE_MISSING",
                        "one Front End without a cookie",
                        Stage.onInternet(with(Affinity.MISSING))),
                spares(
                        "AFFINITY_COOKIE_MISSING",
                        "the cookie by the book",
                        Stage.onInternet(lync2010(Affinity.COOKIE))),
                spares("AFFINITY_COOKIE_MISSING", "Microsoft's own servers", Stage.onInternet(Preset.ONLINE)),
                raises(
                        "AFFINITY_COOKIE_HTTPONLY",
                        15,
                        "HttpOnly",
                        Stage.onInternet(with(Affinity.HTTP_ONLY)),
                        proved(Severity.INFO, "mobility: MS-WSMAN=", "HttpOnly")),
                raises(
                        "AFFINITY_COOKIE_HTTPONLY",
                        15,
                        "HttpOnly, with Lync Server 2010",
                        Stage.onInternet(lync2010(Affinity.HTTP_ONLY)),
                        proved(Severity.WARNING, "mobility: MS-WSMAN=", "HttpOnly")),
                spares("AFFINITY_COOKIE_HTTPONLY", "the cookie by the book", Stage.onInternet()),
                raises(
                        "AFFINITY_COOKIE_EXPIRES",
                        15,
                        "an expiry",
                        Stage.onInternet(lync2010(Affinity.EXPIRES)),
                        proved(Severity.WARNING, "mobility: MS-WSMAN=")),
                spares("AFFINITY_COOKIE_EXPIRES", "the cookie by the book", Stage.onInternet()),
                raises(
                        "FRONT_END_PING_PONG",
                        15,
                        "a load balancer that does not look at the cookie",
                        Stage.onInternet(lync2010(Affinity.IGNORED)),
                        proved(
                                Severity.WARNING,
                                "mobility: X-MS-Server-Fqdn: fe0",
                                "mobility again: X-MS-Server-Fqdn: fe0")),
                raises(
                        "FRONT_END_PING_PONG",
                        15,
                        "no cookie, and two Front Ends of Lync Server 2013 in turn",
                        Stage.onInternet(twoFrontEnds(Affinity.MISSING)),
                        suspected(Severity.INFO, "it had set no MS-WSMAN cookie")),
                spares(
                        "FRONT_END_PING_PONG",
                        "the cookie leads back to one of two Front Ends",
                        Stage.onInternet(twoFrontEnds(Affinity.COOKIE))),
                spares(
                        "FRONT_END_PING_PONG",
                        "one Front End without a cookie",
                        Stage.onInternet(with(Affinity.MISSING))),
                spares(
                        "FRONT_END_PING_PONG",
                        "one Front End that nobody needs the cookie for",
                        Stage.onInternet(with(Affinity.IGNORED))));
    }

    private static TopologyBuilder lync2010(Affinity affinity) {
        return Preset.LYNC_2010.builder().pool(pool -> pool.affinity(affinity));
    }

    private static TopologyBuilder twoFrontEnds(Affinity affinity) {
        return Preset.CONTOSO_WIFI.builder().pool(pool -> pool.frontEnds(2).affinity(affinity));
    }

    private static TopologyBuilder with(Affinity affinity) {
        return Preset.CONTOSO_WIFI.builder().pool(pool -> pool.affinity(affinity));
    }
}
