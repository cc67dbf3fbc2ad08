package io.github.lyncautodiscover.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The forms in which a peer may send a word back. */
public final class Forms {
    private Forms() {}

    /**
     * One of them.
     *
     * @param name what it is called
     * @param text the word in that form
     */
    public record Form(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    public static Stream<Form> of(String word) {
        return Stream.of(
                new Form("plain", word),
                new Form("upper case", word.toUpperCase(Locale.ROOT)),
                new Form("mixed case", mixed(word)),
                new Form("quoted", "\"" + word + "\""),
                new Form("quoted pairs", "\"" + each(word, c -> "\\" + (char) c) + "\""),
                new Form("percent-encoded", encoded(word)),
                new Form("percent-encoded throughout", percent(word)),
                new Form("percent-encoded twice", percent(word).replace("%", "%25")),
                new Form("percent-encoded three times", percent(word).replace("%", "%2525")),
                new Form("references", each(word, c -> "&#" + c + ";")),
                new Form("hexadecimal references", each(word, c -> "&#x" + Integer.toHexString(c) + ";")),
                new Form("escapes of JSON", each(word, c -> String.format("\\u%04x", c))),
                new Form("invisible characters between", each(word, c -> (char) c + "\u200b")),
                new Form("hexadecimal", HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8))),
                new Form("Base64", base64(word)),
                new Form("Base64 behind one", base64("x" + word + "yz")),
                new Form("Base64 behind two", base64("xy" + word + "z")),
                new Form(
                        "Base64 for URLs", base64("??" + word).replace('+', '-').replace('/', '_')),
                new Form("Base64, percent-encoded", encoded(base64(word))));
    }

    private static String mixed(String word) {
        return IntStream.range(0, word.length())
                .mapToObj(i -> i % 2 == 0
                        ? word.substring(i, i + 1).toUpperCase(Locale.ROOT)
                        : word.substring(i, i + 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String each(String word, java.util.function.IntFunction<String> form) {
        return word.chars().mapToObj(form).collect(Collectors.joining());
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String percent(String word) {
        StringBuilder out = new StringBuilder();
        for (byte octet : word.getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format("%%%02x", octet & 0xff));
        }
        return out.toString();
    }

    private static String base64(String word) {
        return Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    }
}
