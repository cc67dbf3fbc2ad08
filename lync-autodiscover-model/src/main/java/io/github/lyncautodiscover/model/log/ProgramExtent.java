package io.github.lyncautodiscover.model.log;

import java.util.Map;

/**
 * Finds the end of a dictionary as Python prints it, or of an object as JavaScript does, and writes it in JSON: single
 * quotation marks, words without any, and other words for nothing, true and false.
 */
final class ProgramExtent extends Extent {
    private static final Map<String, String> WORDS = Map.of(
            "None",
            "null",
            "undefined",
            "null",
            "null",
            "null",
            "True",
            "true",
            "true",
            "true",
            "False",
            "false",
            "false",
            "false");

    private final StringBuilder word = new StringBuilder();
    private int depth;
    private int quote;
    private int length;

    ProgramExtent(Letters letters, Repairs repairs) {
        super(letters, repairs);
        repairs.count(RepairKind.PROGRAM_NOTATION);
    }

    @Override
    End read() {
        for (int letter = letters.next(); letter != Letters.END; letter = letters.next()) {
            boolean inValue = quote != 0;
            if (inValue && (Wrapping.isCut(text, letter) || ++length > LONGEST_VALUE)) {
                return End.CUT_OFF;
            }
            if (wrapping.takesOut(letter, inValue)) {
                continue;
            }
            if (inValue) {
                string(letter);
            } else {
                structure(letter);
                if (depth == 0 || depth > MAX_DEPTH || word.length() > LONGEST_VALUE) {
                    return depth == 0 ? End.WHOLE : End.CUT_OFF;
                }
            }
        }
        return End.CUT_OFF;
    }

    private void string(int letter) {
        if (letter == quote) {
            quote = 0;
            text.append('"');
        } else if (letter == '\\') {
            escape(letters.next());
        } else {
            text.append(letter == '"' ? "\\" : "").appendCodePoint(letter);
        }
    }

    private void escape(int letter) {
        switch (letter) {
            case Letters.END -> {}
            case '\'' -> text.append('\'');
            case 'x' -> text.append("\\u00");
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u' ->
                text.append('\\').appendCodePoint(letter);
            default -> text.appendCodePoint(letter);
        }
    }

    private void structure(int letter) {
        boolean quotes = letter == '\'' || letter == '"';
        if (letter == '_'
                || letter == '$'
                || Character.isLetter(letter)
                || (!word.isEmpty() && Character.isDigit(letter))) {
            word.appendCodePoint(letter);
            return;
        }
        if (!word.isEmpty()) {
            // Python puts a letter before some strings.
            text.append(quotes ? "" : WORDS.getOrDefault(word.toString(), '"' + word.toString() + '"'));
            word.setLength(0);
        }
        if (quotes) {
            quote = letter;
            length = 0;
            text.append('"');
            return;
        }
        text.appendCodePoint(letter);
        depth += letter == '{' || letter == '[' ? 1 : letter == '}' || letter == ']' ? -1 : 0;
    }
}
