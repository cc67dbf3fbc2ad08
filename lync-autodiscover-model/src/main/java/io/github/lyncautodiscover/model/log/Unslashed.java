package io.github.lyncautodiscover.model.log;

/** Undoes what a program does to text that it writes as a string: backslashes before quotation marks and the like. */
final class Unslashed extends Undoing {
    private final Repairs repairs;

    Unslashed(Letters inner, Repairs repairs) {
        super(inner);
        this.repairs = repairs;
    }

    @Override
    int next() {
        int letter = take();
        if (letter != '\\') {
            return letter;
        }
        int digits = ahead(0) == 'u' ? 4 : ahead(0) == 'x' ? 2 : 0;
        int meaning = digits > 0 ? hex(digits) : meaning(ahead(0));
        if (meaning == END) {
            return letter;
        }
        skip(1 + digits);
        repairs.count(RepairKind.BACKSLASHES);
        return meaning;
    }

    private static int meaning(int letter) {
        return switch (letter) {
            case '"', '\'', '\\', '/' -> letter;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> END;
        };
    }

    /** The number behind the letter; {@link #END} when there is none of so many digits. */
    private int hex(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            if (!isHex(ahead(1 + i))) {
                return END;
            }
            number = 16 * number + Character.digit(ahead(1 + i), 16);
        }
        return number;
    }
}
