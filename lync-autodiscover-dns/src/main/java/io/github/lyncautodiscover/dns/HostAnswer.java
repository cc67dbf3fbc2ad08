package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;

/** The addresses of one name, of both families, with the evidence. Immutable. */
public final class HostAnswer extends DnsAnswer {
    private final List<InetAddress> addresses;

    private HostAnswer(String name, Evidence evidence, List<InetAddress> addresses) {
        super(name, evidence);
        this.addresses = List.copyOf(addresses);
    }

    /**
     * An answer for an address that needs no look-up, for example the host of {@code https://192.0.2.1/}.
     *
     * @param address becomes the only address
     * @return the answer, with the text of the address as its name
     */
    public static HostAnswer literal(InetAddress address) {
        String name = address.getHostAddress();
        return local(name, AnswerSource.LITERAL, List.of(Addresses.named(name, address.getAddress())));
    }

    static HostAnswer local(String name, AnswerSource source, List<InetAddress> addresses) {
        return new HostAnswer(name, Evidence.local(source), addresses);
    }

    static HostAnswer interrupted(String name, Duration duration) {
        return new HostAnswer(name, Evidence.interrupted(duration), List.of());
    }

    static HostAnswer of(String name, TypeAnswer ipv4, TypeAnswer ipv6) {
        Set<InetAddress> addresses = Stream.concat(ipv4.records().stream(), ipv6.records().stream())
                .map(record -> Addresses.named(name, octets(record)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new HostAnswer(name, Evidence.of(ipv4, ipv6), List.copyOf(addresses));
    }

    private static byte[] octets(Record record) {
        return record instanceof ARecord ipv4
                ? ipv4.getAddress().getAddress()
                : ((AAAARecord) record).getAddress().getAddress();
    }

    /**
     * The addresses under the name asked for, so that printing one never causes a reverse look-up.
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

    @Override
    String records() {
        return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }
}
