package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** One JShell, with the self-contained jar before everything that the tests know. Not thread-safe. */
final class Session implements AutoCloseable {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final JShell shell;

    Session() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        shell = JShell.builder().out(out).err(out).build();
        shell.addToClasspath(Jar.packaged().file() + File.pathSeparator + System.getProperty("java.class.path"));
    }

    /** Runs some lines, each of which must be understood and end well, and gives what they printed. */
    String run(String lines) {
        printed.reset();
        String rest = lines.strip();
        while (!rest.isEmpty()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = next.source() == null ? rest : next.source();
            for (SnippetEvent event : shell.eval(source)) {
                check(event);
            }
            rest = next.source() == null ? "" : next.remaining().strip();
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private void check(SnippetEvent event) {
        Snippet snippet = event.snippet();
        String why = shell.diagnostics(snippet)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n", snippet.source() + "\n", ""));
        assertNull(event.exception(), why);
        if (event.causeSnippet() == null) {
            assertEquals(Snippet.Status.VALID, event.status(), why);
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
