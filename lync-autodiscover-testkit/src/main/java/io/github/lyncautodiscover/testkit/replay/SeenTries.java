package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.server.DnsStrike;
import io.github.lyncautodiscover.testkit.server.DnsStrike.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The questions of one name and type to one server, in order, and what is wrong with the answers. Immutable.
 *
 * @param tries at least one
 */
record SeenTries(List<Saved> tries) {

    private static final Set<String> CONCLUSIVE = Set.of("FOUND", "NODATA", "NXDOMAIN", "LOOP");
    private static final Set<String> LATE = Set.of("FOUND", "NODATA", "NXDOMAIN", "LOOP", "SERVFAIL", "REFUSED");
    private static final String TIMEOUT = "TIMEOUT";

    /** Slower than a server is by chance. */
    private static final long SLOW_MILLIS = 400;

    SeenTries {
        tries = List.copyOf(tries);
    }

    private Saved last() {
        return tries.get(tries.size() - 1);
    }

    /**
     * What the server did; nothing where it answered as its records say.
     *
     * @param spoilt whether this is more than the records say
     */
    Optional<DnsStrike> strike(Predicate<Kind> spoilt) {
        return kind().filter(spoilt)
                .map(kind -> new DnsStrike(kind, delay()))
                .or(() -> delay().isZero() ? Optional.empty() : Optional.of(new DnsStrike(Kind.SLOW, delay())));
    }

    private Optional<Kind> kind() {
        boolean answered = CONCLUSIVE.contains(status(last()));
        if (tries.stream().anyMatch(one -> status(one).equals("TRUNCATED"))) {
            return Optional.of(answered ? Kind.TRUNCATED : Kind.TRUNCATED_WITHOUT_TCP);
        }
        if (answered && !last().flag("edns") && tries.get(0).flag("edns")) {
            return Optional.of(status(tries.get(0)).equals(TIMEOUT) ? Kind.EDNS_DROPPED : Kind.EDNS_REFUSED);
        }
        return Optional.ofNullable(
                switch (status(last())) {
                    case "NXDOMAIN" -> Kind.NXDOMAIN;
                    case "NODATA" -> Kind.NODATA;
                    case "SERVFAIL" -> Kind.SERVFAIL;
                    case "REFUSED" -> Kind.REFUSED;
                    case TIMEOUT -> Kind.SILENCE;
                    default -> null;
                });
    }

    /** What cannot be staged by a server that is there; empty for nothing. */
    String unstageable() {
        return Set.of("NETWORK", "MALFORMED", "INTERRUPTED").contains(status(last())) && kind().isEmpty()
                ? status(last())
                : "";
    }

    private Duration delay() {
        long millis = LATE.contains(status(last())) ? last().millis("durationMillis") : 0;
        return millis < SLOW_MILLIS ? Duration.ZERO : Duration.ofMillis(millis);
    }

    private static String status(Saved one) {
        return one.text("status");
    }
}
