package io.github.lyncautodiscover.client.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one record of a CSV file (RFC 4180). Read by hand, because a library reads on to the end of the file where a
 * quote is never closed: here such a record ends with its line, and the lines after it are records of their own.
 */
final class CsvRecord {
    private static final char QUOTE = '"';

    private CsvRecord() {}

    /** What separates the fields: of comma, semicolon and tab the one that stands there most often. */
    static char separator(String line) {
        char separator = ',';
        for (char other : new char[] {';', '\t'}) {
            if (count(line, other) > count(line, separator)) {
                separator = other;
            }
        }
        return separator;
    }

    private static long count(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean atBegin = i == 0 || ",;\t".indexOf(line.charAt(i - 1)) >= 0;
            quoted ^= line.charAt(i) == QUOTE && (quoted || atBegin);
            count += !quoted && line.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    /** Whether the record goes on behind the end of this text, because a field that begins with a quote has no end. */
    static boolean isOpen(String text, char separator) {
        return end(text, separator, new ArrayList<>());
    }

    /** The fields, without the quotes around them. */
    static List<String> fields(String text, char separator) {
        List<String> fields = new ArrayList<>();
        boolean unused = end(text, separator, fields);
        return fields;
    }

    private static boolean end(String text, char separator, List<String> fields) {
        StringBuilder field = new StringBuilder();
        boolean begun = false;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
            if (doubled) {
                field.append(QUOTE);
                i++;
            } else if (c == QUOTE && (quoted || !begun)) {
                quoted = !quoted;
                begun = true;
            } else if (c == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
                begun = false;
            } else {
                field.append(c);
                begun |= !Character.isWhitespace(c);
            }
        }
        fields.add(field.toString());
        return quoted;
    }
}
