package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** What comes with the jar for a shell is made from the options, by the tools of the library that reads them. */
class ManualTest {
    private static final Path SHIPPED = Path.of("src/main/shade");
    private static final Path NOW = Path.of("target/manual");
    private static final String PAGE = "lync-autodiscover.1.adoc";
    private static final String COMPLETION = "lync-autodiscover_completion";

    private static final String HOW = "asciidoctor -b manpage src/main/shade/" + PAGE;

    private final CommandLine commandLine = Syntax.commandLine();

    @BeforeEach
    void leaveTheVersionOut() {
        commandLine.getCommandSpec().versionProvider(() -> new String[] {"lync-autodiscover"});
    }

    @Test
    void theCompletionKnowsEveryOption() throws IOException {
        same(COMPLETION, AutoComplete.bash("lync-autodiscover", commandLine));
    }

    @Test
    void thePageExplainsEveryOption() throws IOException {
        StringWriter page = new StringWriter();
        ManPageGenerator.writeSingleManPage(new PrintWriter(page), commandLine.getCommandSpec());

        same(PAGE, page.toString());
    }

    /** Asciidoctor makes it from the source of the page; that it was called again shows in the options. */
    @Test
    void thePageThatIsShippedIsNotAnOldOne() throws IOException {
        String shipped = plain(Files.readString(SHIPPED.resolve("lync-autodiscover.1")));

        for (OptionSpec option : commandLine.getCommandSpec().options()) {
            for (String text : List.of(option.longestName(), String.join(" ", option.description()))) {
                assertTrue(shipped.contains(plain(text)), () -> text + " is missing: " + HOW);
            }
        }
    }

    /** What is written in lines is not broken once more. */
    @Test
    void theHelpKeepsTheLinesOfItsText() {
        List<String> help = commandLine.getUsageMessage().lines().toList();

        for (String line : commandLine.getCommandSpec().usageMessage().footer()) {
            assertTrue(help.contains(line), line);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\[(*]?\\w?\\w?|[^A-Za-z0-9]+", "");
    }

    private static void same(String file, String made) throws IOException {
        String lines = made.replaceAll("\\R", "\n");
        Files.writeString(Files.createDirectories(NOW).resolve(file), lines);
        Path shipped = SHIPPED.resolve(file);
        assertEquals(
                Files.exists(shipped) ? Files.readString(shipped) : "",
                lines,
                () -> "if the new one is right: cp " + NOW + "/* " + SHIPPED + " and " + HOW);
    }
}
