package io.github.lyncautodiscover.client.hop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaIssuersTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String ISSUERS = "06082b06010505073002";
    private static final String OCSP = "06082b06010505073001";

    @Test
    void readsTheUrlsOfIssuersAndNoOthers() {
        byte[] extension = extension(description(OCSP, "http://o/"), description(ISSUERS, "http://ca.test/a.cer"));

        assertEquals(List.of("http://ca.test/a.cer"), CaIssuers.read(extension));
    }

    @Test
    void readsLongUrlsAndKeepsAFew() {
        String longer = "ldap:///CN=" + "a".repeat(140);

        assertEquals(List.of(longer), CaIssuers.read(extension(description(ISSUERS, longer))));
        String[] many = new String[9];
        Arrays.fill(many, description(ISSUERS, "http://ca.test/"));
        assertEquals(4, CaIssuers.read(extension(many)).size());
    }

    @Test
    void hasNothingToSayAboutWhatItCannotRead() {
        assertEquals(List.of(), CaIssuers.read(null));
        assertEquals(List.of(), CaIssuers.read(new byte[0]));
        assertEquals(List.of(), CaIssuers.read(HEX.parseHex("0483ffffff")));
        assertEquals(List.of(), CaIssuers.read(HEX.parseHex("0480308000")));
        byte[] whole = extension(description(ISSUERS, "http://ca.test/a.cer"));
        for (int length = 0; length < whole.length; length++) {
            assertEquals(List.of(), CaIssuers.read(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void survivesEveryOctetThatIsChanged() {
        byte[] whole = extension(description(OCSP, "http://o/"), description(ISSUERS, "http://ca.test/a.cer"));
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = whole.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertTrue(CaIssuers.read(changed).stream().allMatch(url -> url.length() <= whole.length));
        }
    }

    private static String description(String method, String url) {
        return element("30", method + element("86", HEX.formatHex(url.getBytes(StandardCharsets.US_ASCII))));
    }

    private static byte[] extension(String... descriptions) {
        return HEX.parseHex(element("04", element("30", String.join("", descriptions))));
    }

    private static String element(String tag, String content) {
        int length = content.length() / 2;
        String size = length < 128
                ? HEX.toHexDigits((byte) length)
                : length < 256 ? "81" + HEX.toHexDigits((byte) length) : "82" + HEX.toHexDigits((short) length);
        return tag + size + content;
    }
}
