package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** The table of options in the README is made from the options; where they differ, the failure prints the table to paste. */
class OptionTableTest {
    @Test
    void theReadmeHasEveryOptionAsTheHelpExplainsIt() throws IOException {
        assertEquals(rows(), Tables.rows(Path.of("README.md"), "option", "what for"));
    }

    private static String rows() {
        return Syntax.commandLine().getCommandSpec().options().stream()
                .map(option -> "| `" + shape(option).replace("|", "\\|") + "` | "
                        + String.join(" ", option.description()).replace("|", "\\|") + " |\n")
                .collect(Collectors.joining());
    }

    private static String shape(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }
}
