package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Protocols, keys and signatures that have aged. */
final class ProtocolRules implements Family {
    private static final FindingCode TOO_OLD = new FindingCode(
            "TLS_PROTOCOL_TOO_OLD",
            Severity.ERROR,
            "The server and this client share no protocol version or cipher suite; current phones and Java refuse TLS 1.0"
                    + " and 1.1.",
            "Switch TLS 1.2 on where TLS ends (Schannel, load balancer); loosening jdk.tls.disabledAlgorithms helps this one client and no phone.");
    private static final FindingCode WEAK = new FindingCode(
            "CERT_WEAK",
            Severity.WARNING,
            "A certificate has a key or a signature that current devices refuse.",
            "Renew the certificate with an RSA key of 2048 bits or more, or an EC key, and a SHA-256 signature.");

    private static final Map<String, String> ENTRIES = Map.of("SSL30", "SSLv3", "TLS10", "TLSv1", "TLS11", "TLSv1.1");
    private static final Pattern RSA = Pattern.compile("RSA (\\d+)");
    private static final int SHORTEST_RSA = 2048;

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(TOO_OLD, ProtocolRules::tooOld), new Rule(WEAK, ProtocolRules::weak));
    }

    private static Stream<Finding> tooOld(Seen seen) {
        List<SeenHop> failed = seen.allHops().stream()
                .filter(hop -> hop.failedWith(FailureKind.TLS_HANDSHAKE))
                // Where a certificate of the client is demanded, the same alert means that there is none.
                .filter(hop -> hop.hop()
                        .tls()
                        .filter(tls -> tls.clientCertificateAsked())
                        .isEmpty())
                .toList();
        Map<String, List<SeenHop>> byHost =
                failed.stream().collect(Collectors.groupingBy(SeenHop::host, LinkedHashMap::new, Collectors.toList()));
        return byHost.values().stream()
                .flatMap(hops -> tooOld(hops.get(0)).stream()
                        .map(draft -> draft.seen(
                                        hops.stream().map(SeenHop::evidence).toList())
                                .done()));
    }

    private static Optional<Draft> tooOld(SeenHop hop) {
        return hop.hop().tlsRefusal().flatMap(refusal -> switch (refusal.kind()) {
            case VERSION -> {
                String entry = ENTRIES.getOrDefault(refusal.subject(), refusal.subject());
                yield Optional.of(found(hop.host() + " chose " + entry + ", which Java refuses by the entry " + entry
                        + " of jdk.tls.disabledAlgorithms."));
            }
            case CIPHER_SUITE ->
                Optional.of(found(hop.host() + " chose the cipher suite " + refusal.subject()
                        + ", which Java refuses by jdk.tls.disabledAlgorithms."));
            case ALERT -> alerted(hop.host(), refusal.subject());
            case MESSAGE_SIZE -> Optional.empty();
        });
    }

    private static Optional<Draft> alerted(String host, String alert) {
        return switch (alert) {
            case "protocol_version" ->
                Optional.of(found(host + " speaks neither TLS 1.2 nor TLS 1.3: it refused both (protocol_version)."));
            case "handshake_failure", "insufficient_security" ->
                Optional.of(
                        found(host + " found nothing to agree upon with this client: its protocol versions or cipher"
                                        + " suites seem to be too old.")
                                .suspected());
            default -> Optional.empty();
        };
    }

    private static Draft found(String message) {
        return new Draft(TOO_OLD, message);
    }

    private static Stream<Finding> weak(Seen seen) {
        return seen.chains().stream().flatMap(same -> {
            Presented first = same.get(0);
            // The signature of a root is not checked by anybody.
            return first.tls().chain().stream()
                    .filter(certificate -> !certificate.isSelfIssued() || certificate.equals(first.leaf()))
                    .flatMap(certificate -> weakness(certificate).stream()
                            .map(weakness -> new Draft(
                                            WEAK,
                                            "The certificate of " + Presented.commonName(certificate.subject())
                                                    + ", presented for " + Presented.hosts(same) + ", has " + weakness
                                                    + ".")
                                    .seen(same.stream()
                                            .map(one -> one.seen().certificate())
                                            .toList())
                                    .done()));
        });
    }

    /** What current devices refuse about its key or signature. */
    static Optional<String> weakness(CertificateFacts certificate) {
        Matcher rsa = RSA.matcher(certificate.key());
        if (rsa.matches() && rsa.group(1).length() < 6 && Integer.parseInt(rsa.group(1)) < SHORTEST_RSA) {
            return Optional.of("a key of only " + rsa.group(1) + " bits (RSA)");
        }
        String signature = certificate.signatureAlgorithm().toUpperCase(Locale.ROOT);
        return signature.startsWith("SHA1") || signature.startsWith("MD5")
                ? Optional.of("a signature that is no longer safe (" + certificate.signatureAlgorithm() + ")")
                : Optional.empty();
    }
}
