package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Record;

/**
 * The answer for one name and one record type.
 *
 * @param records those of the type asked for, at the end of the chain
 * @param ttl the minimum over the chain and the records, or what the SOA record grants
 * @param server the one that gave it, if any did
 * @param authoritative whether that server speaks for the zone itself
 * @param duration from the first question sent
 * @param passedOver the servers that were not asked, because they are silent to the whole sweep
 * @param age how long it has been in the cache; the TTLs of the records are still the original ones
 * @param cached whether no server was asked for it
 */
record TypeAnswer(
        DnsStatus status,
        List<Alias> aliases,
        List<Record> records,
        Duration ttl,
        @Nullable InetSocketAddress server,
        boolean authoritative,
        Duration duration,
        List<ServerTry> tries,
        List<InetSocketAddress> passedOver,
        Duration age,
        boolean cached) {

    boolean found() {
        return status == DnsStatus.FOUND;
    }

    /** The same answer some time later, from the cache. */
    TypeAnswer aged(Duration age) {
        List<Alias> older = aliases.stream()
                .map(alias ->
                        new Alias(alias.owner(), alias.target(), alias.ttl().minus(age)))
                .toList();
        return new TypeAnswer(
                status,
                older,
                records,
                ttl.minus(age),
                server,
                authoritative,
                Duration.ZERO,
                List.of(),
                List.of(),
                age,
                true);
    }
}
