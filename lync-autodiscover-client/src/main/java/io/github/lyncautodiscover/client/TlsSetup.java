package io.github.lyncautodiscover.client;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A TLS context and the recorder of the chains that its handshakes present; shared by all attempts of a client. */
final class TlsSetup {
    private final SSLContext context;
    private final PresentedChains chains;

    private TlsSetup(SSLContext context, PresentedChains chains) {
        this.context = context;
        this.chains = chains;
    }

    static TlsSetup recording(X509TrustManager trust) {
        PresentedChains chains = new PresentedChains();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new RecordingTrustManager(trust, chains)}, null);
            return new TlsSetup(context, chains);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java runtime has no usable TLS", broken);
        }
    }

    static TlsSetup finished(SSLContext context) {
        return new TlsSetup(context, new PresentedChains());
    }

    SSLContext context() {
        return context;
    }

    PresentedChains chains() {
        return chains;
    }
}
