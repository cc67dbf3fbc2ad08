package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chain that a server presented on a hop, its own certificate first.
 *
 * @param seen the hop
 * @param tls what its handshake showed
 */
record Presented(SeenHop seen, TlsFacts tls) {
    private static final Pattern COMMON_NAME = Pattern.compile("(?i)(?:^|,)CN=((?:[^,\\\\]++|\\\\.)++)");

    /** All chains of a diagnosis, in the order of its hops. */
    static Stream<Presented> in(Seen seen) {
        return seen.allHops().stream()
                .flatMap(hop -> hop.hop().tls().stream().map(tls -> new Presented(hop, tls)))
                .filter(presented -> !presented.tls.chain().isEmpty());
    }

    /** The same chains, those with the same certificate of the server together. */
    static List<List<Presented>> byLeaf(Stream<Presented> all) {
        Map<CertificateFacts, List<Presented>> groups =
                all.collect(Collectors.groupingBy(Presented::leaf, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }

    CertificateFacts leaf() {
        return tls.chain().get(0);
    }

    CertificateFacts last() {
        return tls.chain().get(tls.chain().size() - 1);
    }

    boolean isUntrusted() {
        return seen.failedWith(FailureKind.TLS_UNTRUSTED_ISSUER) || tls.trust() == ChainTrust.TRUSTED_BY_COMPUTER;
    }

    boolean isTrusted() {
        return tls.trust() == ChainTrust.TRUSTED;
    }

    /** Whether the certificate names the host that was asked for. */
    boolean isNamed() {
        return leaf().covers(seen.host());
    }

    /** Whether only its common name fits, which some clients take and others do not. */
    boolean isCommonName() {
        return leaf().coversByCommonName(seen.host());
    }

    /** Whether this client ended the handshake because of the name. */
    boolean isRefusedByName() {
        return seen.failedWith(FailureKind.TLS_NAME_MISMATCH);
    }

    /** Whether this client was content with the certificate, whatever came of the request. */
    boolean isAccepted() {
        return seen.hop()
                .failure()
                .filter(failure -> failure.phase() == Phase.TLS)
                .isEmpty();
    }

    /** The chain as one line: each holder in turn, and who issued the last. */
    Evidence chain() {
        String holders = tls.chain().stream()
                .map(certificate -> commonName(certificate.subject()))
                .collect(Collectors.joining(" ← "));
        String issuer = last().isSelfIssued() ? ", by itself" : ", by " + commonName(last().issuer());
        return seen.evidence(Evidence.Kind.CERTIFICATE, "chain " + holders + issuer);
    }

    /** The hosts of some chains, each once. */
    static String hosts(List<Presented> several) {
        return several.stream().map(one -> one.seen.host()).distinct().collect(Collectors.joining(", "));
    }

    /** The common name of a distinguished name; all of it when it has none. */
    static String commonName(String distinguishedName) {
        Matcher name = COMMON_NAME.matcher(distinguishedName);
        return name.find() ? name.group(1) : distinguishedName;
    }
}
