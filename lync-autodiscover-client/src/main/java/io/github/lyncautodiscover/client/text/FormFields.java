package io.github.lyncautodiscover.client.text;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** The fields of a form that is posted. */
public final class FormFields {
    public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private FormFields() {}

    public static boolean isForm(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE);
    }

    public static String write(List<Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static List<Entry<String, String>> read(String body) {
        return Arrays.stream(body.split("&", -1))
                .map(field -> field.split("=", 2))
                .map(parts -> Map.entry(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1])))
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A body of the caller's may hold a percent sign that begins nothing: then it is taken as it stands. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return text;
        }
    }
}
