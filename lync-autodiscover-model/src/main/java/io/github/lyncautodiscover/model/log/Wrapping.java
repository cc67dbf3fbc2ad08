package io.github.lyncautodiscover.model.log;

/**
 * Takes out the line breaks that a window, a mail or a log has put into a document. No value has one of its own, so the
 * first one inside a value tells that the document was wrapped, and its indentation how far.
 */
final class Wrapping {
    private static final int UNKNOWN = -1;

    private final Repairs repairs;
    private boolean wrapped;
    private int indentation = UNKNOWN;
    private int skipped = UNKNOWN;

    Wrapping(Repairs repairs) {
        this.repairs = repairs;
    }

    /** The name of the root element is divided already. */
    void expect() {
        wrapped = true;
    }

    /** Whether a letter belongs to such a break. */
    boolean takesOut(int letter, boolean inValue) {
        if (letter == '\r') {
            return true;
        }
        if (letter == '\n' && (inValue || wrapped)) {
            wrapped = true;
            skipped = 0;
            repairs.count(RepairKind.WRAPPED_LINES);
            return true;
        }
        if (skipped == UNKNOWN) {
            return false;
        }
        if ((letter == ' ' || letter == '\t') && (indentation == UNKNOWN || skipped < indentation)) {
            skipped++;
            return true;
        }
        indentation = indentation == UNKNOWN ? skipped : indentation;
        skipped = UNKNOWN;
        return false;
    }

    /** Whether a window has cut what did not fit instead of wrapping it. */
    static boolean isCut(StringBuilder text, int letter) {
        int end = text.length();
        if (letter != '\n' || end < 3) {
            return false;
        }
        return text.charAt(end - 1) == '\u2026' || text.substring(end - 3).equals("...");
    }
}
