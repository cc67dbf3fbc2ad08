package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of codes in the README is made from the codes; where they differ, the failure prints the table to paste. */
class CodeTableTest {
    private static final String HEAD = "| code | severity | meaning | what to do |\n|---|---|---|---|\n";

    @Test
    void theReadmeHasEveryCodeWithItsMeaningAndRemedy() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf(HEAD) + HEAD.length(), readme.indexOf("<!-- /codes -->"));

        assertEquals(rows(), table);
    }

    private static String rows() {
        return FindingCode.all().stream()
                .map(code -> "| `" + code.name() + "` | " + code.severity() + " | " + code.meaning() + " | "
                        + code.remedy() + " |\n")
                .collect(Collectors.joining());
    }
}
