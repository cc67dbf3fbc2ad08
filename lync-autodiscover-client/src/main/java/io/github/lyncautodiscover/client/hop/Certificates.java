package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import io.github.lyncautodiscover.client.text.Texts;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** Reduces certificates to the facts that explain a failure. */
public final class Certificates {
    private static final Map<String, String> ADDRESSES = Map.of("1.2.840.113549.1.9.1", "emailAddress");
    private static final int LONGEST_NAME = 2000;
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

    private Certificates() {}

    static List<CertificateFacts> facts(List<X509Certificate> chain) {
        return chain.stream().map(Certificates::facts).toList();
    }

    static CertificateFacts facts(X509Certificate certificate) {
        return new CertificateFacts(
                name(certificate.getSubjectX500Principal()),
                name(certificate.getIssuerX500Principal()),
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

    /**
     * By RFC 2253, with the address of a person in letters and not in hexadecimal digits: so it can be told for what it is.
     */
    static String name(X500Principal principal) {
        String name = principal.getName(X500Principal.RFC2253, ADDRESSES);
        return Texts.printable(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
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
