package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.certificate.SeenCertificate;
import io.github.lyncautodiscover.testkit.certificate.SeenIssuer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the certificates that a server showed, and whom the client trusted for them. */
final class SeenChain {

    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    private static final Set<String> TRUSTED = Set.of("TRUSTED", "TRUSTED_BY_COMPUTER");

    /** What a client finds out after it has found that it knows the issuer. */
    private static final Set<String> AFTER_TRUST = Set.of("TLS_EXPIRED", "TLS_NOT_YET_VALID", "TLS_NAME_MISMATCH");

    private SeenChain() {}

    static List<SeenCertificate> read(Saved tls) {
        List<SeenCertificate> chain = new ArrayList<>();
        for (Saved certificate : tls.all("chain")) {
            chain.add(new SeenCertificate(
                    certificate.text("subject"),
                    certificate.text("issuer"),
                    certificate.text("serialNumber"),
                    certificate.texts("names"),
                    certificate.instant("notBefore"),
                    certificate.instant("notAfter"),
                    certificate.text("key"),
                    certificate.text("signatureAlgorithm"),
                    certificate.texts("caIssuers"),
                    purposes(certificate.textOrNone("serverUse"), chain.isEmpty())));
        }
        return chain;
    }

    /** Earlier diagnoses do not tell; a certificate for servers says so. */
    private static List<String> purposes(String use, boolean own) {
        return switch (use) {
            case "NAMED" -> List.of(SERVER_AUTH);
            case "NOT_NAMED" -> List.of(CLIENT_AUTH);
            case "UNSAID" -> List.of();
            default -> own ? List.of(SERVER_AUTH) : List.of();
        };
    }

    /** Whom the client trusted, if it did, when it was shown this chain at a time. */
    static Optional<SeenIssuer> anchor(SeenHop hop, List<SeenCertificate> chain, Instant time) {
        boolean trusted = AFTER_TRUST.contains(hop.failure())
                || TRUSTED.contains(hop.tls().map(tls -> tls.text("trust")).orElse(""));
        if (!trusted || chain.isEmpty()) {
            return Optional.empty();
        }
        boolean outOfDate = hop.failure().equals("TLS_EXPIRED") || hop.failure().equals("TLS_NOT_YET_VALID");
        SeenCertificate last = chain.get(0);
        for (SeenCertificate above : chain.subList(1, chain.size())) {
            boolean valid = !time.isBefore(above.notBefore()) && !time.isAfter(above.notAfter());
            // What is sent along and ran out is what the client did without.
            if (!last.issuer().equals(above.subject()) || last.isSelfSigned() || !(valid || outOfDate)) {
                break;
            }
            last = above;
        }
        return Optional.of(last.issuerIn(chain));
    }
}
