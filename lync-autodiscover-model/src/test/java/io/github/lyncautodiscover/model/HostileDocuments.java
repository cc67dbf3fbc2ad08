package io.github.lyncautodiscover.model;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Documents of any size that try to make a reader compare everything with everything. */
final class HostileDocuments {
    /** Two pairs of letters of the same sum, when the first counts 31 times, as it does in the parser's hash. */
    private static final String[] PAIRS = {"Ac", "BD"};

    private HostileDocuments() {}

    /** A root element with what is made of 0, 1, 2 and so on inside its start tag, so long. */
    static byte[] inRoot(int size, IntFunction<String> attribute) {
        return bytes("<AutodiscoverResponse", repeated(size, attribute), "><Root/></AutodiscoverResponse>");
    }

    /** A document with what is made of 0, 1, 2 and so on before its Root, so long. */
    static byte[] beforeRoot(int size, IntFunction<String> content) {
        return bytes("<AutodiscoverResponse>", repeated(size, content), "<Root/></AutodiscoverResponse>");
    }

    /** The same in JSON. */
    static byte[] members(int size, IntFunction<String> member) {
        return bytes("{", repeated(size, member), "\"Root\":{}}");
    }

    private static byte[] bytes(String... parts) {
        return String.join("", parts).getBytes(StandardCharsets.UTF_8);
    }

    private static String repeated(int size, IntFunction<String> part) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < size; i++) {
            all.append(part.apply(i));
        }
        return all.toString();
    }

    /** A name of 32 letters; all of them have the same hash in the XML parser. */
    static String colliding(int number) {
        StringBuilder name = new StringBuilder();
        for (int quad = 0; quad < 4; quad++) {
            StringBuilder second = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                String pair = PAIRS[(number >> (4 * quad + i)) & 1];
                name.append(pair.charAt(0));
                second.append(pair.charAt(1));
            }
            name.append(second);
        }
        return name.toString();
    }
}
