package io.github.lyncautodiscover.model.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.MalformedReason;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogReaderTest {
    private static final LogReader READER = LogReader.standard();

    private static String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(LogReaderTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> errors(List<LogEntry> entries) {
        List<String> errors = new ArrayList<>();
        for (LogEntry entry : entries) {
            if (entry instanceof LogError error) {
                errors.add(error.line() + " " + error.error() + " " + error.code());
            }
        }
        return errors;
    }

    @Test
    void readsTheLogThatABlogHasTypeset() throws Exception {
        List<LogEntry> entries = READER.read(text("01-seed-lync2010-domain-internal-curlyquotes.xml"));

        LogDocument found = assertInstanceOf(LogDocument.class, entries.get(0));
        AutodiscoverResponse response = found.document().response();
        assertEquals(1, entries.size());
        assertEquals(1, found.line());
        assertEquals(DocumentFormat.AUTODISCOVER_XML, found.document().format());
        assertEquals(Optional.of(AccessLocation.INTERNAL), response.accessLocation());
        assertInstanceOf(Domain.class, response.resource());
        assertEquals(8, response.resource().links().size());
        assertEquals(
                Optional.of(new Link(Tokens.EXTERNAL_MCX, "")),
                response.resource().link(Tokens.EXTERNAL_MCX));
        assertEquals(
                List.of(new Repair(RepairKind.TYPOGRAPHIC_QUOTES, 50), new Repair(RepairKind.EMPTY_NAMESPACES, 2)),
                found.repairs());
    }

    @Test
    void namesTheKnownErrorsOfAMobileLogOnceALine() throws Exception {
        List<LogEntry> entries = READER.read(text("lync2013-mobile.log"));

        assertEquals(
                List.of(
                        "1 PROXY_LOOKUP_FAILED ",
                        "4 SSL_ERROR 0x22020002",
                        "5 SSL_ERROR E_SslError (E2-2-2)",
                        "6 REQUEST_FAILED E_Unheard (E2-9-9)",
                        "7 SSL_ERROR E_SslError (E2-2-2)"),
                errors(entries));
        LogDocument document = assertInstanceOf(LogDocument.class, entries.get(1));
        assertEquals(3, document.line());
        assertEquals(DocumentFormat.UCWA_JSON, document.document().format());
        assertEquals(List.of(), document.repairs());
    }

    @Test
    void showsNoUserAndNothingInvisible() throws Exception {
        List<LogEntry> entries =
                READER.read(text("lync2013-mobile.log") + "\n0x22020002 sipuri=bob%40contoso.com \u202E");

        LogError first = assertInstanceOf(LogError.class, entries.get(0));
        LogError last = assertInstanceOf(LogError.class, entries.get(entries.size() - 1));
        assertTrue(first.text().startsWith("2014-04-23 15:18:30.101 Lync[247:6975000]"), first.text());
        assertFalse(first.text().contains("alice"), first.text());
        assertEquals("0x22020002 sipuri=…%40contoso.com \uFFFD", last.text());
        assertTrue(first.text().length() <= 201, first.text());
    }

    @Test
    void findsDocumentsAndTheRemainsOfSomeBetweenOtherLines() throws Exception {
        List<LogEntry> entries = READER.read(text("pidgin-sipe.log"));

        LogDocument root = assertInstanceOf(LogDocument.class, entries.get(0));
        LogDamage cutOff = assertInstanceOf(LogDamage.class, entries.get(1));
        LogDamage unknown = assertInstanceOf(LogDamage.class, entries.get(2));
        LogDocument ucwa = assertInstanceOf(LogDocument.class, entries.get(3));
        assertEquals(4, entries.size());
        assertEquals(8, root.line());
        assertEquals(2, root.document().response().resource().links().size());
        assertEquals(MalformedReason.TRUNCATED, cutOff.reason());
        assertEquals(17, cutOff.line());
        assertEquals(MalformedReason.BAD_ACCESS_LOCATION, unknown.reason());
        assertEquals(19, unknown.line());
        assertEquals(DocumentFormat.UCWA_XML, ucwa.document().format());
    }

    @Test
    void readsDocumentsThatAPageShows() throws Exception {
        List<LogEntry> entries = READER.read(text("page.html"));

        LogDocument escaped = assertInstanceOf(LogDocument.class, entries.get(0));
        assertEquals(2, entries.size(), entries.toString());
        LogDocument json = assertInstanceOf(LogDocument.class, entries.get(1));
        assertEquals(3, escaped.line());
        assertEquals(
                AutodiscoverResponse.of(
                        AccessLocation.EXTERNAL,
                        Root.of(new Link(Tokens.REDIRECT, "https://webdir.online.lync.com/root?a=1&b=2"))),
                escaped.document().response());
        assertEquals(
                List.of(
                        RepairKind.ESCAPED_MARKUP,
                        RepairKind.PAGE_MARKUP,
                        RepairKind.TYPOGRAPHIC_QUOTES,
                        RepairKind.NO_BREAK_SPACES),
                escaped.repairs().stream().map(Repair::kind).toList());
        assertEquals(
                AutodiscoverResponse.of(AccessLocation.INTERNAL, Root.of()),
                json.document().response());
        assertEquals(List.of(new Repair(RepairKind.TYPOGRAPHIC_QUOTES, 8)), json.repairs());
    }

    @Test
    void findsWhatLiesAcrossThePartsItReadsIn() throws Exception {
        String document = "<AutodiscoverResponse>" + " ".repeat(4000) + "<Root/></AutodiscoverResponse>";
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            log.append("x".repeat(40 + i)).append('\n').append(document).append(" 0x22020002\n");
        }
        List<LogEntry> entries = new ArrayList<>();
        READER.read(new StringReader(log.toString()), entries::add);

        assertEquals(800, entries.size());
        for (int i = 0; i < 400; i++) {
            assertInstanceOf(LogDocument.class, entries.get(2 * i));
            assertEquals(2 * i + 2, entries.get(2 * i).line());
            assertInstanceOf(LogError.class, entries.get(2 * i + 1));
        }
    }

    @Test
    void findsWhatComesAfterALongTimeOfNothing() {
        List<LogEntry> entries = READER.read("nothing\n".repeat(200_000) + "0x22020002");

        assertEquals(List.of("200001 SSL_ERROR 0x22020002"), errors(entries));
    }

    private static Stream<Arguments> lines() {
        String digits = "012345678 ".repeat(40);
        return Stream.of(
                Arguments.of("a line that fits", "0x22020002" + " x".repeat(95), "0x22020002" + " x".repeat(95)),
                Arguments.of(
                        "a line that does not fit",
                        "0x22020002" + " x".repeat(96),
                        "0x22020002" + " x".repeat(95) + "…"),
                Arguments.of(
                        "the part of a long line that is near", digits + "0x22020002", digits.substring(0, 200) + "…"),
                Arguments.of("the lines around it", "before\n 0x22020002 \nbehind", "0x22020002"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void showsTheLineAroundAnError(String name, String log, String shown) {
        List<LogEntry> entries = READER.read(log);

        assertEquals(shown, assertInstanceOf(LogError.class, entries.get(0)).text());
        assertEquals(1, entries.size());
    }

    private static Stream<Arguments> remains() {
        String deep = "[".repeat(20) + "]".repeat(20);
        return Stream.of(
                Arguments.of(MalformedReason.NO_RESOURCE, "<AutodiscoverResponse/>"),
                Arguments.of(MalformedReason.TRUNCATED, "{\"AccessLocation\":\"Internal\",\"x\":" + deep + "}"),
                Arguments.of(
                        MalformedReason.TOO_MANY_LINKS,
                        "<AutodiscoverResponse><Root><Link token='a'/><Link token='b'/></Root></AutodiscoverResponse>"));
    }

    @ParameterizedTest
    @MethodSource("remains")
    void saysWhyADocumentCannotBeRead(MalformedReason reason, String log) {
        LogReader reader = LogReader.of(AutodiscoverReader.builder().maxLinks(1).build());

        List<LogEntry> entries = reader.read(log);

        assertEquals(reason, assertInstanceOf(LogDamage.class, entries.get(0)).reason());
        assertEquals(1, entries.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'AccessLocation':'Internal','Root':{}}",
                "{'rel':'icon','of':{'AccessLocation':'Internal','Root':{}}}",
                "{'AccessLocation':'Internal','Root':{},'x':{'AccessLocation':'External','Root':{}}}",
                "{'AccessLocation':'Internal','x':'&ldquo;{','Root':{}}",
            })
    void findsOneDocumentWhateverIsAroundAndInIt(String log) {
        List<LogEntry> entries = READER.read(log.replace('\'', '"'));

        LogDocument found = assertInstanceOf(LogDocument.class, entries.get(0));
        assertEquals(
                AutodiscoverResponse.of(AccessLocation.INTERNAL, Root.of()),
                found.document().response());
        assertEquals(1, entries.size());
    }

    @Test
    void leavesAloneWhatOnlyLooksLikeADocument() {
        assertEquals(
                List.of(),
                READER.read("<AutodiscoverResponses/> {\"rel\":\"icon\"} {\"user\":1 <resource> { \"Root\" "));
    }

    private static final AutodiscoverResponse EXTERNAL_REDIRECT = AutodiscoverResponse.of(
            AccessLocation.EXTERNAL, Root.of(new Link(Tokens.REDIRECT, "https://webdir.online.lync.com/root?a=1&b=2")));

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Stream<Arguments> pages() {
        String xml = "<AutodiscoverResponse AccessLocation=\"External\"><Root><Link token=\"Redirect\""
                + " href=\"https://webdir.online.lync.com/root?a=1&amp;b=2\"/></Root></AutodiscoverResponse>";
        String json = "{\"AccessLocation\":\"External\",\"Root\":{\"Links\":[{\"token\":\"Redirect\","
                + "\"href\":\"https://webdir.online.lync.com/root?a=1&b=2\",\"x\":\"{\\\"\"}]}}";
        List<RepairKind> once = List.of(RepairKind.ESCAPED_MARKUP);
        List<RepairKind> twice = List.of(RepairKind.ESCAPED_ESCAPES, RepairKind.ESCAPED_MARKUP);
        List<RepairKind> coloured = List.of(RepairKind.ESCAPED_MARKUP, RepairKind.PAGE_MARKUP);
        return Stream.of(
                Arguments.of("XML", xml, List.of()),
                Arguments.of("XML escaped", escaped(xml), once),
                Arguments.of("XML escaped twice", escaped(escaped(xml)), twice),
                Arguments.of("XML escaped three times", escaped(escaped(escaped(xml))), twice),
                Arguments.of(
                        "XML in numbers", escaped(xml).replace("&lt;", "&#60;").replace("&gt;", "&#x3E;"), once),
                Arguments.of(
                        "XML with coloured names",
                        escaped(xml).replaceAll("(&lt;/?)(\\w+)", "$1<span class=\"name\">$2</span>"),
                        coloured),
                Arguments.of(
                        "XML with coloured brackets",
                        escaped(xml).replaceAll("(&lt;/?|/?&gt;)", "<i class=\"p\">$1</i>"),
                        coloured),
                Arguments.of(
                        "XML with no-break spaces",
                        xml.replace(" token=", "\u00A0token="),
                        List.of(RepairKind.NO_BREAK_SPACES)),
                Arguments.of(
                        "XML in typographic quotation marks",
                        xml.replace(
                                " token=\"Redirect\"", " token=\u201CRedirect\u201D x=\u201C'\u201D y=\u2018\"\u2019"),
                        List.of(RepairKind.TYPOGRAPHIC_QUOTES)),
                Arguments.of("JSON", json, List.of()),
                Arguments.of(
                        "JSON with no-break spaces", json.replace(",", ",\u00A0"), List.of(RepairKind.NO_BREAK_SPACES)),
                Arguments.of("JSON escaped", escaped(json), once),
                Arguments.of("JSON escaped twice", escaped(escaped(json)), twice),
                Arguments.of("JSON in numbers", escaped(json).replace("&quot;", "&#34;"), once),
                Arguments.of(
                        "JSON with coloured names",
                        escaped(json).replaceAll("(&quot;\\w+&quot;):", "<b class=\"n{\">$1</b>:"),
                        coloured),
                Arguments.of(
                        "JSON with coloured names in plain quotation marks",
                        json.replace("&", "&amp;").replaceAll("(\"\\w+\"):", "<b class=\"n{\">$1</b>:"),
                        coloured));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsWhatPagesEscapeAndColour(String name, String page, List<RepairKind> repairs) {
        List<LogEntry> entries = READER.read("<p>It says</p>\n<pre>" + page + "</pre>\n0x22020002");

        LogDocument found = assertInstanceOf(LogDocument.class, entries.get(0), entries.toString());
        assertEquals(EXTERNAL_REDIRECT, found.document().response());
        assertEquals(2, found.line());
        assertEquals(repairs, found.repairs().stream().map(Repair::kind).toList());
        assertInstanceOf(LogError.class, entries.get(1));
        assertEquals(2, entries.size());
    }

    @Test
    void findsEscapedUcwaWithColouredNames() {
        String resource = "<resource rel=\"root\" xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\"></resource>";
        String page = escaped(resource).replace(" xmlns", " <b>xmlns</b>");
        LogDocument found =
                assertInstanceOf(LogDocument.class, READER.read(page).get(0));
        assertEquals(DocumentFormat.UCWA_XML, found.document().format());
    }
}
