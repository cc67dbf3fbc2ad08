package io.github.lyncautodiscover.model.log;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a letter of a log is looked at has a bound, whatever is in the log; counted, and the time-out is a net. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LinearLogTest {
    private static final int MEGABYTE = 1_000_000;
    /** As much as is in memory at once. */
    private static final int PART = 2 * LogScan.LONGEST_DOCUMENT;

    /** Looks at each letter: in the worst case sixteen open objects, in two readings of the quotation marks. */
    private static final int MOST_LOOKS = 64;

    private static final class Counting extends Window implements CharSequence {
        private long looks;

        Counting(String log) {
            super(new StringReader(log), LogScan.LONGEST_DOCUMENT);
        }

        @Override
        CharSequence text() {
            return this;
        }

        @Override
        public int length() {
            return super.text().length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return super.text().charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return super.text().subSequence(start, end);
        }

        @Override
        public String toString() {
            return super.text().toString();
        }
    }

    static Stream<String> parts() {
        String begin = "<AutodiscoverResponse ";
        String ucwa = "<resource xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\" ";
        return Stream.of(
                "&lt;resource ",
                "&lt;AutodiscoverResponse ",
                "&amp;amp;amp;lt;AutodiscoverResponse ",
                "&lt;<b>AutodiscoverResponse",
                "&lt;<b><b><b>resource ",
                begin,
                begin + ">",
                begin + "a='",
                begin + "a=\"\\",
                begin + "\\",
                begin + "\n",
                begin + "\nc8\n",
                ucwa,
                ucwa + ">",
                begin + ">" + ucwa + ">",
                begin + ">" + ucwa + "a='\\\"\n",
                "<resource ",
                "<reso\n",
                "<AutodiscoverRespons\n           ",
                "\\u003cAutodiscoverResponse ",
                "\\\\u003cresource \\\"",
                "{\"rel\":",
                "{\"rel\":\"",
                "{\"rel\":1,\"a\":{},",
                "{\"rel\":1 \"}\" \"",
                "{\"rel\":1 \"}\"  \"{\"",
                "{\"_links\":{\"a\":\"",
                "{\"_links\":[]}",
                "{\"_links\":x}",
                "{\"Root\":{\"AccessLocation\":",
                "{\\\"rel\\\":\\\"",
                "{&quot;rel&quot;:<",
                "{<b>&quot;rel&quot;:",
                "{'_links':'",
                "{'_links':\"'",
                "{ _links: ",
                "{ _links: x'",
                "{" + " ".repeat(399),
                "{\n11-03 10:02:11.118   412   433 I ",
                "{\n1",
                "{\\n",
                "{<b",
                "{",
                "[",
                "<",
                "&",
                "&amp;",
                "\\",
                "\n",
                "\n0",
                "\r\n00000000;",
                "\n11-03 10:02:11.118",
                "E_",
                "E_a ",
                "E_Unheard (E2-9-9) ",
                "AutoDiscovery",
                "AutoDiscoveryX) with status = 0x0 ",
                "Alert received",
                "Failed to get http proxy setting\n",
                "Lync autodiscovery completed with hr: 0x0 ",
                "0x22020002 a@b@c@",
                "0x22020002\n",
                "0x22020002 xmlns:a" + " ".repeat(60),
                "eyJ",
                "eyJhIjoi",
                "PD94bWw ",
                "PD94bWw=\\/",
                Base64.getEncoder().encodeToString("{\"_links\":{}}xx".repeat(3).getBytes(StandardCharsets.UTF_8))
                        + " ",
                "_links : @{",
                "_links" + " ".repeat(50),
                begin + " xmlns:a" + " ".repeat(60) + "/>",
                begin + "><Root>" + "<a".repeat(50) + "</AutodiscoverResponse>");
    }

    private static long looks(String part, int size) throws IOException {
        Counting window = new Counting(part.repeat(size / part.length()));
        new LogScan(new DocumentFinder(AutodiscoverReader.standard()), window, entry -> {}).run();
        return window.looks;
    }

    @ParameterizedTest
    @MethodSource("parts")
    void looksAtEachLetterSoManyTimesAtMost(String part) throws Exception {
        long half = looks(part, PART / 2);
        long whole = looks(part, PART);

        assertTrue(whole <= (long) PART * MOST_LOOKS, part + " looks " + whole / PART + " times");
        assertTrue(whole <= 2.2 * half + PART / 2, part + " " + half + " then " + whole);
    }

    /** All of them in one log, in an order that chance makes. */
    @Test
    void looksAtAMixtureLikewise() throws Exception {
        List<String> parts = parts().toList();
        Random random = new Random(20261127);
        StringBuilder log = new StringBuilder();
        while (log.length() < MEGABYTE) {
            log.append(parts.get(random.nextInt(parts.size())));
        }

        long looks = looks(log.toString(), log.length());

        assertTrue(looks <= (long) log.length() * MOST_LOOKS, "looks " + looks / log.length());
    }
}
