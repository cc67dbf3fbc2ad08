package io.github.lyncautodiscover.testkit.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A certificate as somebody saw it, to be issued once more by an authority of ours. Immutable.
 *
 * @param subject the distinguished name of its owner
 * @param issuer that of its issuer
 * @param serialNumber hexadecimal digits
 * @param names the subject alternative names, IP addresses included; none to leave them out
 * @param notBefore when it becomes valid
 * @param notAfter when it runs out
 * @param key its key, such as {@code RSA 2048} or {@code EC 256}
 * @param signature the algorithm that signed it, by its Java name
 * @param caIssuers where its issuer's certificate is said to be
 * @param purposes the object identifiers of the extended key usage; none to leave it out
 */
public record SeenCertificate(
        String subject,
        String issuer,
        String serialNumber,
        List<String> names,
        Instant notBefore,
        Instant notAfter,
        String key,
        String signature,
        List<String> caIssuers,
        List<String> purposes) {

    public SeenCertificate {
        names = List.copyOf(names);
        caIssuers = List.copyOf(caIssuers);
        purposes = List.copyOf(purposes);
    }

    /** The same, as if it had been issued that much later. */
    public SeenCertificate later(Duration time) {
        return new SeenCertificate(
                subject,
                issuer,
                serialNumber,
                names,
                notBefore.plus(time),
                notAfter.plus(time),
                key,
                signature,
                caIssuers,
                purposes);
    }

    public boolean isSelfSigned() {
        return subject.equals(issuer);
    }

    /** Who signed it, by the next one of its chain or, behind the last one, by the algorithm. */
    public SeenIssuer issuerIn(List<SeenCertificate> chain) {
        return chain.stream()
                .filter(above -> above.subject.equals(issuer))
                .findFirst()
                .map(above -> new SeenIssuer(issuer, above.key))
                .orElseGet(() -> new SeenIssuer(issuer, SeenIssuer.keyFor(signature)));
    }
}
