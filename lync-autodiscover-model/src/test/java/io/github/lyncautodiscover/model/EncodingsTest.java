package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every encoding that a document may have is read; what no encoding allows is refused as such, wherever it stands. */
class EncodingsTest {
    private static final AutodiscoverResponse EXPECTED =
            AutodiscoverResponse.of(Root.of(new Link("a", "\u00E9\uD83D\uDE00")));
    private static final String XML =
            "<AutodiscoverResponse><Root><Link token='a' href='\u00E9\uD83D\uDE00'/></Root></AutodiscoverResponse>";
    private static final String JSON = "{\"Root\":{\"Links\":{\"token\":\"a\",\"href\":\"\u00E9\uD83D\uDE00\"}}}";

    private static AutodiscoverDocument read(byte[] body) throws MalformedDocumentException {
        return AutodiscoverReader.standard().read(body);
    }

    static Stream<Arguments> wide() {
        return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
                .flatMap(name -> Stream.of(XML, "<?xml version='1.0' encoding='" + name + "'?>" + XML, JSON)
                        .flatMap(text -> Stream.of(text, "\uFEFF" + text))
                        .map(text -> Arguments.of(name, text)));
    }

    @ParameterizedTest
    @MethodSource("wide")
    void readsUnicodeInEveryWidthWithAndWithoutAMark(String encoding, String text) throws Exception {
        assertEquals(EXPECTED, read(text.getBytes(Charset.forName(encoding))).response());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "iso-8859-15", "x-MacRoman"})
    void readsWhatXmlDeclares(String encoding) throws Exception {
        String text = "<?xml version='1.0' encoding='" + encoding + "'?>" + XML.replace("\uD83D\uDE00", "");

        assertEquals(
                AutodiscoverResponse.of(Root.of(new Link("a", "\u00E9"))),
                read(text.getBytes(Charset.forName(encoding))).response());
    }

    private static final List<String> PLACES = List.of(
            "<AutodiscoverResponse><Root><Link token='a' href='~'/></Root></AutodiscoverResponse>",
            "<AutodiscoverResponse>~<Root/></AutodiscoverResponse>",
            "<AutodiscoverResponse><a~/><Root/></AutodiscoverResponse>",
            "<AutodiscoverResponse a~='b'><Root/></AutodiscoverResponse>",
            "<AutodiscoverResponse><!--~--><Root/></AutodiscoverResponse>",
            "<AutodiscoverResponse><?a ~?><Root/></AutodiscoverResponse>",
            "<AutodiscoverResponse><![CDATA[~]]><Root/></AutodiscoverResponse>",
            "<AutodiscoverResponse><Root/></AutodiscoverResponse><!--~-->",
            "{\"Root\":{\"Links\":[{\"token\":\"a\",\"href\":\"~\"}]}}",
            "{\"Root\":{},\"~\":1}",
            "{\"Root\":{}}~");

    /** Beyond the last character, surrogates, too long forms, and pieces. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "F4908080",
                "F7BFBFBF",
                "F888808080",
                "FC8480808080",
                "EDA080",
                "EDBFBF",
                "C0AF",
                "E080AF",
                "F08080AF",
                "C3",
                "80",
                "E282",
                "FE",
                "FF"
            })
    void refusesWhatIsNoUtf8(String hex) {
        for (String place : PLACES) {
            byte[] body = with(place, HexFormat.of().parseHex(hex));
            MalformedDocumentException e = assertThrows(MalformedDocumentException.class, () -> read(body), place);
            assertEquals(MalformedReason.BAD_ENCODING, e.reason(), place);
            assertEquals(1, e.line());
            assertEquals(place.indexOf('~') + 1, e.column(), place);
        }
    }

    private static byte[] with(String place, byte[] piece) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int mark = place.indexOf('~');
        body.writeBytes(place.substring(0, mark).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(piece);
        body.writeBytes(place.substring(mark + 1).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-32BE, 00110000, 3",
        "UTF-32LE, 00001100, 3",
        "UTF-32BE, 7FFFFFFF, 3",
        "UTF-32BE, 0000D800, 3",
        "UTF-16BE, D800003C, 3",
        "UTF-16LE, 00DC3C00, 3",
    })
    void refusesWhatIsNoUnicode(String encoding, String hex, int column) {
        for (String start : List.of("\n <", "\n {")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(start.getBytes(Charset.forName(encoding)));
            body.writeBytes(HexFormat.of().parseHex(hex));
            body.writeBytes("a>".getBytes(Charset.forName(encoding)));
            MalformedDocumentException e =
                    assertThrows(MalformedDocumentException.class, () -> read(body.toByteArray()));
            assertEquals(MalformedReason.BAD_ENCODING, e.reason(), e.getMessage());
            assertEquals(2, e.line());
            assertEquals(column, e.column());
        }
    }

    /** What the lower planes hold, each character by itself, plain and by its number, in both versions of XML. */
    @Test
    void readsOrRefusesEveryCharacterOfBothVersionsOfXml() {
        int read = 0;
        for (int c = 0; c <= 0x10FFFF; c += c < 0x3000 || (c >= 0xD700 && c < 0x10010) ? 1 : 0x7FF) {
            String plain = c >= 0xD800 && c < 0xE000 ? "" : Character.toString(c);
            for (String version : List.of("1.0", "1.1")) {
                for (String spelt : List.of(plain, "&#" + c + ";", "&#x" + Integer.toHexString(c) + ";")) {
                    read += reads("<?xml version='" + version + "'?>"
                            + XML.replace("\u00E9", spelt).replace("Root>", "Root><!--" + plain + "-->"));
                }
            }
        }
        assertTrue(read > 70_000, "read " + read);
    }

    private static int reads(String text) {
        try {
            read(text.getBytes(StandardCharsets.UTF_8))
                    .response()
                    .resource()
                    .links()
                    .forEach(Link::uri);
            return 1;
        } catch (MalformedDocumentException refused) {
            assertTrue(refused.line() >= 1, refused.getMessage());
            return 0;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "nonesuch", "-", "utf-16", "UCS-4", "ISO-10646-UCS-2", "UTF-32"})
    void refusesADeclarationThatCannotBeTrue(String encoding) {
        byte[] body = ("<?xml version='1.0' encoding='" + encoding + "'?>" + XML).getBytes(StandardCharsets.UTF_8);

        MalformedDocumentException e = assertThrows(MalformedDocumentException.class, () -> read(body));
        assertEquals(MalformedReason.BAD_ENCODING, e.reason(), e.getMessage());
    }
}
