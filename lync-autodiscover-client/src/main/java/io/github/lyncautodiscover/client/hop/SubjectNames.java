package io.github.lyncautodiscover.client.hop;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/** The DNS names of a certificate's subject alternative name extension. */
final class SubjectNames {
    private static final Integer DNS_NAME = 2;

    private SubjectNames() {}

    /** The names in their order; none when the extension is missing or cannot be read. */
    static List<String> of(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name -> DNS_NAME.equals(name.get(0)))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }
}
