package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Hosts;
import io.github.lyncautodiscover.client.text.Mask;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One certificate of a presented chain, reduced to what explains a failure. Immutable.
 *
 * @param subject the distinguished name of the holder
 * @param issuer the distinguished name of the issuer
 * @param serialNumber the serial number in lower-case hexadecimal
 * @param names the DNS names and IP addresses of the subject alternative name extension (SAN), as they stand there
 * @param notBefore the start of the validity
 * @param notAfter the end of the validity
 * @param key algorithm and, where known, size of the public key, such as {@code RSA 2048}
 * @param signatureAlgorithm how the issuer signed, such as {@code SHA256withRSA}
 * @param caIssuers where the certificate says that its issuer's certificate is to be had: the first few URLs of its
 *     authority information access extension (AIA)
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

    private static final Pattern COMMON_NAME = Pattern.compile("(?i)(?:^|,)CN=((?:[^,\\\\]++|\\\\.)++)");

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
     * {@return whether a name of this certificate covers a host, by the rules of a client: exactly, or by a wildcard
     * that stands for the whole left-most label (RFC 9525 section 6.3); an address only by the same address}
     *
     * @param host a DNS name or an IP address, an IPv6 one without brackets
     */
    public boolean covers(String host) {
        Optional<InetAddress> address = Hosts.address(host);
        return address.isPresent()
                ? names.stream().flatMap(name -> Hosts.address(name).stream()).anyMatch(address.get()::equals)
                : names.stream().anyMatch(name -> covers(name, host));
    }

    /**
     * {@return whether nothing but the common name covers a host, because there are no DNS names} Java then takes the
     * common name, and so do older Windows clients; iPhones and current Android devices do not, which is why {@link
     * #covers} says no.
     *
     * @param host a DNS name
     */
    public boolean coversByCommonName(String host) {
        boolean isName = Hosts.address(host).isEmpty();
        boolean noNames = names.stream().allMatch(name -> Hosts.address(name).isPresent());
        return isName
                && noNames
                && commonName().filter(name -> covers(name, host)).isPresent();
    }

    private Optional<String> commonName() {
        Matcher name = COMMON_NAME.matcher(subject);
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** One line: the holder without what may be a person, how many names, until when, and the issuer. */
    @Override
    public String toString() {
        return Mask.shown(subject) + " for " + names.size() + " names, valid until " + notAfter + ", issued by "
                + Mask.shown(issuer);
    }

    private static boolean covers(String name, String host) {
        String pattern = name.toLowerCase(Locale.ROOT);
        String wanted = host.toLowerCase(Locale.ROOT);
        int dot = wanted.indexOf('.');
        return pattern.equals(wanted) || (dot > 0 && pattern.equals("*" + wanted.substring(dot)));
    }
}
