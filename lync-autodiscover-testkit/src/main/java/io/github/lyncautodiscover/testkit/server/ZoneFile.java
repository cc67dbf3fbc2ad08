package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.certificate.HostNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.Zone;

/** The records of one DNS view while they are gathered; names and TTLs are as in {@code DnsRecords}. Not thread-safe. */
public final class ZoneFile {

    private static final long USUAL_NEGATIVE_TTL = 60;

    private final List<Record> records = new ArrayList<>();
    private final Set<Name> apexes = new LinkedHashSet<>(Set.of(Name.root));
    private final long usualTtl;
    private final long negativeTtl;

    public ZoneFile(long usualTtl) {
        this(usualTtl, USUAL_NEGATIVE_TTL);
    }

    public ZoneFile(long usualTtl, long negativeTtl) {
        this.usualTtl = usualTtl;
        this.negativeTtl = negativeTtl;
    }

    /** Others with the same records, to be changed. */
    ZoneFile copy() {
        ZoneFile copy = new ZoneFile(usualTtl, negativeTtl);
        copy.records.addAll(records);
        copy.apexes.addAll(apexes);
        return copy;
    }

    public ZoneFile zone(String apex) {
        apexes.add(name(apex));
        return this;
    }

    public ZoneFile host(String host, String address) {
        return host(host, address, usualTtl);
    }

    public ZoneFile host(String host, String address, long ttl) {
        InetAddress parsed = literal(address);
        boolean four = parsed.getAddress().length == 4;
        records.add(
                four
                        ? new ARecord(name(host), DClass.IN, ttl, parsed)
                        : new AAAARecord(name(host), DClass.IN, ttl, parsed));
        return this;
    }

    public ZoneFile alias(String alias, String target) {
        return alias(alias, target, usualTtl);
    }

    public ZoneFile alias(String alias, String target, long ttl) {
        records.add(new CNAMERecord(name(alias), DClass.IN, ttl, name(target)));
        return this;
    }

    public ZoneFile service(String service, int priority, int weight, int port, String target) {
        return service(service, priority, weight, port, target, usualTtl);
    }

    public ZoneFile service(String service, int priority, int weight, int port, String target, long ttl) {
        records.add(new SRVRecord(name(service), DClass.IN, ttl, priority, weight, port, name(target)));
        return this;
    }

    public ZoneFile remove(String name) {
        records.removeIf(record -> record.getName().equals(name(name)));
        return this;
    }

    public ZoneFile removeAll(String domain) {
        records.removeIf(record -> record.getName().subdomain(name(domain)));
        return this;
    }

    /** The records by their names, such as {@code 3600 A 10.10.30.50}. */
    public Map<String, List<String>> lines() {
        Map<String, List<String>> lines = new TreeMap<>();
        for (Record record : records) {
            lines.computeIfAbsent(HostNames.canonical(record.getName().toString()), any -> new ArrayList<>())
                    .add(record.getTTL() + " " + Type.string(record.getType()) + " " + record.rdataToString());
        }
        return lines;
    }

    /** All names that could lead to an address. */
    public Set<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        for (Record record : records) {
            if (record.getType() != Type.SRV) {
                hosts.add(HostNames.canonical(record.getName().toString()));
            }
        }
        return hosts;
    }

    /** The zones, those with the longest names first. */
    List<Zone> zones() {
        for (Record record : records) {
            boolean alone = records.stream()
                            .filter(other -> other.getName().equals(record.getName()))
                            .count()
                    == 1;
            if (record.getType() == Type.CNAME && !alone) {
                throw new IllegalStateException(
                        HostNames.canonical(record.getName().toString())
                                + " has an alias and other records; remove it before you add the alias.");
            }
        }
        List<Zone> zones = new ArrayList<>();
        List<Name> longestFirst = new ArrayList<>(apexes);
        longestFirst.sort(Comparator.comparingInt(Name::labels).reversed());
        List<Record> left = new ArrayList<>(records);
        for (Name apex : longestFirst) {
            List<Record> inside = left.stream()
                    .filter(record -> record.getName().subdomain(apex))
                    .toList();
            left.removeAll(inside);
            zones.add(zone(apex, inside));
        }
        return zones;
    }

    private Zone zone(Name apex, List<Record> inside) {
        Name server = name("ns.testkit.test");
        List<Record> all = new ArrayList<>(inside);
        all.add(new SOARecord(
                apex,
                DClass.IN,
                negativeTtl,
                server,
                name("hostmaster.testkit.test"),
                1,
                900,
                300,
                86_400,
                negativeTtl));
        all.add(new NSRecord(apex, DClass.IN, negativeTtl, server));
        try {
            return new Zone(apex, all.toArray(Record[]::new));
        } catch (IOException incomplete) {
            throw new UncheckedIOException(incomplete);
        }
    }

    static Name name(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException bad) {
            throw new IllegalArgumentException("Not a DNS name: " + text, bad);
        }
    }

    /** An IPv4 or IPv6 address, never a name. */
    public static InetAddress literal(String address) {
        try {
            if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                throw new IllegalArgumentException("Not an IP address: " + address);
            }
            return InetAddress.getByName(address);
        } catch (UnknownHostException bad) {
            throw new IllegalArgumentException("Not an IP address: " + address, bad);
        }
    }
}
