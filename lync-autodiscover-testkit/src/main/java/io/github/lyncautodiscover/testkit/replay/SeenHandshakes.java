package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import io.github.lyncautodiscover.testkit.certificate.SeenCertificate;
import io.github.lyncautodiscover.testkit.certificate.SeenIssuer;
import io.github.lyncautodiscover.testkit.server.Strike;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The handshakes of a diagnosis, while they are gathered. Not thread-safe. */
final class SeenHandshakes {

    private static final Set<String> TLS_PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    private final Omissions omissions;
    private final Instant time;
    private final List<SeenHandshake> handshakes = new ArrayList<>();
    private final Set<SeenIssuer> anchors = new LinkedHashSet<>();

    SeenHandshakes(Omissions omissions, Instant time) {
        this.omissions = omissions;
        this.time = time;
    }

    void add(SeenHop hop) {
        if (hop.url().isTls() && hop.connected().isPresent()) {
            read(hop).ifPresent(handshakes::add);
        }
    }

    List<SeenHandshake> all() {
        return List.copyOf(handshakes);
    }

    List<SeenIssuer> anchors() {
        return List.copyOf(anchors);
    }

    private Optional<SeenHandshake> read(SeenHop hop) {
        SeenHandshake bare =
                SeenHandshake.of(hop.connected().orElseThrow(), hop.url().host());
        List<SeenCertificate> chain = hop.tls().map(SeenChain::read).orElse(List.of());
        if (!chain.isEmpty()) {
            SeenChain.anchor(hop, chain, time).ifPresent(anchors::add);
            Saved tls = hop.tls().orElseThrow();
            if (tls.text("trust").equals("TRUSTED_BY_COMPUTER")) {
                omissions.add(
                        hop.place(),
                        "that the computer trusts this issuer and Java does not; the replay's trust has it");
            }
            return Optional.of(bare.showing(CertificatePlan.copy(chain))
                    .speaking(protocol(hop, tls), tls.text("cipherSuite"))
                    .demanding(tls.flag("clientCertificateAsked"), isForWantOfCertificate(hop)));
        }
        return hop.phase().equals("TLS") ? Optional.of(failed(bare, hop)) : Optional.empty();
    }

    private String protocol(SeenHop hop, Saved tls) {
        String protocol = tls.text("protocol");
        if (!protocol.isEmpty() && !TLS_PROTOCOLS.contains(protocol)) {
            omissions.add(hop.place(), "the protocol " + protocol + "; the replay takes one that Java speaks");
            return "";
        }
        return protocol;
    }

    /** Whether the connection ended for want of a client certificate. */
    static boolean isForWantOfCertificate(SeenHop hop) {
        boolean asked = hop.tls().map(tls -> tls.flag("clientCertificateAsked")).orElse(false);
        return asked && (hop.failure().equals("HTTP_CLOSED") || hop.phase().equals("TLS"));
    }

    private SeenHandshake failed(SeenHandshake bare, SeenHop hop) {
        Optional<SeenRefusal> refusal = SeenRefusal.read(hop);
        OptionalInt large = refusal.map(SeenRefusal::bytes).orElse(OptionalInt.empty());
        if (large.isPresent()) {
            return bare.showing(CertificatePlan.of(true, names(large.getAsInt())));
        }
        return bare.struck(
                switch (hop.failure()) {
                    case "TLS_TIMEOUT", "DEADLINE", "CANCELLED", "INTERRUPTED" -> Strike.STALL;
                    case "TLS_NOT_SPOKEN" -> Strike.PLAIN_TEXT;
                    case "TLS_CLOSED" -> hop.detail().contains("reset") ? Strike.RESET : Strike.CLOSE;
                    default -> refused(hop, refusal);
                });
    }

    private Strike refused(SeenHop hop, Optional<SeenRefusal> refusal) {
        if (refusal.filter(seen -> seen.isAlert("protocol_version")).isPresent()) {
            return Strike.OLD_PROTOCOL_ALERT;
        } else if (refusal.filter(SeenRefusal::isOfOldAnswer).isPresent()) {
            return Strike.OLD_SERVER_HELLO;
        } else if (refusal.filter(seen -> seen.isAlert("handshake_failure")).isEmpty()) {
            omissions.add(
                    hop.place(),
                    hop.failure() + " (" + hop.detail() + "); the replay ends the handshake by handshake_failure");
        }
        return Strike.HANDSHAKE_FAILURE_ALERT;
    }

    /** So many that the certificate is about that large. */
    private static String[] names(int bytes) {
        String[] names = new String[Math.max(1, Math.min(bytes, 1 << 17) / 25)];
        for (int i = 0; i < names.length; i++) {
            names[i] = String.format("n%06d.replayed.test", i);
        }
        return names;
    }
}
