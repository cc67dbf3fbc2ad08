package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Evidence;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import io.github.lyncautodiscover.client.text.Urls;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the verdict adds where users can sign in and something is wrong nevertheless: the worst of it in plain words. */
final class Reservation {
    private Reservation() {}

    /** The end of a sentence, or nothing. */
    static String of(LyncDiagnosis diagnosis, List<Finding> findings) {
        return Stream.of(Severity.ERROR, Severity.WARNING)
                .flatMap(severity -> findings.stream().filter(finding -> finding.severity() == severity))
                // Which is said already.
                .filter(finding -> !finding.is("MOBILITY_NOT_CHECKED"))
                .findFirst()
                .map(worst -> "; " + words(worst) + host(diagnosis, worst))
                .orElse("");
    }

    private static String words(Finding worst) {
        return switch (worst.code().name()) {
            case "TLS_UNTRUSTED_ISSUER" -> "phones that do not know the certificate's authority fail";
            case "TLS_CHAIN_INCOMPLETE" -> "phones miss an intermediate certificate";
            case "TLS_NAME_MISMATCH" -> "the certificate lacks a name";
            case "CERT_EXPIRED" -> "a certificate has expired";
            case "CERT_EXPIRES_SOON" -> "a certificate expires soon";
            case "HAIRPIN_SUSPECTED" -> "inside, the mobility service cannot be reached";
            case "MCX_NOT_EXPOSED" -> "the mobility service is named for inside only";
            case "LINK_HOST_UNRESOLVABLE" -> "a document leads to a host that DNS does not know";
            case "SPLIT_DNS_MISMATCH" -> "DNS inside and outside disagree";
            case "PROXY_PORT_BRIDGE_WRONG" -> "the reverse proxy leads to the internal web site";
            case "HTTP_ONLY_PUBLISHED" -> "port 443 does not answer";
            case "ADDRESS_UNREACHABLE", "IPV6_BROKEN" -> "an address does not answer";
            case "FRONT_END_PING_PONG" -> "sessions may break";
            default -> worst.severity() == Severity.ERROR ? "there is an error" : "there is a warning";
        };
    }

    /** Where the first thing was seen that proves it. */
    private static String host(LyncDiagnosis diagnosis, Finding worst) {
        return worst.evidence().stream()
                .flatMap(seen -> url(diagnosis, seen.place()).stream())
                .findFirst()
                .map(url -> " at " + Urls.host(url))
                .orElse("");
    }

    private static Optional<URI> url(LyncDiagnosis diagnosis, Evidence.Place place) {
        if (place instanceof Evidence.HopPlace at) {
            return attempt(diagnosis, at.attempt())
                    .filter(attempt -> at.hop() <= attempt.hops().size())
                    .map(attempt -> attempt.hops().get(at.hop() - 1).url());
        }
        return place instanceof Evidence.AttemptPlace at
                ? attempt(diagnosis, at.attempt())
                        .map(attempt -> attempt.candidate().url())
                : Optional.empty();
    }

    private static Optional<Attempt> attempt(LyncDiagnosis diagnosis, int number) {
        return diagnosis
                .discovery()
                .filter(discovery -> number <= discovery.attempts().size())
                .map(discovery -> discovery.attempts().get(number - 1));
    }
}
