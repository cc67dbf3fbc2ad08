package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hosts file, which beats every server: all addresses of a name, in the order of the file, as other programs use
 * it. dnsjava's reader gives one address of each family. Thread-safe.
 */
final class HostsFile {
    /** Far beyond any file that people write; the rest of a longer one is not read. */
    private static final int MAX_OCTETS = 16 * 1024 * 1024;

    private final Path path;
    private @Nullable Content content;

    /** More would say no more. */
    private static final int MOST_SKIPPED = 20;

    /** The names in the file, what was passed over, and its time and size, which show that it has changed since. */
    private record Content(List<Object> state, Map<String, Set<InetAddress>> addresses, List<String> skipped) {}

    /** {@code null} for the place where this operating system keeps it. */
    HostsFile(@Nullable Path path) {
        this.path = path == null ? systemPath() : path;
    }

    private static Path systemPath() {
        boolean windows = Path.of("").getFileSystem().getSeparator().equals("\\");
        String root = Objects.requireNonNullElse(System.getenv("SystemRoot"), "C:\\Windows");
        return windows ? Path.of(root, "System32", "drivers", "etc", "hosts") : Path.of("/etc/hosts");
    }

    /** Reads the file anew, even when it does not look changed. */
    synchronized void refresh() {
        content = null;
    }

    /** The lines that name nothing, or no address, each with its number and the reason; the first of many. */
    synchronized List<String> skipped() {
        return content().skipped();
    }

    private Content content() {
        List<Object> state = state();
        Content known = content;
        if (known == null || !known.state().equals(state)) {
            known = read(state);
            content = known;
        }
        return known;
    }

    synchronized List<InetAddress> addresses(String name) {
        return content().addresses().getOrDefault(name, Set.of()).stream()
                .map(address -> IpAddresses.renamed(name, address))
                .toList();
    }

    private List<Object> state() {
        try {
            return List.of(Files.getLastModifiedTime(path), Files.size(path));
        } catch (IOException e) {
            return List.of();
        }
    }

    private Content read(List<Object> state) {
        Map<String, Set<InetAddress>> addresses = new LinkedHashMap<>();
        List<String> skipped = new ArrayList<>();
        try (InputStream file = Files.newInputStream(path)) {
            String text = new String(file.readNBytes(MAX_OCTETS), StandardCharsets.UTF_8);
            // Editors on Windows put a byte order mark before the first line, which may be the one that matters.
            int number = 0;
            for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1)) {
                number++;
                String reason = readLine(line, addresses);
                if (!reason.isEmpty() && skipped.size() < MOST_SKIPPED) {
                    skipped.add("line " + number + ": " + reason);
                }
            }
        } catch (IOException e) {
            // A computer without a readable hosts file has no entries in it.
        }
        return new Content(state, addresses, List.copyOf(skipped));
    }

    /** An address and its names, separated by blanks, up to a comment; any other line is skipped for the reason given. */
    private static String readLine(String line, Map<String, Set<InetAddress>> addresses) {
        int comment = line.indexOf('#');
        String[] words =
                (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+");
        if (words[0].isEmpty()) {
            return "";
        }
        Optional<InetAddress> address = IpAddresses.scoped(words[0]);
        if (address.isEmpty()) {
            return DnsName.shown(words[0]) + " is no address, or one on an interface that this computer does not have";
        }
        if (words.length == 1) {
            return DnsName.shown(words[0]) + " has no name";
        }
        for (String name : List.of(words).subList(1, words.length)) {
            addresses
                    .computeIfAbsent(spelling(name), key -> new LinkedHashSet<>())
                    .add(address.get());
        }
        return "";
    }

    private static String spelling(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }
}
