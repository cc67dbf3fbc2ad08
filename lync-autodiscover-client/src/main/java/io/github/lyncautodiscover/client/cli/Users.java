package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.text.SavedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads whom to look up. */
final class Users {
    private Users() {}

    static Stream<User> of(String argument) {
        if (argument.startsWith("@")) {
            return ofFile(argument.substring(1));
        }
        return Stream.of(user(argument, ""));
    }

    static Stream<User> ofFile(String name) {
        List<String> lines = lines(name);
        return IntStream.range(0, lines.size())
                .filter(line -> !text(lines.get(line)).isEmpty())
                .mapToObj(line -> user(text(lines.get(line)), "line " + (line + 1) + " of " + name));
    }

    private static String text(String line) {
        return line.replaceFirst("#.*", "").strip();
    }

    private static User user(String text, String place) {
        try {
            return new User(SipAddress.of(text), place);
        } catch (IllegalArgumentException none) {
            throw new UsageException(none.getMessage() + (place.isEmpty() ? "" : " (" + place + ")"), none);
        }
    }

    private static List<String> lines(String name) {
        try {
            return SavedText.of(Files.readAllBytes(Path.of(name))).lines().toList();
        } catch (IOException | InvalidPathException unreadable) {
            throw new UsageException("cannot read the addresses in " + name, unreadable);
        }
    }
}
