package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.ClientCertificate;
import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.certificate.SeenCertificate;
import io.github.lyncautodiscover.testkit.server.Strike;
import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * How a server spoke TLS at an address for a name. Immutable.
 *
 * @param address where
 * @param serverName the name that was asked for; empty for an address, which is not sent
 * @param strike how it ended too early, if it did
 * @param certificate what was shown, if anything was
 * @param demand whether a client certificate was asked for
 * @param protocol the protocol; empty for any
 * @param cipherSuite the cipher suite; empty for any
 */
record SeenHandshake(
        InetSocketAddress address,
        String serverName,
        @Nullable Strike strike,
        @Nullable CertificatePlan certificate,
        @Nullable ClientCertificate demand,
        String protocol,
        String cipherSuite) {

    static SeenHandshake of(InetSocketAddress address, String host) {
        return new SeenHandshake(address, HostNames.isAddress(host) ? "" : host, null, null, null, "", "");
    }

    SeenHandshake struck(Strike seen) {
        return new SeenHandshake(address, serverName, seen, certificate, demand, protocol, cipherSuite);
    }

    SeenHandshake showing(CertificatePlan seen) {
        return new SeenHandshake(address, serverName, strike, seen, demand, protocol, cipherSuite);
    }

    SeenHandshake demanding(boolean asked, boolean needed) {
        ClientCertificate seen = needed ? ClientCertificate.REQUIRED : asked ? ClientCertificate.REQUESTED : null;
        return new SeenHandshake(address, serverName, strike, certificate, seen, protocol, cipherSuite);
    }

    SeenHandshake speaking(String seenProtocol, String seenSuite) {
        return new SeenHandshake(address, serverName, strike, certificate, demand, seenProtocol, seenSuite);
    }

    /** The same, as if all had happened that much later. */
    SeenHandshake later(Duration time) {
        if (certificate == null || certificate.copied().isEmpty()) {
            return this;
        }
        List<SeenCertificate> chain =
                certificate.copied().stream().map(one -> one.later(time)).toList();
        return showing(CertificatePlan.copy(chain));
    }

    /** What the server speaks: an older protocol only if that is what was seen, and the suite that was seen first. */
    Optional<SSLParameters> parameters() {
        SSLParameters usual = usual();
        List<String> suites = new ArrayList<>(List.of(usual.getCipherSuites()));
        if (suites.remove(cipherSuite)) {
            suites.add(0, cipherSuite);
        }
        String[] protocols = protocol.equals("TLSv1.2") ? new String[] {protocol} : usual.getProtocols();
        return strike == null && !cipherSuite.isEmpty()
                ? Optional.of(new SSLParameters(suites.toArray(String[]::new), protocols))
                : Optional.empty();
    }

    private static SSLParameters usual() {
        try {
            return SSLContext.getDefault().getDefaultSSLParameters();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This JVM has no TLS.", missing);
        }
    }
}
