package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.xbill.DNS.Zone;

/** The records of one DNS view, gathered. Not thread-safe; the zones it makes are not changed any more. */
final class DnsRecords {

    private static final long NEGATIVE_TTL = 60;

    private final List<Record> records = new ArrayList<>();
    private final List<Name> apexes = new ArrayList<>(List.of(Name.root));

    DnsRecords zone(String apex) {
        apexes.add(name(apex));
        return this;
    }

    DnsRecords host(String host, String address, long ttl) {
        InetAddress parsed = literal(address);
        records.add(
                parsed.getAddress().length == 4
                        ? new ARecord(name(host), DClass.IN, ttl, parsed)
                        : new AAAARecord(name(host), DClass.IN, ttl, parsed));
        return this;
    }

    DnsRecords alias(String alias, String target, long ttl) {
        records.add(new CNAMERecord(name(alias), DClass.IN, ttl, name(target)));
        return this;
    }

    DnsRecords service(String service, int priority, int weight, int port, String target, long ttl) {
        records.add(new SRVRecord(name(service), DClass.IN, ttl, priority, weight, port, name(target)));
        return this;
    }

    /** The zones, those with the longest names first. */
    List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        apexes.sort(Comparator.comparingInt(Name::labels).reversed());
        List<Record> left = new ArrayList<>(records);
        for (Name apex : apexes) {
            List<Record> inside = left.stream()
                    .filter(record -> record.getName().subdomain(apex))
                    .toList();
            left.removeAll(inside);
            zones.add(zone(apex, inside));
        }
        return zones;
    }

    private static Zone zone(Name apex, List<Record> inside) {
        Name server = name("ns.testkit.test");
        List<Record> all = new ArrayList<>(inside);
        all.add(new SOARecord(
                apex,
                DClass.IN,
                NEGATIVE_TTL,
                server,
                name("hostmaster.testkit.test"),
                1,
                900,
                300,
                86_400,
                NEGATIVE_TTL));
        all.add(new NSRecord(apex, DClass.IN, NEGATIVE_TTL, server));
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

    static InetAddress literal(String address) {
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
