package io.github.lyncautodiscover.client.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things stand in the picture of the way, for what is usual and for what is not. */
class LayoutTest {
    static Stream<LyncDiagnosis> evidence() {
        return Stream.concat(
                Stream.of(Large.tenTimesTen(2), Large.nothing(), Large.logAlone(), Kept.golden("not-found")),
                Large.hostileTexts().stream().map(Large::saying));
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void nothingLiesOnAnythingElse(LyncDiagnosis diagnosis) {
        Topology topology = TopologyReader.of(View.of(diagnosis, false));

        Stream.of(WideLayout.of(topology), NarrowLayout.of(topology)).forEach(Drawings::areInOrder);
    }

    @Test
    void aFewNamesAreDrawnAndTheOthersCounted() {
        Topology topology = TopologyReader.of(View.of(Large.tenTimesTen(2), false));

        assertAll(() -> assertEquals(10, topology.routes().size()), () -> assertEquals(90, topology.more()));
    }

    @Test
    void aBlockedHairpinBreaksAtTheFirewall() {
        Topology topology = TopologyReader.of(View.of(Kept.golden("hairpin-blocked"), false));
        Topology.Route services = topology.routes().stream()
                .filter(route -> route.name().equals("webext.contoso.test"))
                .findFirst()
                .orElseThrow();
        List<Drawing.Line> broken = WideLayout.of(topology).lines().stream()
                .filter(Drawing.Line::broken)
                .toList();

        assertAll(
                () -> assertTrue(topology.inside(), "a private address was reached"),
                () -> assertTrue(topology.isTurned(services)),
                () -> assertEquals("External Web Services", services.role()),
                () -> assertEquals(1, broken.size()),
                () -> assertTrue(broken.get(0).labels().stream()
                        .anyMatch(label -> label.text().startsWith("no answer"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "not-found", "private-ca"})
    void whoIsWellHasNoBrokenEdgeAndWhoIsNotHas(String situation) {
        Topology topology = TopologyReader.of(View.of(Kept.golden(situation), false));
        boolean broken = topology.routes().stream()
                .anyMatch(route ->
                        route.entry().broken() || route.requests().stream().anyMatch(Topology.Request::broken));

        assertEquals(!situation.equals("healthy"), broken);
    }

    @ParameterizedTest
    @CsvSource({"short, 10, short", "one two three, 8, 'one two|three'", "abcdefghijkl, 4, 'abcd|efg…'"})
    void wordsGoOnTwoLines(String text, int width, String expected) {
        assertEquals(expected, String.join("|", Wrapped.of(text, width, 2)));
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 6, abcdef", "abcdefgh, 5, ab…gh"})
    void longNamesKeepBothEnds(String text, int most, String expected) {
        assertEquals(expected, Shown.cut(text, most));
    }

    @ParameterizedTest
    @CsvSource({"0.0004, 0.0 ms", "3.14, 3.1 ms", "332.4, 332 ms", "1532, 1.5 s", "28000, 28 s"})
    void timesAreAsExactAsPeopleWantThem(double millis, String expected) {
        assertEquals(expected, Shown.time(java.time.Duration.ofNanos((long) (millis * 1e6))));
    }

    @Test
    void proseKnowsWhatThePagesAboutFindingsHave() {
        Html html = new Html();
        html.in(
                "div",
                () -> Prose.write("**Lead.** `code` <b>\n\n- one\n  more\n- two\n\n```\na < b\n\nc\n```\n", html));

        assertEquals(
                "<div><p><strong>Lead.</strong> <code>code</code> &lt;b&gt;</p><ul><li>one more</li><li>two</li></ul>"
                        + "<pre tabindex=\"0\"><code>a &lt; b\n\nc</code></pre></div>",
                html.written());
        assertFalse(html.written().contains("```"));
    }
}
