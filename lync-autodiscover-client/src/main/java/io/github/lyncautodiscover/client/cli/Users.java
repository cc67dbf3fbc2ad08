package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whom to look up. */
final class Users {
    private Users() {}

    static Stream<SipAddress> of(String argument) {
        if (argument.startsWith("@")) {
            return ofFile(argument.substring(1));
        }
        return Stream.of(user(argument, ""));
    }

    static Stream<SipAddress> ofFile(String name) {
        List<String> lines = lines(name);
        return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
                .filter(line -> !text(lines.get(line)).isEmpty())
                .map(line -> user(text(lines.get(line)), " (line " + (line + 1) + " of " + name + ")"));
    }

    private static String text(String line) {
        return line.replaceFirst("^\\uFEFF", "").replaceFirst("#.*", "").strip();
    }

    private static SipAddress user(String text, String where) {
        try {
            return SipAddress.of(text);
        } catch (IllegalArgumentException none) {
            throw new UsageException(none.getMessage() + where, none);
        }
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of(name));
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            throw new UsageException("cannot read the addresses in " + name, unreadable);
        }
    }
}
