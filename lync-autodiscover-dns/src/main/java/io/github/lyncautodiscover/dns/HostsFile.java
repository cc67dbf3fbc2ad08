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

    /** The names in the file, and its time and size, which show that it has changed since. */
    private record Content(List<Object> state, Map<String, Set<InetAddress>> addresses) {}

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

    synchronized List<InetAddress> addresses(String name) {
        List<Object> state = state();
        Content known = content;
        if (known == null || !known.state().equals(state)) {
            known = new Content(state, read());
            content = known;
        }
        return known.addresses().getOrDefault(name, Set.of()).stream()
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

    private Map<String, Set<InetAddress>> read() {
        Map<String, Set<InetAddress>> addresses = new LinkedHashMap<>();
        try (InputStream file = Files.newInputStream(path)) {
            String text = new String(file.readNBytes(MAX_OCTETS), StandardCharsets.UTF_8);
            // Editors on Windows put a byte order mark before the first line, which may be the one that matters.
            (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().forEach(line -> readLine(line, addresses));
        } catch (IOException e) {
            // A computer without a readable hosts file has no entries in it.
        }
        return addresses;
    }

    /** An address and its names, separated by blanks, up to a comment; any other line is skipped. */
    private static void readLine(String line, Map<String, Set<InetAddress>> addresses) {
        int comment = line.indexOf('#');
        String[] words =
                (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+");
        List<String> names = new ArrayList<>(List.of(words)).subList(1, words.length);
        if (!names.isEmpty()) {
            IpAddresses.scoped(words[0])
                    .ifPresent(address -> names.forEach(name -> addresses
                            .computeIfAbsent(spelling(name), key -> new LinkedHashSet<>())
                            .add(address)));
        }
    }

    private static String spelling(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }
}
