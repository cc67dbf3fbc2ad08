package io.github.lyncautodiscover.client.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One certificate of a presented chain, reduced to what explains a failure. Immutable.
 *
 * @param subject the distinguished name of the holder
 * @param issuer the distinguished name of the issuer
 * @param serialNumber the serial number in lower-case hexadecimal
 * @param names the DNS names of the subject alternative name extension (SAN), as they stand there
 * @param notBefore the start of the validity
 * @param notAfter the end of the validity
 * @param key algorithm and, where known, size of the public key, such as {@code RSA 2048}
 * @param signatureAlgorithm how the issuer signed, such as {@code SHA256withRSA}
 * @param caIssuers where the certificate says that its issuer's certificate is to be had: the first few URLs of its authority
 *     information access extension (AIA)
 * @param serverUse whether it says that servers may use it
 */
public record CertificateFacts(
        String subject,
        String issuer,
        String serialNumber,
        List<String> names,
        Instant notBefore,
        Instant notAfter,
        String key,
        String signatureAlgorithm,
        List<String> caIssuers,
        ServerUse serverUse) {

    /** Refuses null and keeps copies of the lists. */
    public CertificateFacts {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(serialNumber, "serialNumber");
        names = List.copyOf(names);
        Objects.requireNonNull(notBefore, "notBefore");
        Objects.requireNonNull(notAfter, "notAfter");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(signatureAlgorithm, "signatureAlgorithm");
        caIssuers = List.copyOf(caIssuers);
        Objects.requireNonNull(serverUse, "serverUse");
    }

    /** {@return whether holder and issuer are the same: a root, or a certificate that vouches for itself} */
    public boolean isSelfIssued() {
        return subject.equals(issuer);
    }

    /**
     * {@return whether a name of this certificate covers a host, by the rules of a client: exactly, or by a wildcard that stands
     * for the whole left-most label (RFC 9525 section 6.3)}
     *
     * @param host a DNS name
     */
    public boolean covers(String host) {
        return names.stream().anyMatch(name -> covers(name, host));
    }

    private static boolean covers(String name, String host) {
        String pattern = name.toLowerCase(Locale.ROOT);
        String wanted = host.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        return pattern.equals(wanted) || (dot > 0 && pattern.equals("*" + wanted.substring(dot)));
    }
}
