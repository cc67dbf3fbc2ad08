package io.github.lyncautodiscover.client.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What one run of the program left behind. */
record Run(int exitCode, String out, String err) {
    static Run of(String... arguments) {
        return of(false, List.of(arguments));
    }

    static Run of(boolean terminal, List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Program(print(out), print(err), screen(terminal)).run(arguments.toArray(String[]::new));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** One that shows progress, or none; a file in either case as far as the text is concerned. */
    private static Screen screen(boolean progress) {
        return new Screen(false, progress, true, Map.of(), () -> 80);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
