package io.github.lyncautodiscover.dns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * A SIP domain as DNS shows it inside and outside, and whether that is the intended split. Immutable.
 *
 * <p>Mobile devices use the External Web Services FQDN wherever they are, so it must resolve on both sides: best to
 * the same public address, which needs a firewall that lets devices inside reach it, or to a private one inside.
 *
 * @param names the domain and its names
 * @param rows both discovery names first, then the External Web Services FQDNs in the order given
 */
public record SplitDns(DiscoveryNames names, List<SplitRow> rows) {

    /** Copies the rows. */
    public SplitDns {
        Objects.requireNonNull(names, "names");
        rows = List.copyOf(rows);
    }

    /**
     * Asks both sides for all names at the same time, and waits.
     *
     * <p>An interrupt ends the questions left with {@link DnsStatus#INTERRUPTED}; the flag of the thread is set again.
     *
     * @param inside DNS as devices on the internal network use it; stays open
     * @param outside DNS as devices on the internet use it; stays open
     * @param sipDomain for example {@code contoso.com}
     * @param webServicesNames the External Web Services FQDNs, such as the host of the {@code External/Mcx} link
     * @return the comparison, whatever the network does
     * @throws IllegalArgumentException when a text is no domain name
     * @throws IllegalStateException when a view is closed
     */
    public static SplitDns compare(DnsView inside, DnsView outside, String sipDomain, String... webServicesNames) {
        return new SplitSweep(inside, outside, DiscoveryNames.of(sipDomain), List.of(webServicesNames)).await();
    }

    /**
     * Asks both sides for all names at the same time, without waiting.
     *
     * @param inside DNS as devices on the internal network use it; stays open
     * @param outside DNS as devices on the internet use it; stays open
     * @param sipDomain for example {@code contoso.com}
     * @param webServicesNames the External Web Services FQDNs, such as the host of the {@code External/Mcx} link
     * @return completes normally whatever the network does; cancelling it closes the sockets of this comparison
     * @throws IllegalArgumentException when a text is no domain name
     * @throws IllegalStateException when a view is closed
     */
    public static CompletableFuture<SplitDns> compareAsync(
            DnsView inside, DnsView outside, String sipDomain, String... webServicesNames) {
        return Futures.handedOut(
                new SplitSweep(inside, outside, DiscoveryNames.of(sipDomain), List.of(webServicesNames)).future(),
                inside.callbacks().or(outside.callbacks()));
    }

    /** {@return the worst status of all rows; {@link SplitStatus#INTENDED} when there is none} */
    public SplitStatus status() {
        return rows.stream()
                .map(SplitRow::status)
                .max(Comparator.naturalOrder())
                .orElse(SplitStatus.INTENDED);
    }

    /** {@return the comparison as a table for people, several lines} */
    public String text() {
        return TextForm.of(this);
    }

    /**
     * Rebuilds a comparison from its members; nobody is asked anything.
     *
     * @param members what {@link #members()} has given, perhaps by way of a JSON text; further members do not matter
     * @return a comparison equal to the one that gave them
     * @throws MalformedMembersException when a member is missing, or is not what it must be
     */
    public static SplitDns of(Map<String, ?> members) {
        return MapReading.of(members, MapReading::split);
    }

    /**
     * The comparison as the members of a JSON object, for programs.
     *
     * @return strings, numbers, booleans, lists and maps, immutable and always in the same order; {@code ttl} is in seconds
     *     and {@code durationMillis} in milliseconds, neither of them rounded
     */
    public Map<String, Object> members() {
        return MapForm.of(this);
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }
}
