package io.github.lyncautodiscover.dns;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;

/** Makes one answer of the two address families. */
final class HostAnswers {
    private HostAnswers() {}

    static HostAnswer of(String name, TypeAnswer ipv4, TypeAnswer ipv6) {
        TypeAnswer main = decisive(ipv4, ipv6);
        Set<InetAddress> addresses = new LinkedHashSet<>();
        ipv4.records().forEach(record -> addresses.add(address(name, record)));
        ipv6.records().forEach(record -> addresses.add(address(name, record)));
        List<ServerTry> tries = new ArrayList<>(ipv4.tries());
        tries.addAll(ipv6.tries());
        return new HostAnswer(
                name,
                main.status(),
                ipv4.cached() && ipv6.cached() ? AnswerSource.CACHE : AnswerSource.SERVER,
                List.copyOf(addresses),
                main.aliases(),
                ipv4.status() == ipv6.status() ? min(ipv4.ttl(), ipv6.ttl()) : main.ttl(),
                main.server(),
                max(ipv4.duration(), ipv6.duration()),
                tries);
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

    private static InetAddress address(String name, Record record) {
        InetAddress address = record instanceof ARecord a ? a.getAddress() : ((AAAARecord) record).getAddress();
        return HostsFile.named(name, address.getAddress());
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
