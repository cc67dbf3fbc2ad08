package io.github.lyncautodiscover.client.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.finding.Finding;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One page is the evidence, says what to do, and leads nowhere. */
class HtmlReportTest {
    private static final int MOST_BYTES = 100_000;
    private static final Pattern LEADING_OUT =
            Pattern.compile("<(?!/?script)[^>]*\\s(src|href|action|srcset|data|poster)=\"(?!#|data:,)");

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "private-ca", "hairpin-blocked", "not-found"})
    void isTheEvidence(String situation) {
        LyncDiagnosis diagnosis = Kept.golden(situation);

        String page = HtmlReport.of(diagnosis);

        assertAll(
                () -> assertEquals(diagnosis.toJson(), HtmlReport.read(page).toJson()),
                () -> assertTrue(page.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES, situation),
                () -> assertFalse(LEADING_OUT.matcher(page).find(), page),
                () -> assertEquals(1, page.split("<script", -1).length - 1, page),
                () -> assertEquals(page, HtmlReport.of(HtmlReport.read(page))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "private-ca", "hairpin-blocked", "not-found"})
    void beginsWithTheVerdictAndTheFindings(String situation) {
        LyncDiagnosis diagnosis = Kept.golden(situation);
        String page = HtmlReport.of(diagnosis);
        int verdict = page.indexOf("<h1>");

        for (Finding finding : diagnosis.findings()) {
            int code = page.indexOf("<code>" + finding.code() + "</code>");
            assertTrue(verdict > 0 && code > verdict && code < page.indexOf("id=\"waterfall\""), page);
        }
    }

    @Test
    void saysWhatHasChanged() {
        LyncDiagnosis before = Kept.golden("healthy");
        LyncDiagnosis now = Kept.golden("hairpin-blocked");

        String page = HtmlReport.of(now, false, HtmlReport.read(HtmlReport.of(before)));

        assertAll(
                () -> assertTrue(page.contains("Changed since 2026-11-25 01:05:16 UTC"), page),
                () -> assertTrue(page.contains("HAIRPIN_SUSPECTED</code></th><td>nothing</td><td>ERROR</td>"), page),
                () -> assertTrue(HtmlReport.of(now, false, now).contains("Nothing has changed since"), page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html></html>", "<script type=\"application/json\"", "<script type=\"application/json\">{}"
            })
    void refusesAPageWithoutEvidence(String page) {
        assertThrows(IllegalArgumentException.class, () -> HtmlReport.read(page));
    }

    @Test
    void isAPageWithoutAnything() {
        String page = HtmlReport.of(LyncDiagnosis.builder(Instant.EPOCH).build());

        assertTrue(page.contains("No candidate was asked."), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "' onload='alert(1)",
                "<!--",
                "]]>",
                "&lt;b&gt;",
                "\u202eevil",
                "\u0000\u0001\uFFFE\uD800"
            })
    void writesWhatPeersSayAsText(String hostile) {
        Hop hop = Hop.builder(URI.create("https://webext.contoso.test/Mcx/McxService.svc"))
                .failure(new Failure(FailureKind.HTTP_STATUS, Phase.RESPONSE, "before" + hostile + "after"))
                .build();
        LyncDiagnosis diagnosis = LyncDiagnosis.builder(Instant.EPOCH)
                .mobility(new MobilityCheck(MobilityCheck.Service.MCX, hop, List.of()))
                .build();

        String page = HtmlReport.of(diagnosis);

        assertAll(
                () -> assertEquals(1, page.split("<script", -1).length - 1, page),
                () -> assertFalse(page.contains("<!--"), page),
                () -> assertFalse(page.matches("(?s).*<[^>]*\\sonload=.*"), page),
                () -> assertFalse(page.contains("\u202e"), page),
                () -> assertEquals(diagnosis.toJson(), HtmlReport.read(page).toJson()));
    }
}
