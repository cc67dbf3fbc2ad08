package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.ChainTrust;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * The TLS set-up that all attempts of a client share.
 *
 * @param context makes the connections over which requests are sent
 * @param chains records what its handshakes present; nothing, when the context is a finished one of the caller
 * @param other judges a chain too, for comparison: the public roots where those of this computer decide, and the other
 *     way round; empty where nothing is to be compared
 * @param computerDecides whether the roots of this computer decide
 * @param observer makes handshakes that end as soon as the chain was seen, for chains that could not be recorded
 */
public record TlsSetup(
        SSLContext context,
        PresentedChains chains,
        Supplier<Optional<X509TrustManager>> other,
        boolean computerDecides,
        Observer observer) {
    /**
     * Sessions that are worth taking up again are those of hosts that many users share. The runtime would keep 20,480
     * with their chains for a day, so that the memory of a sweep grew with every domain.
     */
    static final int KEPT_SESSIONS = 256;

    public static TlsSetup recording(X509TrustManager trust) {
        return comparing(trust, Optional::empty, false);
    }

    public static TlsSetup comparing(
            X509TrustManager trust, Supplier<Optional<X509TrustManager>> other, boolean computerDecides) {
        PresentedChains chains = new PresentedChains();
        return new TlsSetup(context(trust, chains), chains, other, computerDecides, Observer.NONE);
    }

    public static TlsSetup finished(SSLContext context) {
        return new TlsSetup(context, new PresentedChains(), Optional::empty, false, new Observer.Refusing());
    }

    /** What is to be said of a chain that was accepted: where this computer decides, phones may think otherwise. */
    ChainTrust ofAccepted(List<X509Certificate> chain) {
        boolean everywhere =
                !computerDecides || chain.isEmpty() || isAcceptedByOther(chain).orElse(true);
        return everywhere ? ChainTrust.TRUSTED : ChainTrust.TRUSTED_BY_COMPUTER;
    }

    /** What is to be said of a chain that was refused. */
    ChainTrust ofRefused(List<X509Certificate> chain) {
        if (chain.isEmpty() || !isAcceptedByOther(chain).orElse(false)) {
            return Certificates.ofRefused(Certificates.facts(chain));
        }
        return computerDecides ? ChainTrust.TRUSTED_BY_PUBLIC_ROOTS : ChainTrust.TRUSTED_BY_COMPUTER;
    }

    private Optional<Boolean> isAcceptedByOther(List<X509Certificate> chain) {
        return other.get().map(judge -> TrustManagers.accepts(judge, chain));
    }

    static SSLContext context(X509TrustManager trust, PresentedChains chains) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    new KeyManager[] {new RecordingKeyManager(chains)},
                    new TrustManager[] {new RecordingTrustManager(trust, chains)},
                    null);
            context.getClientSessionContext().setSessionCacheSize(KEPT_SESSIONS);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java runtime has no usable TLS", broken);
        }
    }
}
