package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.AppleDemand;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Certificates that Java and Windows take and Apple's devices do not, those of private authorities included. */
final class AppleRules implements Family {
    private static final FindingCode REFUSED = new FindingCode(
            "CERT_REFUSED_BY_APPLE",
            Severity.ERROR,
            "iPhones and iPads refuse the certificate, whoever issued it, although Java and Windows take it.",
            "Issue it anew from a template with at most 825 days, the server authentication usage (EKU) and every name in"
                    + " the SAN.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(REFUSED, AppleRules::refused));
    }

    private static Stream<Finding> refused(Seen seen) {
        return seen.chains().stream()
                .map(all -> all.stream()
                        .filter(presented -> !presented.seen().leadsOnline())
                        .toList())
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

    /** A short key and an old signature are CERT_WEAK, and a name that is missing everywhere TLS_NAME_MISMATCH. */
    private static Stream<String> reasons(Presented presented) {
        return Stream.of(AppleDemand.NAME, AppleDemand.USE, AppleDemand.LIFETIME)
                .filter(demand -> demand != AppleDemand.NAME || presented.isCommonName())
                .flatMap(demand ->
                        demand.unmet(presented.leaf(), presented.seen().host()).stream());
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
