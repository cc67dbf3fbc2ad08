package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Certificates that Java and Windows take and Apple's devices do not, those of private authorities included (Apple support
 * article 103769, as of 2026-11).
 */
final class AppleRules implements Family {
    private static final FindingCode REFUSED = new FindingCode(
            "CERT_REFUSED_BY_APPLE",
            Severity.ERROR,
            "iPhones and iPads refuse the certificate, whoever issued it, although Java and Windows take it.",
            "Issue it anew from a template with at most 825 days, the server authentication usage (EKU) and every name in"
                    + " the SAN.");

    private static final Instant SINCE = Instant.parse("2019-07-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(825);

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(REFUSED, AppleRules::refused));
    }

    private static Stream<Finding> refused(Seen seen) {
        return Presented.byLeaf(
                        Presented.in(seen).filter(presented -> !presented.seen().leadsOnline()))
                .stream()
                .flatMap(same -> {
                    List<String> reasons = same.stream()
                            .flatMap(AppleRules::reasons)
                            .distinct()
                            .toList();
                    return reasons.isEmpty()
                            ? Stream.empty()
                            : new Draft(
                                            REFUSED,
                                            "iPhones refuse the certificate that is presented for "
                                                    + Presented.hosts(same) + ": "
                                                    + String.join(", ", reasons) + ".")
                                    .seen(same.stream()
                                            .map(one -> one.seen().certificate())
                                            .toList())
                                    .seen(facts(same.get(0)))
                                    .alone();
                });
    }

    private static Stream<String> reasons(Presented presented) {
        CertificateFacts leaf = presented.leaf();
        return Stream.of(lifetime(leaf), use(leaf), name(presented)).flatMap(Optional::stream);
    }

    /** The days are whole ones: a certificate of exactly 825 days ends a second early or late, by whom it comes from. */
    private static Optional<String> lifetime(CertificateFacts leaf) {
        long days = Duration.between(leaf.notBefore(), leaf.notAfter()).toDays();
        return days > LONGEST.toDays() && !leaf.notBefore().isBefore(SINCE)
                ? Optional.of("it is valid for " + days + " days, and 825 are the most")
                : Optional.empty();
    }

    private static Optional<String> use(CertificateFacts leaf) {
        boolean missing = leaf.serverUse() == ServerUse.NOT_NAMED || leaf.serverUse() == ServerUse.UNSAID;
        return missing && !leaf.notBefore().isBefore(SINCE)
                ? Optional.of("its extended key usage does not name server authentication")
                : Optional.empty();
    }

    /** Java falls back to the common name where there are no others; phones do not. */
    private static Optional<String> name(Presented presented) {
        return presented.isCommonName()
                ? Optional.of("it names " + presented.seen().host()
                        + " as common name only, which works in Java and fails on phones")
                : Optional.empty();
    }

    private static Evidence facts(Presented presented) {
        CertificateFacts leaf = presented.leaf();
        String names = String.join(", ", leaf.names());
        return presented
                .seen()
                .evidence(
                        Evidence.Kind.CERTIFICATE,
                        "issued " + leaf.notBefore() + ", valid for "
                                + Duration.between(leaf.notBefore(), leaf.notAfter())
                                        .toDays()
                                + " days, server authentication " + leaf.serverUse() + ", SAN "
                                + (names.isEmpty() ? "none" : names));
    }
}
