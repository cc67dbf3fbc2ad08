package io.github.lyncautodiscover.model.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.AutodiscoverWriter;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever wrote a document down, alone or one after another: it is found, read the same, and its repairs are told. */
class WritersTest {
    private static final List<Link> LINKS = List.of(
            new Link(Tokens.REDIRECT, "https://webdir.contoso.test/root?a=1&b=2"),
            new Link(Tokens.USER, "https://web.contoso.test/Autodiscover/AutodiscoverService.svc/root/oauth/user"),
            new Link("It's", "https://web.contoso.test/\u00E9"));

    private static AutodiscoverResponse response(DocumentFormat format) {
        boolean ucwa = format == DocumentFormat.UCWA_JSON || format == DocumentFormat.UCWA_XML;
        return ucwa
                ? AutodiscoverResponse.of(Root.of(LINKS))
                : AutodiscoverResponse.of(AccessLocation.INTERNAL, Root.of(LINKS));
    }

    private static String written(DocumentFormat format) {
        return new String(AutodiscoverWriter.standard().write(response(format), format), StandardCharsets.UTF_8);
    }

    /** A string of JSON. */
    private static String string(String text) {
        return "{\"text\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    }

    /** A string of JSON as servers of Microsoft write it. */
    private static String cautious(String text) {
        return string(text)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("'", "\\u0027")
                .replace("/", "\\/");
    }

    private static String page(String text) {
        return "<pre>"
                + text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;") + "</pre>";
    }

    private static String chunked(String text) {
        StringBuilder chunks = new StringBuilder();
        for (int i = 0; i < text.length(); i += 100) {
            String chunk = text.substring(i, Math.min(text.length(), i + 100));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks + "0\r\n\r\n";
    }

    private static String prefixed(String text) {
        return text.replace("><", ">\n<")
                .replace(",", ",\n")
                .replace("{", "{\n")
                .lines()
                .map(line -> "11-03 10:02:11.118   412   433 I SFB     : " + line)
                .collect(Collectors.joining("\n"));
    }

    private static String mimeBase64(String text) {
        return "\"" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private static Arguments row(String name, UnaryOperator<String> writer, RepairKind... repairs) {
        Set<RepairKind> kinds = EnumSet.noneOf(RepairKind.class);
        kinds.addAll(List.of(repairs));
        return Arguments.of(name, writer, kinds);
    }

    static Stream<Arguments> writers() {
        return Stream.of(
                row("nobody", text -> text),
                row("a page", WritersTest::page, RepairKind.ESCAPED_MARKUP),
                row(
                        "a page in a page",
                        text -> page(page(text)),
                        RepairKind.ESCAPED_MARKUP,
                        RepairKind.ESCAPED_ESCAPES,
                        RepairKind.PAGE_MARKUP),
                row("a string", WritersTest::string, RepairKind.BACKSLASHES),
                row("a string in a string", text -> string(string(text)), RepairKind.BACKSLASHES),
                row("a string in a string in a string", text -> string(string(string(text))), RepairKind.BACKSLASHES),
                row("a cautious string", WritersTest::cautious, RepairKind.BACKSLASHES),
                row(
                        "a string in a page",
                        text -> page(string(text)),
                        RepairKind.BACKSLASHES,
                        RepairKind.ESCAPED_MARKUP),
                row("base64", WritersTest::mimeBase64, RepairKind.BASE64),
                row("chunks", WritersTest::chunked, RepairKind.CHUNK_SIZES),
                row("Android", WritersTest::prefixed, RepairKind.LINE_PREFIXES));
    }

    static Stream<Arguments> writersAndFormats() {
        return writers()
                .flatMap(writer -> Stream.of(DocumentFormat.values())
                        .map(format -> Arguments.of(writer.get()[0], writer.get()[1], writer.get()[2], format)));
    }

    @ParameterizedTest(name = "{3} by {0}")
    @MethodSource("writersAndFormats")
    void areUndone(String name, UnaryOperator<String> writer, Set<RepairKind> repairs, DocumentFormat format) {
        String log = "before\r\n" + writer.apply(written(format)) + "\r\nbehind";

        List<LogEntry> entries = LogReader.standard().read(log);

        LogDocument found = assertInstanceOf(LogDocument.class, entries.get(0), entries + log);
        assertEquals(response(format), found.document().response());
        assertEquals(1, entries.size(), entries.toString());
        Set<RepairKind> told = EnumSet.noneOf(RepairKind.class);
        found.repairs().forEach(repair -> told.add(repair.kind()));
        told.remove(RepairKind.WRAPPED_LINES);
        if (!name.equals("a page in a page") && !name.equals("a string in a page")) {
            assertEquals(repairs, told);
        } else {
            assertTrue(told.size() >= 2, told.toString());
        }
    }

    /** At every width, so that each letter once is the first of a line. */
    @ParameterizedTest
    @EnumSource
    void wrappedAnywhereIsReadOrTold(DocumentFormat format) {
        String sound = written(format);
        int read = 0;
        int all = 0;
        for (int indentation : new int[] {0, 4, 20}) {
            for (int width = 24; width < 160; width++) {
                StringBuilder log = new StringBuilder("Content : ");
                for (int i = 0; i < sound.length(); i += width) {
                    log.append(i == 0 ? "" : "\r\n" + " ".repeat(indentation))
                            .append(sound, i, Math.min(sound.length(), i + width));
                }
                List<LogEntry> entries = LogReader.standard()
                        .read(log.append("\r\nRawContent : ").toString());
                assertTrue(!entries.isEmpty(), log.toString());
                boolean isRead = entries.get(0) instanceof LogDocument found
                        && found.document().response().equals(response(format));
                assertTrue(isRead || entries.get(0) instanceof LogDamage, entries + "\n" + log);
                read += isRead ? 1 : 0;
                all++;
            }
        }
        assertTrue(read * 100 >= all * 95, read + " of " + all);
    }
}
