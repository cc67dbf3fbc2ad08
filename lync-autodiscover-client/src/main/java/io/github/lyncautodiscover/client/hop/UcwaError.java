package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.text.FlatJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON error bodies of UCWA (its page {@code ErrorsAndInformationalMessages}). */
final class UcwaError {
    private UcwaError() {}

    /** Its code and subcode; nothing for another body. */
    static Optional<String> read(byte[] body) {
        Map<String, String> fields = FlatJson.read(new String(body, StandardCharsets.UTF_8));
        String code = fields.getOrDefault("code", "");
        String subcode = fields.getOrDefault("subcode", "");
        return code.isEmpty() ? Optional.empty() : Optional.of((code + " " + subcode).strip());
    }
}
