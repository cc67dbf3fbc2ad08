package io.github.lyncautodiscover.client.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a file: one a line, or a column of a CSV file. Reads line by line, so that a bad one is one line and no
 * more. Not thread-safe.
 */
final class AddressFile {
    /** How the columns of directories and their exports are called, the best first; letters alone. */
    private static final List<String> COLUMNS = List.of(
            "sipaddress",
            "sipuri",
            "sip",
            "msrtcsipprimaryuseraddress",
            "userprincipalname",
            "upn",
            "mail",
            "email",
            "emailaddress",
            "windowsemailaddress",
            "primarysmtpaddress",
            "address",
            "user",
            "sipdomain",
            "domain");

    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*", Pattern.DOTALL);
    private static final int MOST_LINES = 20;

    private final Lines lines;
    private char separator;
    private int column = -1;
    private boolean begun;
    private long line;

    AddressFile(Lines lines) {
        this.lines = lines;
    }

    /** {@return the line where the text that {@link #next} gave last begins} */
    long line() {
        return line;
    }

    /** {@return what stands for the next address, without a comment; empty where there should be one; null at the end} */
    @Nullable
    String next() throws IOException {
        for (String first = lines.next(); first != null; first = lines.next()) {
            if (first.isBlank() || first.stripLeading().startsWith("#")) {
                continue;
            }
            line = lines.number();
            if (!begun) {
                separator = CsvRecord.separator(first);
            }
            List<String> fields = fields(first);
            boolean isHeader = !begun && isHeader(fields);
            begun = true;
            if (isHeader) {
                column = column(fields);
            } else {
                return address(fields);
            }
        }
        return null;
    }

    /** The record that begins with a line. Where its quote is never closed, the lines after it are read again. */
    private List<String> fields(String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<String> more = new ArrayList<>();
        while (CsvRecord.isOpen(text.toString(), separator)) {
            String next = more.size() < MOST_LINES && text.length() < Lines.LONGEST ? lines.next() : null;
            if (next == null) {
                for (int i = more.size() - 1; i >= 0; i--) {
                    lines.back(more.get(i));
                }
                return CsvRecord.fields(first, separator);
            }
            more.add(next);
            text.append('\n').append(next);
        }
        return CsvRecord.fields(text.toString(), separator);
    }

    /** Names of columns: there is no address among them, and they are several or one that is known. */
    private static boolean isHeader(List<String> fields) {
        return fields.stream().noneMatch(field -> field.indexOf('@') >= 0)
                && (column(fields) >= 0
                        || (fields.size() > 1 && fields.stream().noneMatch(field -> field.indexOf('.') >= 0)));
    }

    private static int column(List<String> fields) {
        List<String> names = fields.stream()
                .map(field -> field.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        return COLUMNS.stream()
                .map(names::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    private String address(List<String> fields) {
        if (column >= 0) {
            return column < fields.size() ? bare(fields.get(column)) : "";
        }
        List<String> all = fields.stream().map(AddressFile::bare).toList();
        Optional<String> address =
                all.stream().filter(field -> field.indexOf('@') >= 0).findFirst();
        return address.or(() ->
                        all.stream().filter(field -> field.indexOf('.') >= 0).findFirst())
                .orElse(all.get(0));
    }

    private static String bare(String field) {
        return COMMENT.matcher(field).replaceFirst("").strip();
    }
}
