package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output that nobody takes, and output that ends in between. */
class SinkTest {
    /** A disk that is full. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Test
    void saysThatTheDiskIsFull() {
        UsageException refused =
                assertThrows(UsageException.class, () -> new Sink(new Full(), "records.jsonl").write("a line\n"));

        assertEquals("cannot write records.jsonl: No space left on device", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"2, --help", "2, --version", "2, --explain CLOCK_SKEW", "2, --log pom.xml", "3, --help --format plugin"
    })
    void isOneLineAndAnExitCodeOfTheProgram(int exitCode, String arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Program program = new Program(
                new PrintStream(new Full(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Screen(false, false, true, Map.of(), () -> 80));

        int code = program.run(arguments.split(" "));

        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertAll(
                () -> assertEquals(exitCode, code),
                () -> assertEquals(1, lines.size(), lines.toString()),
                () -> assertTrue(
                        lines.get(0).startsWith("lync-autodiscover: cannot write the output"), lines.toString()));
    }

    @Test
    void takesNothingAfterItsEndAndEverythingBefore() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sink sink = new Sink(out, "the output");

        sink.write("whole\n");
        sink.end();
        sink.write("late\n");

        assertEquals("whole\n", out.toString(StandardCharsets.UTF_8));
    }
}
