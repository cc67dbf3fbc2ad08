package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AccessLocation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes the values that methods of the testkit take out of words. */
final class Words {

    private static final List<Class<?>> SINGLE =
            List.of(String.class, int.class, long.class, Duration.class, byte[].class, CannedResponse.class);

    private Words() {}

    /** Whether a value of this type, or a list of them, can be written in words. */
    static boolean canBe(Class<?> type) {
        return SINGLE.contains(type) || type.isEnum() || (type.isArray() && canBe(type.getComponentType()));
    }

    static Object value(String word, Class<?> type) {
        if (type == String.class) {
            return word;
        } else if (type == byte[].class) {
            return word.getBytes(StandardCharsets.UTF_8);
        } else if (type == Duration.class) {
            return duration(word);
        } else if (type == CannedResponse.class) {
            return document(word);
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(constant(word)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(word + " is none of " + constants(type) + "."));
        }
        return number(word, type);
    }

    static Object values(List<String> words, Class<?> type) {
        Object values = Array.newInstance(type, words.size());
        for (int at = 0; at < words.size(); at++) {
            Array.set(values, at, value(words.get(at), type));
        }
        return values;
    }

    private static Object number(String word, Class<?> type) {
        try {
            // One by one, or both would become a long.
            if (type == int.class) {
                return Integer.valueOf(word);
            }
            return Long.valueOf(word);
        } catch (NumberFormatException other) {
            throw new IllegalArgumentException(word + " is no whole number.", other);
        }
    }

    /** ISO 8601, or a number of milliseconds or seconds with its unit. */
    private static Duration duration(String word) {
        try {
            if (word.matches("-?\\d{1,12}ms")) {
                return Duration.ofMillis(Long.parseLong(word.substring(0, word.length() - 2)));
            }
            return word.matches("-?\\d{1,12}s")
                    ? Duration.ofSeconds(Long.parseLong(word.substring(0, word.length() - 1)))
                    : Duration.parse(word);
        } catch (DateTimeParseException other) {
            throw new IllegalArgumentException(word + " is no time; write it like 250ms, 5s, PT1.5S or P30D.", other);
        }
    }

    /** Such as {@code LYNC_2013:domain:external:contoso.test}. */
    private static CannedResponse document(String word) {
        String[] parts = word.split(":", -1);
        if (parts.length != 4) {
            throw noDocument(word);
        }
        CannedResponses canned = CannedResponses.of((Flavour) value(parts[0], Flavour.class), parts[3]);
        AccessLocation site = (AccessLocation) value(parts[2], AccessLocation.class);
        return switch (parts[1].toLowerCase(Locale.ROOT)) {
            case "root" -> canned.root(site);
            case "domain" -> canned.domain(site);
            case "user" -> canned.user(site);
            default -> throw noDocument(word);
        };
    }

    private static IllegalArgumentException noDocument(String word) {
        return new IllegalArgumentException(word
                + " is no document; write it like lync-2013:domain:external:contoso.test, with root, domain or user.");
    }

    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    static String describe(List<Method> methods) {
        return methods.stream()
                .map(method -> method.getName() + " "
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", or "));
    }
}
