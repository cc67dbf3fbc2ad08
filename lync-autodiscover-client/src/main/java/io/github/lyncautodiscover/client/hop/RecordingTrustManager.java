package io.github.lyncautodiscover.client.hop;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Keeps the presented chain, then lets another trust manager decide.
 *
 * <p>The runtime leaves the check of the host name to an extended trust manager. One that is not extended does not make
 * it, which is why {@link TlsHandshake} checks the name once more.
 */
final class RecordingTrustManager extends X509ExtendedTrustManager {
    private final X509TrustManager decider;
    private final PresentedChains chains;

    RecordingTrustManager(X509TrustManager decider, PresentedChains chains) {
        this.decider = decider;
        this.chains = chains;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        chains.record(socket, chain);
        try {
            if (decider instanceof X509ExtendedTrustManager extended) {
                extended.checkServerTrusted(chain, authType, socket);
            } else {
                decider.checkServerTrusted(chain, authType);
            }
        } catch (RuntimeException broken) {
            // The runtime would take it for trouble of its own.
            throw new CertificateException(
                    "the trust manager threw " + broken.getClass().getSimpleName(), broken);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("only sockets are in use here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("only sockets are in use here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return decider.getAcceptedIssuers();
    }
}
