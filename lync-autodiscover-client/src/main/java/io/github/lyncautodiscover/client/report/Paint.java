package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.finding.Severity;

/** A colour of a terminal, as an ANSI escape sequence. */
enum Paint {
    NONE(""),
    GREEN("\u001b[32m"),
    CYAN("\u001b[36m"),
    YELLOW("\u001b[33m"),
    RED("\u001b[31m");

    private static final String RESET = "\u001b[0m";

    private final String escape;

    Paint(String escape) {
        this.escape = escape;
    }

    static Paint of(Severity severity) {
        return switch (severity) {
            case OK -> GREEN;
            case INFO -> CYAN;
            case WARNING -> YELLOW;
            case ERROR -> RED;
        };
    }

    String on(String text) {
        return this == NONE || text.isEmpty() ? text : escape + text + RESET;
    }
}
