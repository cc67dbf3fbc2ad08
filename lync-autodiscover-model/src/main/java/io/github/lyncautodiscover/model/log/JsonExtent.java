package io.github.lyncautodiscover.model.log;

/** Finds the end of a JSON object by its brackets, without reading it. */
final class JsonExtent extends Extent {
    JsonExtent(Letters letters, Repairs repairs) {
        super(letters, repairs);
    }

    @Override
    End read() {
        int depth = 0;
        int value = -1;
        for (int letter = letters.next(); letter != Letters.END; letter = letters.next()) {
            boolean inValue = value >= 0;
            if (inValue && (Wrapping.isCut(text, letter) || ++value > LONGEST_VALUE)) {
                return End.CUT_OFF;
            }
            if (wrapping.takesOut(letter, inValue)) {
                continue;
            }
            text.appendCodePoint(letter);
            if (inValue && letter == '\\') {
                int escaped = letters.next();
                text.append(escaped == Letters.END ? "" : Character.toString(escaped));
            } else if (Repairs.isDoubleQuote(letter)) {
                value = inValue ? -1 : 0;
            } else if (!inValue && (letter == '{' || letter == '[')) {
                if (++depth > MAX_DEPTH) {
                    return End.CUT_OFF;
                }
            } else if (!inValue && (letter == '}' || letter == ']') && --depth == 0) {
                return End.WHOLE;
            }
        }
        return End.CUT_OFF;
    }
}
