package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.text.Hosts;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/** The DNS names and IP addresses of a certificate's subject alternative name extension: what TLS compares a host with. */
final class SubjectNames {
    private static final Integer DNS_NAME = 2;
    private static final Integer IP_ADDRESS = 7;

    private SubjectNames() {}

    /** The names in their order; none when the extension is missing or cannot be read. */
    static List<String> of(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(SubjectNames::isCompared)
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    /** A DNS name that looks like an address is compared with nothing. */
    private static boolean isCompared(List<?> name) {
        return IP_ADDRESS.equals(name.get(0))
                || (DNS_NAME.equals(name.get(0))
                        && Hosts.address(String.valueOf(name.get(1))).isEmpty());
    }
}
