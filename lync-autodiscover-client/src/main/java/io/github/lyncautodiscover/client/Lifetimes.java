package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.AnswerSource;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Tokens;
import io.github.lyncautodiscover.model.User;
import java.time.Duration;

/** How long an answer may be kept, and for whom. */
final class Lifetimes {
    /** Set by no DNS answer on the way. */
    private static final Duration UNLIMITED = Duration.ofDays(365);

    private Lifetimes() {}

    /** What remains of the smallest TTL on the way; zero when the discovery must not be kept. */
    static Duration of(Discovery discovery) {
        if (discovery.outcome() instanceof Outcome.Found found) {
            Duration smallest = found.attempt().hops().stream()
                    .map(Lifetimes::ttl)
                    .reduce(UNLIMITED, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            // No question was asked before the discovery began.
            Duration rest = smallest.minus(discovery.duration());
            return rest.isNegative() ? Duration.ZERO : rest;
        }
        return Duration.ZERO;
    }

    private static Duration ttl(Hop hop) {
        return hop.dns().map(Lifetimes::ttl).orElse(Duration.ZERO);
    }

    private static Duration ttl(HostAnswer answer) {
        boolean local = answer.source() == AnswerSource.HOSTS_FILE || answer.source() == AnswerSource.LITERAL;
        return local ? UNLIMITED : answer.ttl();
    }

    /**
     * Whether other users of the SIP domain might get another answer. Plain http always answers with a Redirect link
     * ([MS-OCDISCWS] 3.1.5.2), which is why only one over https tells anything.
     */
    static boolean isForItsUserAlone(Discovery discovery) {
        if (discovery.outcome() instanceof Outcome.Found found) {
            return found.endpoints().response().resource() instanceof User
                    || found.attempt().hops().stream().anyMatch(Lifetimes::redirectsOverHttps);
        }
        return false;
    }

    private static boolean redirectsOverHttps(Hop hop) {
        return Urls.isHttps(hop.url())
                && hop.document()
                        .map(document -> document.response().resource())
                        .flatMap((Resource resource) -> resource.link(Tokens.REDIRECT))
                        .isPresent();
    }
}
