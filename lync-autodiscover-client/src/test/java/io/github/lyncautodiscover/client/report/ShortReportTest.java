package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.FindingCode;
import io.github.lyncautodiscover.client.text.Resources;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the short form says first, of evidence that is kept. */
class ShortReportTest {
    private static LyncDiagnosis kept(String name) {
        return DiscoveryJson.readAll(Resources.text(FindingCode.class, "kept/" + name + ".json")
                        .orElseThrow())
                .get(0);
    }

    @Test
    void beginsWithWhatExplainsTheVerdictHoweverBadThatIs() {
        List<String> lines = kept("NOTHING_PUBLISHED/raises-a-domain-without-any-lync-record")
                .toText(TextStyle.plain().within(1000))
                .lines()
                .toList();

        String all = String.join("\n", lines);
        int first = lines.indexOf("");
        assertAll(
                () -> assertTrue(lines.get(first + 1).startsWith("INFO NOTHING_PUBLISHED"), all),
                () -> assertTrue(lines.get(first + 2).endsWith("or the SIP domain is misspelt."), all),
                () -> assertFalse(all.contains("Begin with"), all));
    }

    @Test
    void saysTheVerdictOnAGoalBelowTheHeadline() {
        String text = kept("INTENT_READY/raises-teams-only-by-the-book")
                .toText(TextStyle.plain().within(1000));

        assertTrue(
                Pattern.compile("\\A[^\n]*\n[^\n]*\n\n[^\n]*: ready")
                        .matcher(text)
                        .find(),
                text);
    }

    @Test
    void namesTheStatus() {
        String text = kept("HTTP_FORBIDDEN/raises-a-rule-refuses-everybody").toText();

        assertAll(
                () -> assertTrue(
                        text.lines()
                                .filter(line -> line.startsWith("✗") && line.contains("//lyncdiscover."))
                                .allMatch(line -> line.contains("403")),
                        text),
                () -> assertTrue(
                        text.replaceAll("\\s+", " ").contains("an HTTP status that is no answer (403)"), text));
    }

    @Test
    void speaksOfNoJavaOnACommandLine() {
        LyncDiagnosis diagnosis = kept("HTTP_FORBIDDEN/raises-a-rule-refuses-everybody");

        assertAll(
                () -> assertTrue(diagnosis.toText().contains("TextStyle.verbose()")),
                () -> assertFalse(
                        diagnosis.toText(TextStyle.plain().onCommandLine()).contains("Java")),
                () -> assertTrue(
                        diagnosis.toText(TextStyle.plain().onCommandLine()).contains("--verbose")));
    }

    @Test
    void countsInPlainEnglish() {
        String wrong = "\\((?:.*, )?([2-9] (?:error|warning)|1 (?:errors|warnings))\\b(?!s)";
        assertEquals(
                List.of(),
                List.of(
                                "NO_NETWORK/raises-no-name-server-can-be-reached",
                                "HTTP_FORBIDDEN/raises-a-rule-refuses-everybody")
                        .stream()
                        .map(name -> kept(name).toText())
                        .filter(text -> Pattern.compile(wrong).matcher(text).find())
                        .toList());
    }
}
