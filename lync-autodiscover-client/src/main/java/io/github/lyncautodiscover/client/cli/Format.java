package io.github.lyncautodiscover.client.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is printed. */
enum Format {
    TEXT,
    JSON,
    JSONL,
    HTML,
    HAR,
    PLUGIN,
    PROMETHEUS;

    static Format of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new UsageException("--format is one of " + names() + ", not " + text));
    }

    private static String names() {
        return Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "));
    }

    /**
     * What the user means, also where the rest of the line cannot be understood: whoever asks for the plugin gets the
     * exit codes of one.
     */
    static boolean isPlugin(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean next = arguments[i].equals(Syntax.FORMAT) && i + 1 < arguments.length;
            if (arguments[i].equals(Syntax.FORMAT + "=plugin") || (next && arguments[i + 1].equals("plugin"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the mobility service is checked unless somebody says otherwise: for all but thousands. */
    boolean checksMobility() {
        return this != JSONL;
    }

    /** Whether it shows what a log holds where nobody was looked up. */
    boolean showsLogs() {
        return this == TEXT || this == JSON || isFile();
    }

    /** Whether it is a file of its own, so that several need a folder. */
    boolean isFile() {
        return this == HTML || this == HAR;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
