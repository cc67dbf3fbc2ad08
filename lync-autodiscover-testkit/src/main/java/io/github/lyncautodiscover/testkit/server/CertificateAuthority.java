package io.github.lyncautodiscover.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A throw-away certificate authority: a root, and an intermediate that issues for servers. Immutable. */
final class CertificateAuthority {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String STRONG = "SHA256withECDSA";
    private static final String WEAK = "SHA1withECDSA";
    private static final Duration DAY = Duration.ofDays(1);

    private final String name;
    private final KeyPair rootKeys = newKeys();
    private final X509Certificate root;
    private final KeyPair issuingKeys = newKeys();
    private final X509Certificate intermediate;

    CertificateAuthority(String name) {
        this.name = name;
        X500Name rootName = new X500Name("CN=" + name + " Root");
        Instant now = Instant.now();
        this.root = authority(rootName, rootName, rootKeys, rootKeys, now);
        this.intermediate = authority(rootName, new X500Name("CN=" + name + " Issuing"), issuingKeys, rootKeys, now);
    }

    X509Certificate root() {
        return root;
    }

    /** Issues what was ordered, under the intermediate. */
    ServerIdentity issue(CertificateOrder order) {
        KeyPair keys = order.weakKey() ? weakKeys() : newKeys();
        X500Name issuer =
                X500Name.getInstance(intermediate.getSubjectX500Principal().getEncoded());
        return new ServerIdentity(keys.getPrivate(), List.of(leaf(issuer, order, keys, issuingKeys), intermediate));
    }

    /** A certificate for the names that nobody issued but its own key. */
    static ServerIdentity selfSigned(List<String> names) {
        KeyPair keys = newKeys();
        CertificateOrder order = CertificateOrder.of(names, DAY.negated(), DAY.multipliedBy(30));
        return new ServerIdentity(keys.getPrivate(), List.of(leaf(subject(names), order, keys, keys)));
    }

    private static X500Name subject(List<String> names) {
        return new X500Name("CN=" + names.get(0));
    }

    private static X509Certificate authority(
            X500Name issuer, X500Name subject, KeyPair keys, KeyPair signer, Instant now) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                serial(),
                Date.from(now.minus(DAY.multipliedBy(30))),
                Date.from(now.plus(DAY.multipliedBy(365))),
                subject,
                keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } catch (IOException notEncodable) {
            throw new UncheckedIOException(notEncodable);
        }
        return sign(builder, signer, STRONG);
    }

    private static X509Certificate leaf(X500Name issuer, CertificateOrder order, KeyPair keys, KeyPair signer) {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                serial(),
                Date.from(now.plus(order.from())),
                Date.from(now.plus(order.until())),
                subject(order.names()),
                keys.getPublic());
        GeneralName[] alternatives = order.names().stream()
                .map(host -> new GeneralName(GeneralName.dNSName, host))
                .toArray(GeneralName[]::new);
        GeneralName issuerUrl =
                new GeneralName(GeneralName.uniformResourceIdentifier, "http://pki.contoso.test/issuing.cer");
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, issuerUrl));
        } catch (IOException notEncodable) {
            throw new UncheckedIOException(notEncodable);
        }
        return sign(builder, signer, order.weakSignature() ? WEAK : STRONG);
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair signer, String algorithm) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM cannot sign certificates with " + algorithm + ".", missing);
        }
    }

    private static KeyPair weakKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024, RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM has no RSA.", missing);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM has no elliptic curve secp256r1.", missing);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(120, RANDOM).setBit(120);
    }

    @Override
    public String toString() {
        return name;
    }
}
