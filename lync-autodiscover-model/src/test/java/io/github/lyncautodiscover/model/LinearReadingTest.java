package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cost of a document grows no faster than its size, whatever is in it; the time-out is only a net below that. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LinearReadingTest {
    private static final int MEGABYTE = 1_000_000;
    private static final AutodiscoverReader LARGE = AutodiscoverReader.builder()
            .maxBytes(4 * MEGABYTE)
            .maxValueLength(4 * MEGABYTE)
            .build();

    private static Arguments row(String name, int namesEach, IntFunction<String> part) {
        return Arguments.of(name, namesEach, part);
    }

    static Stream<Arguments> startTags() {
        return Stream.of(
                row("declarations", 1, i -> " xmlns:a" + i + "='u" + i + "'"),
                row("declarations of one namespace", 1, i -> " xmlns:a" + i + "=\"u\""),
                row("declarations that hide their end", 1, i -> " xmlns:a" + i + "='>'"),
                row("attributes", 1, i -> " a" + i + "=''"),
                row("attributes of one hash", 1, i -> " " + HostileDocuments.colliding(i) + "=''"),
                row("one attribute again and again", 1, i -> " a=''"));
    }

    /** Before the parser has seen the first of them. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("startTags")
    void refusesALargeStartTagUnread(String name, int each, IntFunction<String> attribute) {
        MalformedDocumentException e = assertThrows(
                MalformedDocumentException.class, () -> LARGE.read(HostileDocuments.inRoot(MEGABYTE, attribute)));

        assertEquals(MalformedReason.TOO_MANY_NAMES, e.reason(), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("more than 256 attributes on one element"), e.getMessage());
        assertEquals(1, e.line());
        assertEquals(1, e.column());
    }

    static Stream<Arguments> names() {
        return Stream.of(
                row("elements", 1, i -> "<a" + i + "/>\n"),
                row("elements of one hash", 1, i -> "<" + HostileDocuments.colliding(i) + "/>\n"),
                row("prefixes", 2, i -> "<p" + i + ":a xmlns:p" + i + "='u'/>\n"),
                row("prefixes of one element", 2, i -> "<a xmlns:p" + i + "='u'/>\n"),
                row("attributes", 2, i -> "<a b" + i + "=''/>\n"),
                row("instructions", 1, i -> "<?a" + i + "?>\n"));
    }

    /** At the same place in a document of twice the size: what comes behind it costs nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void stopsWhereTheNamesAreTooMany(String name, int each, IntFunction<String> content) {
        for (int size : new int[] {MEGABYTE, 2 * MEGABYTE}) {
            MalformedDocumentException e = assertThrows(
                    MalformedDocumentException.class, () -> LARGE.read(HostileDocuments.beforeRoot(size, content)));

            assertEquals(MalformedReason.TOO_MANY_NAMES, e.reason(), e.getMessage());
            assertTrue(e.line() <= DifferentNames.FREE + DifferentNames.MAX_FURTHER + 2, e.getMessage());
            assertTrue(e.line() >= DifferentNames.MAX_FURTHER / each, e.getMessage());
        }
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                row("the same elements", 0, i -> "<a b='' c=''/>"),
                row("the same declaration", 0, i -> "<a xmlns:p='u' xmlns=''/>"),
                row("deep elements", 0, i -> "<a>".repeat(20) + "</a>".repeat(20)),
                row("comments", 0, i -> "<!-- <a =" + i + "= -->"),
                row("text", 0, i -> "text " + i + " = \n"),
                row("references", 0, i -> "&#" + (100 + i % 1000) + ";&amp;"),
                row("a long value", 0, i -> i == 0 ? "<a b='" + "x=".repeat(MEGABYTE / 2) + "'/>" : " "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void readsWhatIsOnlyLong(String name, int each, IntFunction<String> content) throws Exception {
        assertEquals(
                AutodiscoverResponse.of(Root.of()),
                LARGE.read(HostileDocuments.beforeRoot(MEGABYTE, content)).response());
    }

    static Stream<Arguments> members() {
        return Stream.of(
                row("members", 0, i -> "\"a" + i + "\":" + i + ","),
                row("members of one hash", 0, i -> "\"" + HostileDocuments.colliding(i) + "\":1,"),
                row("strings", 0, i -> "\"a\":\"" + "\\u0041".repeat(100) + "\","),
                row("deep arrays", 0, i -> "\"a\":" + "[".repeat(20) + "]".repeat(20) + ","),
                row("numbers", 0, i -> "\"a\":[1e" + i + ",-" + i + ".5],"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("members")
    void readsJsonThatIsOnlyLong(String name, int each, IntFunction<String> member) throws Exception {
        assertEquals(
                AutodiscoverResponse.of(Root.of()),
                LARGE.read(HostileDocuments.members(MEGABYTE, member)).response());
    }

    @Test
    void readsAsManyAttributesAsItAllows() throws Exception {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < StartTags.MAX_ATTRIBUTES; i++) {
            attributes.append(" xmlns:a").append(i).append("='a=b'");
        }
        byte[] within = HostileDocuments.inRoot(1, i -> attributes.toString());
        byte[] beyond = HostileDocuments.inRoot(1, i -> attributes + " a=''");

        assertEquals(AutodiscoverResponse.of(Root.of()), LARGE.read(within).response());
        assertEquals(
                MalformedReason.TOO_MANY_NAMES,
                assertThrows(MalformedDocumentException.class, () -> LARGE.read(beyond))
                        .reason());
    }

    /** The counting starts over with each document, so many documents with few names each are all read. */
    @Test
    void readsManyDocumentsWithNamesOfOneHash() throws Exception {
        for (int document = 0; document < 200; document++) {
            int first = document * 400;
            byte[] body =
                    HostileDocuments.beforeRoot(400 * 35, i -> "<" + HostileDocuments.colliding(first + i) + "/>");
            assertEquals(AutodiscoverResponse.of(Root.of()), LARGE.read(body).response());
        }
    }

    private static Stream<byte[]> longOnes() {
        return Stream.of(
                HostileDocuments.beforeRoot(MEGABYTE, i -> "<a/>"),
                HostileDocuments.members(MEGABYTE, i -> "\"a\":1,"));
    }

    @ParameterizedTest
    @MethodSource("longOnes")
    void stopsWhenItsThreadIsInterrupted(byte[] body) {
        Thread.currentThread().interrupt();
        MalformedDocumentException e = assertThrows(MalformedDocumentException.class, () -> LARGE.read(body));

        assertTrue(Thread.interrupted());
        assertEquals(MalformedReason.INTERRUPTED, e.reason());
        assertTrue(e.column() < 20_000, e.getMessage());
    }

    @Test
    void readsAnOrdinaryDocumentAlthoughItsThreadIsInterrupted() throws Exception {
        Thread.currentThread().interrupt();
        assertEquals(Documents.DOMAIN, LARGE.read(Samples.bytes("domain.xml")).response());
        assertEquals(Documents.DOMAIN, LARGE.read(Samples.bytes("domain.json")).response());
        assertTrue(Thread.interrupted());
    }
}
