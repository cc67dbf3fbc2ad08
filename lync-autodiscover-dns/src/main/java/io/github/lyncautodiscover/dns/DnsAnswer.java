package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What DNS says about one name, with the evidence. Immutable. Two answers are equal when everything in them is.
 *
 * <p>An answer that says no is a value like any other: look at {@link #status()} first.
 */
public abstract sealed class DnsAnswer permits HostAnswer, ServiceAnswer {
    private final String name;
    private final AnswerFacts facts;

    DnsAnswer(String name, AnswerFacts facts) {
        this.name = name;
        this.facts = facts;
    }

    /** {@return the name asked for, in A-labels and small letters, without the final dot} */
    public final String name() {
        return name;
    }

    /** {@return what became of the question} */
    public final DnsStatus status() {
        return facts.status();
    }

    /** {@return whether the status is {@link DnsStatus#FOUND}} */
    public final boolean found() {
        return status() == DnsStatus.FOUND;
    }

    /** {@return whether the name is known not to exist, or to have nothing of the kind asked for} */
    public final boolean missing() {
        return status() == DnsStatus.NXDOMAIN || status() == DnsStatus.NODATA;
    }

    /** {@return whether a server, the cache or this computer itself gave the answer} */
    public final AnswerSource source() {
        return facts.source();
    }

    /** {@return the CNAME chain from the name asked for to the last one, in order; also when it leads nowhere} */
    public final List<Alias> aliases() {
        return facts.aliases();
    }

    /** {@return the last name of the chain: the one that has, or lacks, the records} */
    public final String canonicalName() {
        List<Alias> aliases = aliases();
        return aliases.isEmpty() ? name : aliases.get(aliases.size() - 1).target();
    }

    /** {@return whether the name is an alias of a name that does not exist or has nothing of the kind asked for} */
    public final boolean dangling() {
        return !aliases().isEmpty() && missing();
    }

    /**
     * How much longer the answer may be used: the minimum over the chain and the records; for a no, what the SOA
     * record grants (RFC 2308, 5).
     *
     * @return zero when the answer must not be kept, and when it came from no server
     */
    public final Duration ttl() {
        return facts.ttl();
    }

    /** {@return the server that gave the answer; empty when none did} */
    public final Optional<InetSocketAddress> server() {
        return Optional.ofNullable(facts.server());
    }

    /**
     * Tells an answer of the zone's own server from one that a resolver passed on, whose TTL may have run down already.
     *
     * @return whether the last reply had the AA bit (RFC 1035, 4.1.1); false when no server answered
     */
    public final boolean authoritative() {
        return facts.authoritative();
    }

    /** {@return the time from the first question to the answer, retries included; zero when nobody was asked} */
    public final Duration duration() {
        return facts.duration();
    }

    /** {@return every question sent for this answer, to whatever server; empty when nobody was asked} */
    public final List<ServerTry> tries() {
        return facts.tries();
    }

    /**
     * The servers that answered a question without EDNS, having refused or dropped it with EDNS, now or earlier in the
     * same view.
     *
     * @return empty when EDNS was no obstacle, and for answers from the cache
     */
    public final Set<InetSocketAddress> serversWithoutEdns() {
        return TrySummary.answeringWithoutEdns(tries());
    }

    /**
     * The servers that were asked in vain, with the time that each cost: failures, refusals and silence. Questions for
     * A and AAAA go out together, so the costlier one counts.
     *
     * @return in the order asked, without the servers that answered in the end; empty for answers from the cache
     */
    public final Map<InetSocketAddress, Duration> serversAskedInVain() {
        return TrySummary.inVain(tries());
    }

    /**
     * The servers that were not asked, because they had been silent to the questions of the same sweep before this one and
     * another of them was finding out whether they still are. They are not among the {@link #tries()}.
     *
     * @return in the order of the view; empty outside of {@link DnsView#forSweep() sweeps}
     */
    public final List<InetSocketAddress> serversPassedOver() {
        return facts.passedOver();
    }

    /**
     * The answer as the members of a JSON object, for programs.
     *
     * @return strings, numbers, booleans, lists and maps, immutable and always in the same order; {@code ttl} is in seconds
     *     and {@code durationMillis} in milliseconds, neither of them rounded
     */
    public abstract Map<String, Object> members();

    final boolean sameAs(DnsAnswer other) {
        return name.equals(other.name) && facts.equals(other.facts);
    }

    final int common() {
        return Objects.hash(name, facts);
    }

    /** {@return the records in words, or nothing} */
    abstract String records();

    /** {@return one line: name, status, aliases, records, TTL, server and time} */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(name).append(": ").append(status());
        for (Alias alias : aliases()) {
            text.append(" -> ")
                    .append(DnsName.told(alias.target()))
                    .append(" (TTL ")
                    .append(alias.ttl().toSeconds())
                    .append(" s)");
        }
        text.append(dangling() ? " (dangling)" : "");
        if (!serversPassedOver().isEmpty()) {
            text.append(serversPassedOver().stream()
                    .map(ServerAddress::text)
                    .collect(Collectors.joining(", ", " without asking ", ", silent to the whole sweep")));
        }
        if (!records().isEmpty()) {
            text.append(' ').append(records());
        }
        return switch (source()) {
            case LITERAL -> text.toString();
            case HOSTS_FILE -> text.append(", from the hosts file").toString();
            case CACHE -> text.append(origin()).append(", cached").toString();
            case SERVER ->
                text.append(origin())
                        .append(" in ")
                        .append(duration().toMillis())
                        .append(" ms")
                        .toString();
        };
    }

    private String origin() {
        String lifetime = status().conclusive() ? ", TTL " + ttl().toSeconds() + " s" : "";
        return lifetime
                + server().map(server -> ", from " + ServerAddress.text(server)).orElse("");
    }
}
