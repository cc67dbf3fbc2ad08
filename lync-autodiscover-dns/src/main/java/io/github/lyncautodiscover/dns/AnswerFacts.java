package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every answer has, whatever was asked for. */
record AnswerFacts(
        DnsStatus status,
        AnswerSource source,
        List<Alias> aliases,
        Duration ttl,
        @Nullable InetSocketAddress server,
        boolean authoritative,
        Duration duration,
        List<ServerTry> tries,
        List<InetSocketAddress> passedOver) {

    /** An answer that needs no server. */
    static AnswerFacts local(AnswerSource source) {
        return new AnswerFacts(
                DnsStatus.FOUND, source, List.of(), Duration.ZERO, null, false, Duration.ZERO, List.of(), List.of());
    }

    static AnswerFacts interrupted(Duration duration) {
        return new AnswerFacts(
                DnsStatus.INTERRUPTED,
                AnswerSource.SERVER,
                List.of(),
                Duration.ZERO,
                null,
                false,
                duration,
                List.of(),
                List.of());
    }

    static AnswerFacts of(TypeAnswer answer) {
        return new AnswerFacts(
                answer.status(),
                answer.cached() ? AnswerSource.CACHE : AnswerSource.SERVER,
                answer.aliases(),
                answer.ttl(),
                answer.server(),
                answer.authoritative(),
                answer.duration(),
                answer.tries(),
                answer.passedOver());
    }

    static AnswerFacts of(TypeAnswer ipv4, TypeAnswer ipv6) {
        TypeAnswer main = decisive(ipv4, ipv6);
        List<ServerTry> tries = new ArrayList<>(ipv4.tries());
        tries.addAll(ipv6.tries());
        return new AnswerFacts(
                main.status(),
                ipv4.cached() && ipv6.cached() ? AnswerSource.CACHE : AnswerSource.SERVER,
                main.aliases(),
                ipv4.status() == ipv6.status() ? shorter(ipv4.ttl(), ipv6.ttl()) : main.ttl(),
                main.server(),
                main.authoritative(),
                longer(ipv4.duration(), ipv6.duration()),
                List.copyOf(tries),
                Stream.concat(ipv4.passedOver().stream(), ipv6.passedOver().stream())
                        .distinct()
                        .toList());
    }

    /**
     * Addresses of one family suffice. A no holds only when both families say so; and where one says that the name
     * exists, it exists (RFC 4074, 4.2 knows servers that deny the other one).
     */
    private static TypeAnswer decisive(TypeAnswer ipv4, TypeAnswer ipv6) {
        if (ipv4.found() || ipv6.found()) {
            return ipv4.found() ? ipv4 : ipv6;
        }
        if (ipv4.status().conclusive() != ipv6.status().conclusive()) {
            return ipv4.status().conclusive() ? ipv6 : ipv4;
        }
        return ipv4.status().compareTo(ipv6.status()) <= 0 ? ipv4 : ipv6;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
