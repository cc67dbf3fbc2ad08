package io.github.lyncautodiscover.client.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages as a real browser shows them. Left out, with a message, where there is none. */
class BrowserIT {
    private static final Path FOLDER = Path.of("target/pages");
    private static final int NARROW = 360;
    private static final int WIDE = 1400;
    private static final int PAPER = 718;
    private static final double TOLERANCE = 2.5;
    private static final Map<String, LyncDiagnosis> EVIDENCE = evidence();

    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.startOrSkip();
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, LyncDiagnosis> page : EVIDENCE.entrySet()) {
            Files.writeString(file(page.getKey()), HtmlReport.of(page.getValue()));
        }
        HtmlIndex index = new HtmlIndex(false);
        EVIDENCE.forEach((name, diagnosis) -> index.add(diagnosis, name + ".html"));
        Files.writeString(file("index"), index.text());
        Files.writeString(file("since"), HtmlReport.of(Kept.golden("hairpin-blocked"), false, Kept.golden("healthy")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Map<String, LyncDiagnosis> evidence() {
        Map<String, LyncDiagnosis> evidence = new LinkedHashMap<>();
        Presets.ALL.forEach(preset -> evidence.put(preset.name(), Presets.evidence(preset)));
        evidence.put("not-found", Kept.golden("not-found"));
        evidence.put("nothing", Large.nothing());
        evidence.put("log", Large.logAlone());
        evidence.put("ten-times-ten", Large.tenTimesTen(2));
        evidence.put("many-names", Large.tenTimesTen(500));
        List<String> hostile = Large.hostileTexts();
        for (int number = 0; number < hostile.size(); number++) {
            evidence.put("hostile-" + number, Large.saying(hostile.get(number)));
        }
        return evidence;
    }

    static List<String> pages() {
        return java.util.stream.Stream.concat(EVIDENCE.keySet().stream(), java.util.stream.Stream.of("index", "since"))
                .toList();
    }

    static List<String> judged() {
        return List.of(
                "HAIRPIN_BLOCKED",
                "WIFI_PRIVATE_CA",
                "PORT_80_LISTENER",
                "not-found",
                "log",
                "hostile-2",
                "index",
                "since");
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".html").toAbsolutePath();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void loadNothingAndSayNothing(String name) {
        browser.open(file(name));

        assertAll(
                () -> assertEquals(List.of(), browser.requestsBeside(file(name))),
                () -> assertEquals(List.of(), browser.messages()),
                () -> assertFalse(browser.title().contains("evil") && !name.startsWith("hostile"), browser.title()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fitEveryScreenAndPaper(String name) {
        browser.open(file(name));

        assertAll(
                () -> assertEquals(0, overflow(NARROW, "screen"), "at 360 pixels"),
                () -> assertEquals(0, overflow(WIDE, "screen"), "at 1400 pixels"),
                () -> assertEquals(0, overflow(PAPER, "print"), "on paper"));
    }

    private static long overflow(int width, String medium) {
        browser.show(width, medium, "light");
        return browser.number("const e = document.documentElement; return Math.max(0, e.scrollWidth - e.clientWidth);");
    }

    @ParameterizedTest
    @MethodSource("judged")
    void areReadByEverybody(String name) {
        browser.open(file(name));
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true);");

        for (String scheme : List.of("light", "dark")) {
            for (int width : new int[] {NARROW, WIDE}) {
                browser.show(width, "screen", scheme);
                List<String> complaints = new AxeBuilder()
                        .analyze(browser.driver()).getViolations().stream()
                                .map(rule -> rule.getId() + " " + where(rule))
                                .toList();
                assertEquals(List.of(), complaints, scheme + " at " + width);
            }
        }
    }

    private static String where(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                .toList()
                .toString();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showEveryFindingAndOpenEveryExplanation(String name) {
        browser.open(file(name));
        browser.show(WIDE, "screen", "light");

        List<WebElement> findings = browser.driver().findElements(By.cssSelector("article.finding"));
        assertEquals(
                EVIDENCE.containsKey(name) ? EVIDENCE.get(name).findings().size() : findings.size(), findings.size());
        assertTrue(findings.stream().allMatch(WebElement::isDisplayed), name);
        for (WebElement details :
                browser.driver().findElements(By.cssSelector("article.finding details, .hops details"))) {
            details.findElement(By.tagName("summary")).sendKeys("\n");
            assertEquals("true", details.getDomProperty("open"), details.getText());
            assertTrue(details.findElement(By.cssSelector("summary + *")).isDisplayed(), details.getText());
            details.findElement(By.tagName("summary")).sendKeys("\n");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void giveEachHopABarOfItsShare(String name) {
        List<Waterfall.Bar> bars = EVIDENCE.containsKey(name)
                ? Waterfall.of(View.of(EVIDENCE.get(name), false).steps()).bars()
                : List.of();
        browser.open(file(name));
        browser.show(WIDE, "screen", "light");

        List<WebElement> drawn = browser.driver().findElements(By.cssSelector("ol.waterfall li svg"));
        assertTrue(name.equals("since") || drawn.size() == bars.size(), name + " " + drawn.size());
        for (int i = 0; i < bars.size(); i++) {
            double whole = drawn.get(i).getRect().getWidth();
            double width = drawn.get(i).findElements(By.tagName("rect")).stream()
                    .mapToDouble(rect -> browser.width(rect))
                    .sum();
            assertEquals(bars.get(i).width(), 100 * width / whole, 100 * TOLERANCE / whole, name + " " + i);
        }
    }

    @Test
    void showOnePictureOfTheWayAtATime() {
        browser.open(file("HAIRPIN_BLOCKED"));

        for (int width : new int[] {NARROW, WIDE}) {
            browser.show(width, "screen", "light");
            List<WebElement> seen = browser.driver().findElements(By.cssSelector("svg.topology")).stream()
                    .filter(WebElement::isDisplayed)
                    .toList();
            assertEquals(1, seen.size(), "at " + width);
            assertTrue(
                    seen.get(0).findElements(By.cssSelector("path.edge.broken")).size() == 1, "at " + width);
        }
    }

    @Test
    void whatPeersSayIsNeverMoreThanText() {
        for (int number = 0; number < Large.hostileTexts().size(); number++) {
            browser.open(file("hostile-" + number));
            assertEquals(1, browser.driver().findElements(By.tagName("script")).size());
            assertEquals(0, browser.driver().findElements(By.tagName("img")).size());
            assertFalse(browser.title().equals("evil"));
        }
    }
}
