package io.github.lyncautodiscover.testkit.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues chains once more that somebody saw: the same names, dates and kinds of keys, signed by keys of ours. An authority
 * has the same key in all of them. Thread-safe.
 */
final class ChainCopies {

    private static final Duration YEARS = Duration.ofDays(3650);

    private final Map<SeenIssuer, KeyPair> authorities = new ConcurrentHashMap<>();

    /** A root that vouches for what its authority issues. */
    X509Certificate root(SeenIssuer authority) {
        Instant now = Instant.now();
        SeenCertificate root = new SeenCertificate(
                authority.name(),
                authority.name(),
                "1",
                List.of(),
                now.minus(YEARS),
                now.plus(YEARS),
                authority.key(),
                "",
                List.of(),
                List.of());
        return certificate(root, true, keys(authority), keys(authority));
    }

    ServerIdentity issue(List<SeenCertificate> chain) {
        SeenCertificate leaf = chain.get(0);
        KeyPair own = CertificateKeys.of(leaf.key());
        List<X509Certificate> copies = new ArrayList<>();
        for (SeenCertificate seen : chain) {
            boolean authority = copies.size() > 0;
            KeyPair keys = authority ? keys(new SeenIssuer(seen.subject(), seen.key())) : own;
            KeyPair signer = seen.isSelfSigned() ? keys : keys(seen.issuerIn(chain));
            copies.add(certificate(seen, authority, keys, signer));
        }
        return new ServerIdentity(own.getPrivate(), copies);
    }

    private KeyPair keys(SeenIssuer authority) {
        return authorities.computeIfAbsent(authority, issuer -> CertificateKeys.of(issuer.key()));
    }

    private static X509Certificate certificate(SeenCertificate seen, boolean authority, KeyPair keys, KeyPair signer) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name(seen.issuer()),
                serial(seen.serialNumber()),
                Date.from(seen.notBefore()),
                Date.from(seen.notAfter()),
                name(seen.subject()),
                keys.getPublic());
        int usage = authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (!seen.purposes().isEmpty()) {
                builder.addExtension(Extension.extendedKeyUsage, false, CertificateAuthority.purposes(seen.purposes()));
            }
            if (!seen.names().isEmpty()) {
                builder.addExtension(
                        Extension.subjectAlternativeName, false, CertificateAuthority.alternatives(seen.names()));
            }
            if (!seen.caIssuers().isEmpty()) {
                builder.addExtension(Extension.authorityInfoAccess, false, access(seen.caIssuers()));
            }
        } catch (IOException notEncodable) {
            throw new UncheckedIOException(notEncodable);
        }
        return sign(builder, signer.getPrivate(), seen.signature());
    }

    private static AuthorityInformationAccess access(List<String> urls) {
        return new AuthorityInformationAccess(urls.stream()
                .map(url -> new AccessDescription(
                        AccessDescription.id_ad_caIssuers, new GeneralName(GeneralName.uniformResourceIdentifier, url)))
                .toArray(AccessDescription[]::new));
    }

    /** Read by the JDK, which wrote it; what it cannot read becomes a common name. */
    private static X500Name name(String text) {
        try {
            return X500Name.getInstance(new X500Principal(text).getEncoded());
        } catch (IllegalArgumentException unreadable) {
            return X500Name.getInstance(
                    new X500Principal("CN=\"" + text.replaceAll("[\\\\\"]", "_") + '"').getEncoded());
        }
    }

    private static BigInteger serial(String hex) {
        return hex.matches("[0-9a-fA-F]{1,64}") ? new BigInteger(hex, 16) : BigInteger.ONE;
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey signer, String algorithm) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder(fitting(signer, algorithm)).build(signer)));
        } catch (OperatorCreationException | GeneralSecurityException | IllegalArgumentException unknown) {
            throw new IllegalStateException("This JVM cannot sign certificates with " + algorithm + ".", unknown);
        }
    }

    /** The algorithm that was seen where it goes with the key, else a good one for it. */
    private static String fitting(PrivateKey signer, String algorithm) {
        String seen = algorithm.toUpperCase(Locale.ROOT);
        return switch (signer.getAlgorithm()) {
            case "RSA" ->
                seen.matches("SHA(1|224|256|384|512)WITHRSA")
                        ? algorithm
                        : seen.startsWith("RSASSA") ? "SHA256withRSAandMGF1" : "SHA256withRSA";
            case "EC" -> seen.matches("SHA(1|224|256|384|512)WITHECDSA") ? algorithm : "SHA256withECDSA";
            default -> "Ed25519";
        };
    }
}
