package io.github.lyncautodiscover.client.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.report.TextStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the READMEs show as printed is what is printed today, but for numbers, and for line breaks that follow them. */
class PrintedTest {

    @Test
    void theReadmeShowsWhatItsFirstCommandPrints() throws IOException {
        assertEquals(
                words(Demo.embedded("alice@contoso.test").toText() + Demo.naming(Demo.PAGE) + "\n"),
                words(blockAfter("../README.md", "It prints:")));
    }

    @Test
    void theReadmeOfTheClientShowsTheVerboseForm() throws IOException {
        Discovery discovery = Demo.embedded("alice@contoso.test");
        assertEquals(
                words(discovery.toText(TextStyle.verbose().within(100))),
                words(blockAfter("README.md", "### The verbose form")));
    }

    private static String blockAfter(String file, String words) throws IOException {
        String page = Files.readString(Path.of(file));
        int begin = page.indexOf("\n```\n", page.indexOf(words + "\n")) + 5;
        return page.substring(begin, page.indexOf("\n```\n", begin) + 1);
    }

    /** Whether a name was asked for ahead is a matter of milliseconds. */
    private static String words(String text) {
        return text.replace(", asked ahead", "").replaceAll("\\d+", "0").replaceAll("\\s+", "\n");
    }
}
