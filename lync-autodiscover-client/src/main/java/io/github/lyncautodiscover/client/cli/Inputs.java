package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.model.text.SavedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where the addresses come from, in their order. Immutable.
 *
 * @param sources what was typed, and the files
 * @param plan whose names must find room
 */
record Inputs(List<Source> sources, LookupPlan plan) {
    private static final String STANDARD_INPUT = "-";

    /**
     * Addresses from one place.
     *
     * @param text an address, or the name of a file
     * @param isFile whether it is a file
     */
    record Source(String text, boolean isFile) {
        /** Whether it can be read twice. */
        boolean isKept() {
            try {
                return !isFile || (!text.equals(STANDARD_INPUT) && Files.isRegularFile(Path.of(text)));
            } catch (InvalidPathException noFile) {
                return false;
            }
        }

        Reader open() {
            try {
                InputStream bytes = text.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(text));
                return new BufferedReader(SavedText.reader(bytes));
            } catch (IOException | InvalidPathException unreadable) {
                throw unreadable(unreadable);
            }
        }

        UsageException unreadable(Exception why) {
            return UsageException.ofFile("cannot read the addresses in " + shown(), text, why);
        }

        String shown() {
            return text.equals(STANDARD_INPUT) ? "the standard input" : text;
        }
    }

    /** Refuses what was typed and is no address. */
    static Inputs of(Given given, LookupPlan plan) {
        List<Source> sources = new ArrayList<>();
        for (String argument : given.positional()) {
            sources.add(
                    argument.startsWith("@")
                            ? new Source(argument.substring(1), true)
                            : new Source(checked(argument, plan), false));
        }
        given.texts(Syntax.FILE).forEach(file -> sources.add(new Source(file, true)));
        if (sources.stream()
                        .filter(source -> source.isFile() && source.text().equals(STANDARD_INPUT))
                        .count()
                > 1) {
            throw new UsageException("the standard input can be read once");
        }
        return new Inputs(List.copyOf(sources), plan);
    }

    private static String checked(String argument, LookupPlan plan) {
        try {
            Written unused = Written.of(argument, plan);
            return argument;
        } catch (IllegalArgumentException none) {
            throw UsageException.of(none);
        }
    }

    /**
     * Counts what can be read twice.
     *
     * @param visitor sees all of it
     */
    Count count(Consumer<Entry> visitor) {
        Stream<Source> kept = sources.stream().takeWhile(Source::isKept);
        boolean whole = sources.stream().allMatch(Source::isKept);
        try (Entries entries = new Entries(new Inputs(kept.toList(), plan), List.of())) {
            entries.forEachRemaining(visitor);
            return new Count(entries.given(), whole, entries.lines());
        }
    }
}
