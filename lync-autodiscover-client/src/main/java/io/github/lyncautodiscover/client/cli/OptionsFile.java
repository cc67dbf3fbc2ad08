package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.model.text.SavedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts the lines of a file in the place of {@code --options FILE}, before anything else looks at the arguments. */
final class OptionsFile {
    private static final int LARGEST = 1 << 20;
    private static final String ATTACHED = Syntax.OPTIONS + "=";

    private OptionsFile() {}

    static String[] expand(String... typed) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < typed.length; i++) {
            if (typed[i].startsWith(ATTACHED)) {
                arguments.addAll(read(typed[i].substring(ATTACHED.length())));
            } else if (typed[i].equals(Syntax.OPTIONS) && i + 1 < typed.length) {
                arguments.addAll(read(typed[++i]));
            } else {
                arguments.add(typed[i]);
            }
        }
        return arguments.toArray(String[]::new);
    }

    private static List<String> read(String file) {
        List<String> lines =
                SavedText.of(bytes(file)).lines().map(String::strip).toList();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> parts = List.of(line.split("\\s+", 2));
            if (!line.matches("--?[A-Za-z].*") || parts.get(0).matches(Syntax.OPTIONS + "(=.*)?")) {
                throw new UsageException(
                        "line " + (i + 1) + " of " + file + " is not one option with its value, such as --deadline 10");
            }
            arguments.addAll(parts);
        }
        return arguments;
    }

    private static byte[] bytes(String file) {
        try (InputStream bytes = Files.newInputStream(Path.of(file))) {
            byte[] read = bytes.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw new UsageException(Syntax.OPTIONS + " " + file + " is larger than " + LARGEST + " bytes");
            }
            return read;
        } catch (IOException | InvalidPathException unreadable) {
            throw UsageException.ofFile("cannot read " + Syntax.OPTIONS + " " + file, file, unreadable);
        }
    }
}
