package io.github.lyncautodiscover.dns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The table of Microsoft's host names, read once from {@code microsoft-online.csv}. */
final class OnlineHosts {
    static final List<Known> KNOWN = read();

    private OnlineHosts() {}

    record Known(String name, Pattern pattern, OnlineHost.Purpose purpose, OnlineHost.Cloud cloud) {
        boolean matches(String host) {
            return pattern.matcher(host).matches();
        }
    }

    private static List<Known> read() {
        try (InputStream table = OnlineHosts.class.getResourceAsStream("microsoft-online.csv")) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(OnlineHosts::known)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Known known(String line) {
        String[] cells = line.split(",", -1);
        return new Known(
                cells[0] + "." + cells[1],
                Pattern.compile(cells[0] + "[0-9a-z]{0,4}\\." + Pattern.quote(cells[1])),
                OnlineHost.Purpose.valueOf(cells[2]),
                OnlineHost.Cloud.valueOf(cells[3]));
    }
}
