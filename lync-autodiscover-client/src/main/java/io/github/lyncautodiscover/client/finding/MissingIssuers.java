package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.text.Hosts;
import io.github.lyncautodiscover.client.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells an intermediate that was not sent from a private authority that keeps its root to itself. Both show one
 * certificate with a foreign issuer. Proved is the first when another host of the same diagnosis has sent the issuer in
 * a chain that was trusted; likely when the certificate says where to fetch it, at a web server that is neither of the
 * SIP domain nor of a name for the inside. Directory URLs (ldap) are how company authorities publish theirs.
 */
final class MissingIssuers {
    private static final List<String> INSIDE_ONLY = List.of("local", "lan", "internal", "corp", "intra", "home");

    private final Seen seen;

    MissingIssuers(Seen seen) {
        this.seen = seen;
    }

    boolean isLikely(Presented presented) {
        return isAlone(presented) && (witness(presented).isPresent() || isPublic(presented));
    }

    boolean isProved(Presented presented) {
        return isAlone(presented) && witness(presented).isPresent();
    }

    List<Evidence> evidence(Presented presented) {
        List<Evidence> lines = new ArrayList<>();
        witness(presented).map(Presented::chain).ifPresent(lines::add);
        presented.leaf().caIssuers().stream()
                .map(url -> presented.seen().evidence(Evidence.Kind.CERTIFICATE, "its issuer is to be had at " + url))
                .forEach(lines::add);
        return lines;
    }

    private static boolean isAlone(Presented presented) {
        return presented.tls().chain().size() == 1
                && !presented.leaf().isSelfIssued()
                && presented.tls().trust() != ChainTrust.TRUSTED_BY_COMPUTER
                && presented.tls().trust() != ChainTrust.TRUSTED_BY_PUBLIC_ROOTS;
    }

    /** A chain that was trusted and has the issuer in it. */
    private Optional<Presented> witness(Presented presented) {
        return Presented.in(seen)
                .filter(Presented::isTrusted)
                .filter(other -> other.tls().chain().stream()
                        .skip(1)
                        .anyMatch(issuer ->
                                issuer.subject().equals(presented.leaf().issuer())))
                .findFirst();
    }

    private boolean isPublic(Presented presented) {
        List<String> urls = presented.leaf().caIssuers();
        return !urls.isEmpty() && urls.stream().allMatch(this::isPublic);
    }

    private boolean isPublic(String url) {
        String text = url.toLowerCase(Locale.ROOT);
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return false;
        }
        String host = host(text);
        int dot = host.lastIndexOf('.');
        Stream<String> own = seen.diagnosis().sipDomain().stream();
        return dot > 0
                && !INSIDE_ONLY.contains(host.substring(dot + 1))
                && own.noneMatch(domain -> Hosts.isWithin(host, domain));
    }

    private static String host(String url) {
        return Urls.parse(url).map(Urls::host).orElse("");
    }
}
