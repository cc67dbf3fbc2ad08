package io.github.lyncautodiscover.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedTextTest {
    private static final String LOG = "2014-04-23 Gr\u00FC\u00DFe \u20AC 100, \uD83D\uDE00\r\nzweite Zeile\r\n";

    static Stream<Arguments> encodings() {
        return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
                .flatMap(encoding ->
                        Stream.of(LOG, "\uFEFF" + LOG).map(text -> Arguments.of(Charset.forName(encoding), text)));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsUnicodeWithAndWithoutAMark(Charset encoding, String text) {
        assertEquals(LOG, SavedText.of(text.getBytes(encoding)));
    }

    @Test
    void readsWhatIsNoUtf8AsWindowsDoes() {
        String text = LOG.replace("\uD83D\uDE00", "\u201Ec\u201D");

        assertEquals(text, SavedText.of(text.getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void readsWhatSeveralProgramsHaveWritten() {
        byte[] windows = "Gr\u00FC\u00DFe ".getBytes(Charset.forName("windows-1252"));
        byte[] unicode = "Gr\u00FC\u00DFe ".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[windows.length + unicode.length];
        System.arraycopy(windows, 0, both, 0, windows.length);
        System.arraycopy(unicode, 0, both, windows.length, unicode.length);

        assertEquals("Gr\u00FC\u00DFe Gr\u00FC\u00DFe ", SavedText.of(both));
    }

    /** Wherever the parts end that are read at once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4093, 4094, 4095, 4096, 8189, 8190, 8191, 8192, 20_000})
    void readsTheSameWhereverItsPartsEnd(int before) throws Exception {
        String text = "x".repeat(before) + "\u20AC\u00FC\uD83D\uDE00".repeat(5000);

        assertEquals(text, slowly(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "x".repeat(before) + "\u00E4".repeat(9),
                slowly(("x".repeat(before) + "\u00E4".repeat(9)).getBytes(Charset.forName("windows-1252"))));
    }

    /** One byte at a time, as slow pipes give them. */
    private static String slowly(byte[] file) throws Exception {
        InputStream pipe = new ByteArrayInputStream(file) {
            @Override
            public int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1));
            }
        };
        StringWriter text = new StringWriter();
        try (Reader reader = SavedText.reader(pipe)) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "\n"})
    void readsLittle(String text) {
        assertEquals(text, SavedText.of(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(text, SavedText.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void readsAnything() {
        byte[] all = new byte[256 * 256 * 2];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i % 2 == 0 ? i >> 9 : i >> 1);
        }

        assertFalse(SavedText.of(all).isEmpty());
    }
}
