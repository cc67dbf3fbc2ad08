package io.github.lyncautodiscover.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.net.WWWFormCodec;

/** The fields of a form that is posted. */
final class FormFields {
    static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private FormFields() {}

    static boolean isForm(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(MEDIA_TYPE);
    }

    static String write(List<Entry<String, String>> fields) {
        return WWWFormCodec.format(
                fields.stream()
                        .map(field -> (NameValuePair) new BasicNameValuePair(field.getKey(), field.getValue()))
                        .toList(),
                StandardCharsets.UTF_8);
    }

    /** A field without a value has an empty one. */
    static List<Entry<String, String>> read(String body) {
        return WWWFormCodec.parse(body, StandardCharsets.UTF_8).stream()
                .map(field -> Map.entry(field.getName(), Objects.requireNonNullElse(field.getValue(), "")))
                .toList();
    }
}
