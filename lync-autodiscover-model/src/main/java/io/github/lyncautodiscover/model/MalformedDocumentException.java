package io.github.lyncautodiscover.model;

import java.io.IOException;

/**
 * Says why a document was refused and where; the one exception that reading has for bad documents.
 *
 * <p>No specification covers what a client does with a bad document; a good one is what [MS-OCDISCWS] 2.2.5 and UCWA's
 * {@code PayloadFormat} describe. The message holds at most a short excerpt of the document, without control
 * characters. Immutable.
 *
 * @see MalformedReason
 */
public final class MalformedDocumentException extends IOException {
    static final int UNKNOWN = -1;
    private static final long serialVersionUID = 1;

    /** Why. */
    private final MalformedReason reason;

    /** What the message adds to the reason. */
    private final String detail;

    /** Where, from 1, or -1. */
    private final int line;

    /** Where, from 1, or -1. */
    private final int column;

    MalformedDocumentException(MalformedReason reason, String detail, int line, int column) {
        super(reason.sentence() + place(line, column) + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.detail = detail;
        this.line = line;
        this.column = column;
    }

    private static String place(int line, int column) {
        return line == UNKNOWN ? "" : " (line " + line + ", column " + column + ')';
    }

    /** The same at a place, unless the place is known already. */
    MalformedDocumentException at(int otherLine, int otherColumn) {
        if (line != UNKNOWN) {
            return this;
        }
        MalformedDocumentException placed = new MalformedDocumentException(reason, detail, otherLine, otherColumn);
        placed.setStackTrace(getStackTrace());
        return placed;
    }

    /**
     * Gives why.
     *
     * @return the reason
     */
    public MalformedReason reason() {
        return reason;
    }

    /**
     * Gives the line where reading stopped.
     *
     * @return from 1, or -1 when the document as a whole is meant
     */
    public int line() {
        return line;
    }

    /**
     * Gives the column where reading stopped.
     *
     * @return from 1, or -1 when the document as a whole is meant
     */
    public int column() {
        return column;
    }
}
