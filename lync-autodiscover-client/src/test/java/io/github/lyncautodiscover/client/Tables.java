package io.github.lyncautodiscover.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of our own pages, for the tests that hold a page to what it tells. */
public final class Tables {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private Tables() {}

    /** {@return the rows of the one table that has this head, each with its line end} */
    public static String rows(Path page, String... head) throws IOException {
        String top = "\n| " + String.join(" | ", head) + " |\n" + "|---".repeat(head.length) + "|\n";
        String text = Files.readString(page);
        int start = text.indexOf(top);
        if (start < 0 || start != text.lastIndexOf(top)) {
            throw new IllegalStateException(page + " has no such table, or several:" + top);
        }
        return text.substring(start + top.length())
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** {@return the cells of one column} */
    static List<String> column(String rows, int number) {
        return rows.lines().map(row -> row.split(" ?\\| ?", -1)[number + 1]).toList();
    }

    /** {@return what stands in back quotes, in order} */
    static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
