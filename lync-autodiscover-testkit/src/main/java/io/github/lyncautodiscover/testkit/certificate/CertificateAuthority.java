package io.github.lyncautodiscover.testkit.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
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
    private static final Duration DAY = CertificateProfile.DAY;
    private static final Duration MONTH = DAY.multipliedBy(30);
    private static final Duration YEAR = DAY.multipliedBy(365);

    private final X500Name rootName;
    private final X500Name issuingName;
    private final KeyPair rootKeys = CertificateKeys.curve();
    private final X509Certificate root;
    private final KeyPair issuingKeys = CertificateKeys.curve();
    private final X509Certificate intermediate;

    CertificateAuthority(String name) {
        this.rootName = new X500Name("CN=" + name + " Root");
        this.issuingName = new X500Name("CN=" + name + " Issuing");
        this.root = authority(rootName, rootName, rootKeys, rootKeys, YEAR);
        this.intermediate = authority(rootName, issuingName, issuingKeys, rootKeys, YEAR);
    }

    X509Certificate root() {
        return root;
    }

    /** Issues for a server, under the intermediate. */
    ServerIdentity issue(List<String> names, CertificateProfile profile) {
        KeyPair keys = CertificateKeys.of(profile);
        List<X509Certificate> chain = new ArrayList<>();
        chain.add(leaf(issuingName, names, profile, keys, issuingKeys));
        chain.addAll(
                switch (profile.chain()) {
                    case INTERMEDIATE -> List.of(intermediate);
                    case INTERMEDIATE_AND_ROOT -> List.of(intermediate, root);
                    case NOTHING -> List.<X509Certificate>of();
                    case EXPIRED_INTERMEDIATE ->
                        List.of(authority(rootName, issuingName, issuingKeys, rootKeys, DAY.negated()));
                    case EXPIRED_CROSS_SIGNED_ROOT -> List.of(intermediate, crossSignedRoot());
                });
        return new ServerIdentity(keys.getPrivate(), chain);
    }

    /** The root as somebody signed it whom devices trusted before they knew it. */
    private X509Certificate crossSignedRoot() {
        return authority(
                new X500Name("CN=Testkit Older CA Root"), rootName, rootKeys, CertificateKeys.curve(), DAY.negated());
    }

    /** A certificate for the names that nobody issued but its own key. */
    static ServerIdentity selfSigned(List<String> names) {
        KeyPair keys = CertificateKeys.curve();
        return new ServerIdentity(
                keys.getPrivate(), List.of(leaf(subject(names), names, CertificateProfile.USUAL, keys, keys)));
    }

    private static X500Name subject(List<String> names) {
        return new X500Name("CN=" + names.get(0));
    }

    private static X509Certificate authority(
            X500Name issuer, X500Name subject, KeyPair keys, KeyPair signer, Duration until) {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer, serial(), Date.from(now.minus(MONTH)), Date.from(now.plus(until)), subject, keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } catch (IOException notEncodable) {
            throw new UncheckedIOException(notEncodable);
        }
        return sign(builder, signer, STRONG);
    }

    private static X509Certificate leaf(
            X500Name issuer, List<String> names, CertificateProfile profile, KeyPair keys, KeyPair signer) {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                serial(),
                Date.from(now.plus(profile.from())),
                Date.from(now.plus(profile.until())),
                subject(names),
                keys.getPublic());
        GeneralName issuerUrl =
                new GeneralName(GeneralName.uniformResourceIdentifier, "http://pki.contoso.test/issuing.cer");
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            if (!profile.purposes().isEmpty()) {
                builder.addExtension(Extension.extendedKeyUsage, false, purposes(profile.purposes()));
            }
            if (profile.alternativeNames()) {
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            }
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, issuerUrl));
        } catch (IOException notEncodable) {
            throw new UncheckedIOException(notEncodable);
        }
        return sign(builder, signer, profile.weakSignature() ? WEAK : STRONG);
    }

    static ExtendedKeyUsage purposes(List<String> oids) {
        return new ExtendedKeyUsage(oids.stream()
                .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
                .toArray(KeyPurposeId[]::new));
    }

    static GeneralNames alternatives(List<String> names) {
        return new GeneralNames(names.stream()
                .map(name ->
                        new GeneralName(HostNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair signer, String algorithm) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException missing) {
            throw new IllegalStateException("This JVM cannot sign certificates with " + algorithm + ".", missing);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(120, RANDOM).setBit(120);
    }
}
