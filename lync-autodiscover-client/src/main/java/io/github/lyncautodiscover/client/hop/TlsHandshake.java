package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.text.Urls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;

/** The TLS handshake of a hop. It ends in a socket whose peer is verified, or in the failure that says why not. */
final class TlsHandshake {
    private static final HostnameVerifier NAMES = new DefaultHostnameVerifier();

    private TlsHandshake() {}

    /** The name of a host that {@link javax.net.ssl.SNIHostName} takes for none. */
    private static final class Underscored extends SNIServerName {
        Underscored(String host) {
            super(StandardConstants.SNI_HOST_NAME, host.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Whether the runtime takes the name of a host for none: it sends none, and refuses every certificate. */
    static boolean isUnusualName(String host) {
        return host.indexOf('_') >= 0;
    }

    /**
     * The verified socket.
     *
     * @param named whether an unusual name is told to the server, as phones do; others always are
     */
    static SSLSocket over(Socket plain, HopRecord hop, boolean named) throws IOException {
        hop.clock.enter(Phase.TLS);
        String host = Urls.host(hop.url);
        TlsSetup setup = hop.attempt.settings().tls();
        SSLSocket socket =
                (SSLSocket) setup.context().getSocketFactory().createSocket(plain, host, Urls.port(hop.url), true);
        SSLParameters parameters = socket.getSSLParameters();
        if (!isUnusualName(host)) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        } else {
            // The name is checked below all the same.
            parameters.setServerNames(named ? List.of(new Underscored(host)) : List.of());
        }
        socket.setSSLParameters(parameters);
        long start = System.currentTimeMillis();
        setup.chains().expect(socket);
        try {
            socket.startHandshake();
        } catch (IOException failed) {
            boolean asked = setup.chains().takeAsked(socket);
            List<X509Certificate> recorded = setup.chains().take(socket);
            List<X509Certificate> chain = recorded.isEmpty() ? look(setup.observer(), hop) : recorded;
            HopFailedException explained = TlsFailures.explain(failed, chain, host);
            ChainTrust trust = trust(explained.failure().kind(), failed, chain, setup);
            hop.tls = new TlsFacts("", "", Certificates.facts(chain), trust, asked, false);
            hop.refusal = TlsRefusals.of(failed).orElse(null);
            throw explained;
        }
        hop.refusal = null;
        boolean asked = setup.chains().takeAsked(socket);
        List<X509Certificate> presented = setup.chains().take(socket);
        boolean resumed = presented.isEmpty() && socket.getSession().getCreationTime() < start;
        hop.tls = facts(socket.getSession(), asked, resumed, setup);
        // The runtime has checked the name already, unless the trust manager of the caller kept it from doing so.
        if (!NAMES.verify(host, socket.getSession())) {
            throw new HopFailedException(
                    FailureKind.TLS_NAME_MISMATCH, Phase.TLS, TlsFailures.names(chain(socket.getSession())));
        }
        return socket;
    }

    private static TlsFacts facts(SSLSession session, boolean asked, boolean resumed, TlsSetup setup) {
        List<X509Certificate> presented = chain(session);
        return new TlsFacts(
                session.getProtocol(),
                session.getCipherSuite(),
                Certificates.facts(presented),
                setup.ofAccepted(presented),
                asked,
                resumed);
    }

    /** Where a proxy connects, the address of the server is its business. */
    private static List<X509Certificate> look(Observer observer, HopRecord hop) {
        if (hop.tries.isEmpty() || hop.proxy != null) {
            return List.of();
        }
        InetSocketAddress address = hop.tries.get(hop.tries.size() - 1).address();
        return observer.observe(hop.attempt, address, Urls.host(hop.url), hop.clock.left());
    }

    /** The runtime looks at the name only after the chain has passed. */
    private static ChainTrust trust(FailureKind kind, IOException failed, List<X509Certificate> chain, TlsSetup setup) {
        return switch (kind) {
            case TLS_UNTRUSTED_ISSUER ->
                TlsFailures.isAboutThePath(failed) ? setup.ofRefused(chain) : ChainTrust.UNKNOWN;
            case TLS_NAME_MISMATCH -> ChainTrust.TRUSTED;
            default -> ChainTrust.UNKNOWN;
        };
    }

    private static List<X509Certificate> chain(SSLSession session) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            return Arrays.stream(chain)
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (SSLPeerUnverifiedException anonymous) {
            return List.of();
        }
    }
}
