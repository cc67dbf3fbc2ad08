package io.github.lyncautodiscover.client.page;

import java.util.Locale;

/** How something ended; every picture says it in words too. */
enum Tone {
    OK,
    BAD,
    QUIET;

    /** The class in the style sheet. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
