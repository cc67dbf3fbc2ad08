package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;
import org.xbill.DNS.hosts.HostsFileParser;

/** The hosts file, which beats every server: one address of each family for a name, as dnsjava reads it. */
final class HostsFile {
    private final @Nullable Path path;
    private HostsFileParser parser;

    /** {@code null} for the place where this operating system keeps it. */
    HostsFile(@Nullable Path path) {
        this.path = path;
        this.parser = open();
    }

    private HostsFileParser open() {
        return path == null ? new HostsFileParser() : new HostsFileParser(path, true);
    }

    /** Reads the file anew, where the parser by itself would look for changes after some minutes only. */
    synchronized void refresh() {
        parser = open();
    }

    synchronized List<InetAddress> addresses(String name, Name dnsName) {
        return Stream.of(Type.A, Type.AAAA)
                .flatMap(type -> address(name, dnsName, type).stream())
                .toList();
    }

    private Optional<InetAddress> address(String name, Name dnsName, int type) {
        try {
            return parser.getAddressForHost(dnsName, type).map(address -> Addresses.named(name, address.getAddress()));
        } catch (IOException e) {
            // A computer without a readable hosts file has no entries in it.
            return Optional.empty();
        }
    }
}
