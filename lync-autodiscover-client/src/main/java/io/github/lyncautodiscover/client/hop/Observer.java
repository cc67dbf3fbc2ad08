package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.work.Scope;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509TrustManager;

/** Looks at the chain of a server whose handshake has failed before the chain could be recorded. */
interface Observer {
    /** Looks at nothing: the chain was recorded, or never came. */
    Observer NONE = (context, address, host, left) -> List.of();

    /** The chain that the server at this address presents for this host, empty when it cannot be had in time. */
    List<X509Certificate> observe(HopContext context, InetSocketAddress address, String host, Duration left);

    /**
     * Connects once more to the same address, within half of the time that the handshake has left, and refuses every
     * certificate: the handshake ends when the chain was seen, so that nothing can ever be sent over it.
     */
    final class Refusing implements Observer {
        private final PresentedChains chains = new PresentedChains();
        private final SSLContext refusing = TlsSetup.context(new RefusesAll(), chains);

        @Override
        public List<X509Certificate> observe(
                HopContext context, InetSocketAddress address, String host, Duration left) {
            // What is seen is worth half of the time that is left, and never the failure that is known already.
            Duration limit = left.dividedBy(2);
            Scope own = context.scope().child();
            Future<?> guard = context.run().watchdog().arm(own, limit, FailureKind.TLS_TIMEOUT);
            try (own;
                    Socket plain = own.open(new Socket())) {
                plain.connect(context.settings().route().apply(address), (int) Math.max(1, limit.toMillis()));
                SSLSocket socket =
                        (SSLSocket) refusing.getSocketFactory().createSocket(plain, host, address.getPort(), true);
                return seen(socket);
            } catch (IOException nothingSeen) {
                return List.of();
            } finally {
                guard.cancel(false);
            }
        }

        private List<X509Certificate> seen(SSLSocket socket) {
            chains.expect(socket);
            try {
                socket.startHandshake();
            } catch (IOException refused) {
                // As intended, once the chain was there.
            }
            return chains.take(socket);
        }
    }

    /** Trusts nobody. */
    final class RefusesAll implements X509TrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("observed, and never trusted");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("this is a client");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
