package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;

/** The addresses of one name, of both families, with the evidence. Immutable. */
public final class HostAnswer extends DnsAnswer {
    private final List<InetAddress> addresses;

    HostAnswer(String name, AnswerFacts facts, List<InetAddress> addresses) {
        super(name, facts);
        this.addresses = List.copyOf(addresses);
    }

    /**
     * An answer for an address that needs no lookup, for example the host of {@code https://192.0.2.1/}.
     *
     * @param address becomes the only address
     * @return the answer, with the text of the address as its name
     */
    public static HostAnswer literal(InetAddress address) {
        String name = address.getHostAddress();
        return local(name, AnswerSource.LITERAL, List.of(IpAddresses.named(name, address.getAddress())));
    }

    static HostAnswer local(String name, AnswerSource source, List<InetAddress> addresses) {
        return new HostAnswer(name, AnswerFacts.local(source), addresses);
    }

    static HostAnswer interrupted(String name, Duration duration) {
        return new HostAnswer(name, AnswerFacts.interrupted(duration), List.of());
    }

    static HostAnswer of(String name, TypeAnswer ipv4, TypeAnswer ipv6) {
        Set<InetAddress> addresses = Stream.concat(ipv4.records().stream(), ipv6.records().stream())
                .map(record -> IpAddresses.named(name, octets(record)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new HostAnswer(name, AnswerFacts.of(ipv4, ipv6), List.copyOf(addresses));
    }

    private static byte[] octets(Record record) {
        return record instanceof ARecord ipv4
                ? ipv4.getAddress().getAddress()
                : ((AAAARecord) record).getAddress().getAddress();
    }

    /**
     * The addresses under the name asked for, so that printing one never causes a reverse lookup.
     *
     * @return IPv4 first, then IPv6, each in the order of the server; empty unless found
     */
    public List<InetAddress> addresses() {
        return addresses;
    }

    /** {@return the classes that the addresses fall into} */
    public Set<AddressClass> addressClasses() {
        Set<AddressClass> classes = EnumSet.noneOf(AddressClass.class);
        addresses.forEach(address -> classes.add(AddressClass.of(address)));
        return Collections.unmodifiableSet(classes);
    }

    /**
     * Rebuilds an answer from its members; nobody is asked anything.
     *
     * @param members what {@link #members()} has given, perhaps by way of a JSON text; further members do not matter
     * @return an answer equal to the one that gave them
     * @throws MalformedMembersException when a member is missing, or is not what it must be
     */
    public static HostAnswer of(Map<String, ?> members) {
        return MapReading.of(members, MapReading::host);
    }

    @Override
    public Map<String, Object> members() {
        return MapForm.of(this);
    }

    /** {@return whether the other one says the same, with the same evidence} */
    @Override
    public boolean equals(Object other) {
        return other instanceof HostAnswer that && sameAs(that) && addresses.equals(that.addresses);
    }

    @Override
    public int hashCode() {
        return Objects.hash(common(), addresses);
    }

    @Override
    String records() {
        return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }
}
