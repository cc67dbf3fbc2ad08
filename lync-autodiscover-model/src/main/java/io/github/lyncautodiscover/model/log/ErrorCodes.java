package io.github.lyncautodiscover.model.log;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the codes of mobile clients mean, as far as it is published or their names tell. {@code E2-3-48} and {@code
 * 0x22030030} are the same: layer, component and number, in decimal and in hexadecimal.
 */
final class ErrorCodes {
    private static final Pattern NUMBERS = Pattern.compile("\\(E(\\d)-(\\d{1,2}+)-(\\d{1,4}+)\\)");
    private static final Pattern STATUS = Pattern.compile("0[xX]2[0-9A-Fa-f]{7}");

    private static final Map<Integer, String> MEANINGS = Map.of(
            0x20000003, "the client was used in a way that it does not allow",
            0x22020001, "the server did not answer in time",
            0x22020002, "the client refused the server's certificate",
            0x22030030, "the UCWA service cannot be used",
            0x23080001, "the client could not do then what was asked of it",
            0x2309002F, "the meeting does not admit guests, or there is no such meeting");

    /** What is known of a layer and a component at least. */
    private static final Map<Integer, String> COMPONENTS = Map.of(
            0x2202, "the connection to the server failed",
            0x2203, "the server did not do what was asked of it");

    private ErrorCodes() {}

    /** Half a sentence; empty for what nobody has published. */
    static Optional<String> meaning(String code) {
        int number = number(code);
        String meaning = MEANINGS.getOrDefault(number, COMPONENTS.getOrDefault(number >>> 16, ""));
        return meaning.isEmpty() ? Optional.empty() : Optional.of(meaning);
    }

    private static int number(String code) {
        Matcher numbers = NUMBERS.matcher(code);
        if (numbers.find()) {
            int component = (Integer.parseInt(numbers.group(1)) << 8) + Integer.parseInt(numbers.group(2));
            return 0x2000_0000 + (component << 16) + Integer.parseInt(numbers.group(3));
        }
        return STATUS.matcher(code).matches() ? Integer.parseInt(code, 2, code.length(), 16) : 0;
    }
}
