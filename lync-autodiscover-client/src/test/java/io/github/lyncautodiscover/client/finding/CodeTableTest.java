package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of codes in the README is made from the codes; where they differ, the failure prints the table to paste. */
class CodeTableTest {
    @Test
    void theReadmeHasEveryCodeWithItsMeaningAndRemedy() throws IOException {
        assertEquals(rows(), Tables.rows(Path.of("README.md"), "code", "severity", "meaning", "what to do"));
    }

    private static String rows() {
        return FindingCode.all().stream()
                .map(code -> "| `" + code.name() + "` | " + code.severity() + " | " + code.meaning() + " | "
                        + code.remedy() + " |\n")
                .collect(Collectors.joining());
    }
}
