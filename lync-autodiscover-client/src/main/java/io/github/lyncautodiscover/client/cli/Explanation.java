package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.finding.FindingCode;
import java.util.Locale;

/** What {@code --explain} prints. */
final class Explanation {
    private Explanation() {}

    /** {@return the page about a code, whatever its case} */
    static String of(String code) {
        String name = code.strip().toUpperCase(Locale.ROOT);
        return FindingCode.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(FindingCode::explanation)
                .orElseThrow(() -> new UsageException(
                        "there is no page about " + code + "; --explain takes a code such as TLS_NAME_MISMATCH"));
    }
}
