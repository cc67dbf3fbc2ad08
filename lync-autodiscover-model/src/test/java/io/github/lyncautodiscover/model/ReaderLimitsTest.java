package io.github.lyncautodiscover.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderLimitsTest {
    private static final AutodiscoverReader SMALL = AutodiscoverReader.builder()
            .maxBytes(400)
            .maxDepth(4)
            .maxLinks(2)
            .maxValueLength(40)
            .build();

    /** As its documentation says. */
    private static final int LARGEST = 2_147_483_638;

    private static String root(String inside) {
        return "<AutodiscoverResponse><Root>" + inside + "</Root></AutodiscoverResponse>";
    }

    private static String json(String inside) {
        return "{\"Root\":{" + inside + "}}";
    }

    private static String filled(String document, int length) {
        return document + " ".repeat(length - document.length());
    }

    private static String links(int count) {
        return "{\"token\":\"a\",\"href\":\"b\"},".repeat(count).replaceAll(",$", "");
    }

    static Stream<Arguments> documents() {
        String link = "<Link token='a' href='b'/>";
        String long40 = "a".repeat(40);
        String ucwa = "<resource xmlns='http://schemas.microsoft.com/rtc/2012/03/ucwa' href='a'>";
        return Stream.of(
                Arguments.of(MalformedReason.TOO_LARGE, filled(root(""), 400), filled(root(""), 401)),
                Arguments.of(MalformedReason.TOO_LARGE, filled(json(""), 400), filled(json(""), 401)),
                Arguments.of(MalformedReason.TOO_DEEP, root("<a><b/></a>"), root("<a><b><c/></b></a>")),
                Arguments.of(MalformedReason.TOO_DEEP, json("\"x\":[[]]"), json("\"x\":[[[]]]")),
                Arguments.of(MalformedReason.TOO_MANY_LINKS, root(link + link), root(link + link + link)),
                Arguments.of(
                        MalformedReason.TOO_MANY_LINKS,
                        json("\"Links\":[" + links(2) + "]"),
                        json("\"Links\":[" + links(3) + "]")),
                Arguments.of(
                        MalformedReason.TOO_MANY_LINKS,
                        ucwa + "<link rel='a'/></resource>",
                        ucwa + "<link rel='a'/><link rel='a'/></resource>"),
                Arguments.of(
                        MalformedReason.TOO_MANY_LINKS,
                        "{\"_links\":{\"a\":[{},{}]}}",
                        "{\"_links\":{\"a\":[{},{}],\"b\":{}}}"),
                Arguments.of(
                        MalformedReason.VALUE_TOO_LONG,
                        root("<Link token='a' href='" + long40 + "'/>"),
                        root("<Link token='a' href='" + long40 + "a'/>")),
                Arguments.of(
                        MalformedReason.VALUE_TOO_LONG,
                        root("<a b='" + long40 + "'/>"),
                        root("<a b='" + long40 + "a'/>")),
                Arguments.of(
                        MalformedReason.VALUE_TOO_LONG,
                        json("\"Links\":{\"token\":\"a\",\"href\":\"" + long40 + "\"}"),
                        json("\"Links\":{\"token\":\"a\",\"href\":\"" + long40 + "a\"}")),
                Arguments.of(
                        MalformedReason.VALUE_TOO_LONG, json("\"" + long40 + "\":1"), json("\"" + long40 + "a\":1")),
                Arguments.of(
                        MalformedReason.VALUE_TOO_LONG,
                        json("\"x\":[{\"y\":\"" + long40 + "\"}]"),
                        json("\"x\":[{\"y\":\"" + long40 + "a\"}]")),
                Arguments.of(
                        MalformedReason.VALUE_TOO_LONG,
                        json("\"x\":{\"" + long40 + "\":1}"),
                        json("\"x\":{\"" + long40 + "a\":1}")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsUpToTheLimitAndNotBeyond(MalformedReason reason, String within, String beyond) throws Exception {
        SMALL.read(within.getBytes(UTF_8));
        MalformedDocumentException e =
                assertThrows(MalformedDocumentException.class, () -> SMALL.read(beyond.getBytes(UTF_8)));
        assertEquals(reason, e.reason(), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"'\"x\":[[[]]]', 13", "'\"x\":123456789012345678901234567890123', 13"})
    void tellsWhereTheJsonParserItselfMeetsALimit(String inside, int column) {
        byte[] body = ("{\n\"a\":1," + json(inside).substring(1)).getBytes(UTF_8);
        MalformedDocumentException e = assertThrows(MalformedDocumentException.class, () -> SMALL.read(body));
        assertEquals(2, e.line(), e.getMessage());
        assertTrue(e.column() > column, e.getMessage());
    }

    @Test
    void takesOneByteMoreThanTheLimitFromAStreamWithoutEnd() {
        int[] taken = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken[0]++;
                return ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) ' ');
                taken[0] += length;
                return length;
            }
        };
        MalformedDocumentException e =
                assertThrows(MalformedDocumentException.class, () -> SMALL.read(endless, Samples.BASE));
        assertEquals(MalformedReason.TOO_LARGE, e.reason());
        assertEquals(401, taken[0]);
    }

    @Test
    void readsAStreamToItsEnd() throws Exception {
        AutodiscoverReader reader = AutodiscoverReader.standard();
        assertEquals(
                Documents.DOMAIN,
                reader.read(new ByteArrayInputStream(Samples.bytes("domain.xml")))
                        .response());
        assertEquals(
                Documents.DOMAIN,
                reader.read(new ByteArrayInputStream(Samples.bytes("domain.json")), Samples.BASE)
                        .response());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/root", "root", "mailto:alice@contoso.com", "https:///root"})
    void refusesABaseThatNothingCanBeResolvedAgainst(String base) {
        byte[] body = Samples.bytes("domain.xml");
        assertThrows(
                IllegalArgumentException.class,
                () -> AutodiscoverReader.standard().read(body, URI.create(base)));
    }

    static Stream<AutodiscoverReader.Builder> limitsThatNoDocumentFits() {
        return Stream.of(
                AutodiscoverReader.builder().maxBytes(0),
                AutodiscoverReader.builder().maxBytes(LARGEST + 1),
                AutodiscoverReader.builder().maxDepth(0),
                AutodiscoverReader.builder().maxLinks(0),
                AutodiscoverReader.builder().maxValueLength(0));
    }

    @ParameterizedTest
    @MethodSource("limitsThatNoDocumentFits")
    void refusesLimitsThatNoDocumentFits(AutodiscoverReader.Builder limits) {
        assertThrows(IllegalArgumentException.class, limits::build);
    }

    @Test
    void readsWithTheLargestAndTheSmallestLimits() {
        byte[] root = root("").getBytes(UTF_8);
        AutodiscoverReader large =
                AutodiscoverReader.builder().maxBytes(LARGEST).build();
        AutodiscoverReader small = AutodiscoverReader.builder()
                .maxDepth(2)
                .maxLinks(1)
                .maxValueLength(1)
                .build();

        assertDoesNotThrow(() -> large.read(root));
        assertDoesNotThrow(() -> small.read(root));
    }

    @Test
    void preparesWhateverTheLimits() {
        assertDoesNotThrow(() -> AutodiscoverReader.standard().prepare());
        assertDoesNotThrow(
                () -> AutodiscoverReader.builder().maxBytes(1).build().prepare());
    }
}
