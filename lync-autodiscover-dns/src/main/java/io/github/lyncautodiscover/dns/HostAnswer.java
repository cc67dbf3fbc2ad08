package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What DNS says about the addresses of one name, with the evidence. Immutable.
 *
 * <p>An answer that says no is a value like any other: look at {@link #status()} first.
 */
public final class HostAnswer {
    private final String name;
    private final DnsStatus status;
    private final AnswerSource source;
    private final List<InetAddress> addresses;
    private final List<Alias> aliases;
    private final Duration ttl;
    private final @Nullable InetSocketAddress server;
    private final Duration duration;
    private final List<ServerTry> tries;

    HostAnswer(
            String name,
            DnsStatus status,
            AnswerSource source,
            List<InetAddress> addresses,
            List<Alias> aliases,
            Duration ttl,
            @Nullable InetSocketAddress server,
            Duration duration,
            List<ServerTry> tries) {
        this.name = name;
        this.status = status;
        this.source = source;
        this.addresses = List.copyOf(addresses);
        this.aliases = List.copyOf(aliases);
        this.ttl = ttl;
        this.server = server;
        this.duration = duration;
        this.tries = List.copyOf(tries);
    }

    /**
     * An answer for an address that needs no look-up, for example the host of {@code https://192.0.2.1/}.
     *
     * @param address becomes the only address, under its own text as the name
     */
    public static HostAnswer literal(InetAddress address) {
        return local(address.getHostAddress(), AnswerSource.LITERAL, List.of(address));
    }

    static HostAnswer local(String name, AnswerSource source, List<InetAddress> addresses) {
        return new HostAnswer(
                name, DnsStatus.FOUND, source, addresses, List.of(), Duration.ZERO, null, Duration.ZERO, List.of());
    }

    static HostAnswer interrupted(String name, Duration duration) {
        return new HostAnswer(
                name,
                DnsStatus.INTERRUPTED,
                AnswerSource.SERVER,
                List.of(),
                List.of(),
                Duration.ZERO,
                null,
                duration,
                List.of());
    }

    /** The name asked for, in A-labels and small letters, without the final dot. */
    public String name() {
        return name;
    }

    /** What became of the question. {@link DnsStatus#FOUND} when at least one address of either family was found. */
    public DnsStatus status() {
        return status;
    }

    /** Whether {@link #status()} is {@link DnsStatus#FOUND}. */
    public boolean found() {
        return status == DnsStatus.FOUND;
    }

    /** Whether a server, the cache or this computer itself gave the answer. */
    public AnswerSource source() {
        return source;
    }

    /** IPv4 first, then IPv6, each in the order of the server and under the name asked for; empty unless found. */
    public List<InetAddress> addresses() {
        return addresses;
    }

    /** The CNAME chain from the name asked for to the last one, in order; also when it leads nowhere. */
    public List<Alias> aliases() {
        return aliases;
    }

    /** The last name of the chain: the one that has, or lacks, the addresses. */
    public String canonicalName() {
        return aliases.isEmpty() ? name : aliases.get(aliases.size() - 1).target();
    }

    /** Whether the name is an alias of a name that does not exist or has no address. */
    public boolean dangling() {
        return !aliases.isEmpty() && (status == DnsStatus.NXDOMAIN || status == DnsStatus.NODATA);
    }

    /**
     * How much longer the answer may be used: the minimum of the chain and the addresses; for a no, what the SOA
     * record grants (RFC 2308, 5). Zero when it must not be kept, and for answers that came from no server.
     */
    public Duration ttl() {
        return ttl;
    }

    /** The server that gave the answer; empty when none did. */
    public Optional<InetSocketAddress> server() {
        return Optional.ofNullable(server);
    }

    /** The time from asking to having the answer, other servers and retries included; zero when nobody was asked. */
    public Duration duration() {
        return duration;
    }

    /** Every question sent for this answer, to every server, in order of sending. */
    public List<ServerTry> tries() {
        return tries;
    }

    /** One line, for example {@code lyncdiscover.contoso.com: FOUND 192.0.2.1, TTL 300 s, from 192.0.2.53:53 in 4 ms}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name).append(": ").append(status);
        for (Alias alias : aliases) {
            text.append(" -> ")
                    .append(alias.target())
                    .append(" (TTL ")
                    .append(alias.ttl().toSeconds())
                    .append(" s)");
        }
        if (!addresses.isEmpty()) {
            text.append(addresses.stream().map(ServerAddress::text).collect(Collectors.joining(", ", " ", "")));
        }
        if (source == AnswerSource.HOSTS_FILE) {
            return text.append(", from the hosts file").toString();
        }
        if (!ttl.isZero()) {
            text.append(", TTL ").append(ttl.toSeconds()).append(" s");
        }
        if (server != null) {
            text.append(", from ").append(ServerAddress.text(server));
        }
        text.append(source == AnswerSource.CACHE ? " (cached)" : "");
        return source == AnswerSource.LITERAL
                ? text.toString()
                : text.append(" in ").append(duration.toMillis()).append(" ms").toString();
    }
}
