package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reduces certificates to the facts that explain a failure. */
public final class Certificates {
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

    private Certificates() {}

    static List<CertificateFacts> facts(List<X509Certificate> chain) {
        return chain.stream().map(Certificates::facts).toList();
    }

    static CertificateFacts facts(X509Certificate certificate) {
        return new CertificateFacts(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                SubjectNames.of(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                PublicKeys.describe(certificate.getPublicKey()),
                certificate.getSigAlgName(),
                CaIssuers.of(certificate),
                serverUse(certificate));
    }

    private static ServerUse serverUse(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            if (purposes == null) {
                return ServerUse.UNSAID;
            }
            return purposes.contains(SERVER_AUTH) ? ServerUse.NAMED : ServerUse.NOT_NAMED;
        } catch (CertificateParsingException unreadable) {
            return ServerUse.UNKNOWN;
        }
    }

    /** What a chain that a trust manager refused shows about its root. */
    static ChainTrust ofRefused(List<CertificateFacts> chain) {
        if (chain.isEmpty()) {
            return ChainTrust.UNKNOWN;
        }
        if (!chain.get(chain.size() - 1).isSelfIssued()) {
            return ChainTrust.UNKNOWN_ISSUER;
        }
        return chain.size() == 1 ? ChainTrust.SELF_SIGNED : ChainTrust.PRIVATE_ROOT;
    }
}
