package io.github.lyncautodiscover.client.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pages of all codes as one file, for people who read it in a browser. {@link #main} writes it anew. */
final class FindingsPage {
    static final Path FILE = Path.of("FINDINGS.md");

    private FindingsPage() {}

    /** {@return the whole file} */
    static String text() {
        String table = FindingCode.all().stream()
                .map(code -> "| [`" + code + "`](#" + code.name().toLowerCase(Locale.ROOT) + ") | " + code.severity()
                        + " | " + code.meaning() + " |\n")
                .collect(Collectors.joining());
        String pages = FindingCode.all().stream()
                .map(code -> "\n#" + code.explanation())
                .collect(Collectors.joining());
        return "# Findings\n\n"
                + "Names are stable. Severity is the usual one; a finding says otherwise where it matters less or more. This file is"
                + " made of\nthe codes and the pages beside the rules"
                + " (`src/main/resources/io/github/lyncautodiscover/client/finding`); `--explain CODE` prints\none of them."
                + " The values in the commands are examples: put your own names and addresses in their place.\n\n"
                + "| code | severity | meaning |\n|---|---|---|\n" + table + pages;
    }

    /** Writes the file anew. */
    public static void main(String... arguments) throws IOException {
        Files.writeString(FILE, text());
    }
}
