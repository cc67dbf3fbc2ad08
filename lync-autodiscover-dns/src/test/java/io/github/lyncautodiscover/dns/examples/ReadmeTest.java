package io.github.lyncautodiscover.dns.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** README.md shows the code of {@link ReadmeExamples} and no other, and that code works. */
@Timeout(60)
class ReadmeTest {
    private static final Path EXAMPLES =
            Path.of("src/test/java/io/github/lyncautodiscover/dns/examples/ReadmeExamples.java");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ReadmeExamples examples = new ReadmeExamples(new PrintStream(printed, true, StandardCharsets.UTF_8));

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<String> blocks(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).stripIndent().strip())
                .toList();
    }

    @Test
    void showsCodeThatIsCompiled() throws Exception {
        List<String> compiled = blocks(Files.readString(EXAMPLES), "// @start region=\"\\w+\"\n(.*?)\n *// @end");
        List<String> shown = blocks(Files.readString(Path.of("README.md")), "```java\n(.*?)\n```");
        assertFalse(shown.isEmpty());
        assertEquals(
                compiled,
                shown.stream().map(code -> code.replace("System.out", "out")).toList());
    }

    @Test
    void comparesTwoViews() {
        try (LyncDeployment deployment =
                LyncDeployment.builder().sipDomain("contoso.test").start()) {
            examples.compare(deployment.inside().dns(), deployment.outside().dns());
            assertTrue(printed().contains("EXTERNAL_MISSING_OUTSIDE"), this::printed);
        }
    }

    @Test
    void asksForANameThatIsNotPublished() {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                DnsView view = DnsView.of(deployment.dns())) {
            examples.ask(deployment.dns());
            assertEquals("is not published\n", printed());
            examples.later(view);
            examples.services(view);
            examples.survey(view);
            assertTrue(printed().contains("lyncdiscover.contoso.com: NXDOMAIN"), this::printed);
            assertTrue(printed().contains("{sipDomain=contoso.com, "), this::printed);
        }
    }
}
