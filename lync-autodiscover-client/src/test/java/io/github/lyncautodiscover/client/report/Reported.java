package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.page.Har;
import io.github.lyncautodiscover.client.page.HarReport;
import io.github.lyncautodiscover.client.page.HtmlReport;
import io.github.lyncautodiscover.model.SipAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What holds for the reports of any diagnosis: they keep to the schema, can be read back, name nobody and fit the page. */
public final class Reported {
    private static final String PASSWORD = "Passw0rd";
    private static final String ESCAPE = "\u001b";
    private static final Pattern RECORD = Pattern.compile("[A-Z]\\w+\\[\\w+=|Optional\\[|@[0-9a-f]{6,8}\\b");

    private Reported() {}

    /** Checks all that. */
    public static void well(LyncDiagnosis diagnosis) {
        String json = diagnosis.toJson();
        Schema.accepts(json);
        readsBack(diagnosis, json);
        String naming = DiscoveryJson.write(diagnosis, true);
        assertEquals("", firstDifference(naming, DiscoveryJson.write(DiscoveryJson.read(naming), true)));
        String page = HtmlReport.of(diagnosis);
        assertEquals("", firstDifference(json, HtmlReport.read(page).toJson()));
        Har.accepts(HarReport.of(diagnosis));
        namesNobody(diagnosis);
        fits(diagnosis);
        String plugin = diagnosis.toPlugin(PluginThresholds.none()).text();
        assertTrue(plugin.lines().skip(1).noneMatch(line -> line.contains("|")), plugin);
    }

    /** Within its width at every usual one, in ASCII too; the short form on one screen; no value as Java prints it. */
    static void fits(LyncDiagnosis diagnosis) {
        Stream.of(TextStyle.plain(), TextStyle.verbose()).forEach(style -> fits(diagnosis, style));
    }

    private static void fits(LyncDiagnosis diagnosis, TextStyle style) {
        String text = diagnosis.toText(style);
        assertFalse(text.contains(ESCAPE), text);
        assertFalse(RECORD.matcher(text).find(), text);
        assertTrue(style.isVerbose() || text.lines().count() <= BriefText.LINES, text);
        for (int width : new int[] {40, 60, 80, 200}) {
            TextStyle wide = style.within(width);
            Stream.of(diagnosis.toText(wide), diagnosis.toText(wide.inAscii()))
                    .forEach(shown -> assertTrue(shown.lines().allMatch(line -> line.length() <= width), shown));
        }
        assertTrue(diagnosis.toText(style.inAscii()).chars().allMatch(character -> character < 127), text);
    }

    private static void readsBack(LyncDiagnosis diagnosis, String json) {
        LyncDiagnosis read = DiscoveryJson.read(json);

        assertEquals("", firstDifference(json, read.toJson()));
        assertEquals(diagnosis.findings(), read.findings());
    }

    private static void namesNobody(LyncDiagnosis diagnosis) {
        diagnosis.discovery().map(Discovery::user).ifPresent(user -> hides(diagnosis, telling(user)));
        hides(diagnosis, Stream.of(PASSWORD));
    }

    /** None of these stands in a text, a JSON, a page, an archive or the lines of a plugin, in whatever case. */
    public static void hides(LyncDiagnosis diagnosis, Stream<String> secrets) {
        List<String> reports = Stream.of(
                        diagnosis.toText(),
                        diagnosis.toText(TextStyle.verbose()),
                        diagnosis.toJson(),
                        HarReport.of(diagnosis),
                        // What stands in it, without what is its own: tags, and the pages about findings.
                        HtmlReport.of(diagnosis)
                                .replaceAll("(?s)<div class=\"about\">.*?</div>", " ")
                                .replaceAll("<[^>]*>", " "),
                        diagnosis.toPlugin(PluginThresholds.none()).text())
                .toList();
        secrets.forEach(secret -> reports.forEach(report -> assertFalse(
                report.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)),
                () -> secret + " is in " + report)));
    }

    private static Stream<String> telling(SipAddress user) {
        return Stream.of(user.user(), base64(user.user()), base64(user.toString()), base64("sip:" + user));
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Names the line, where two whole reports would only fill the screen. */
    private static String firstDifference(String wanted, String found) {
        List<String> expected = wanted.lines().toList();
        List<String> lines = found.lines().toList();
        return IntStream.range(0, Math.max(lines.size(), expected.size()))
                .filter(i -> i >= lines.size()
                        || i >= expected.size()
                        || !lines.get(i).equals(expected.get(i)))
                .mapToObj(i -> "line " + i + ": "
                        + expected.subList(Math.min(i, expected.size()), Math.min(i + 1, expected.size()))
                        + lines.subList(Math.min(i, lines.size()), Math.min(i + 1, lines.size())))
                .findFirst()
                .orElse("");
    }
}
