package io.github.lyncautodiscover.client.report;

import java.util.Objects;

/**
 * How a text report looks: how much it tells, how wide it is, and what the place where it is read can show. Immutable.
 *
 * <p>{@link #plain()} is the short form on one screen, {@link #verbose()} tells everything that was seen.
 */
public final class TextStyle {
    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 1000;
    private static final TextStyle PLAIN = new TextStyle(false, USUAL_WIDTH, false, false, false, false);

    private final boolean everything;
    private final int width;
    private final boolean colour;
    private final boolean ascii;
    private final boolean showUser;
    private final boolean option;

    private TextStyle(boolean everything, int width, boolean colour, boolean ascii, boolean showUser, boolean option) {
        this.everything = everything;
        this.width = width;
        this.colour = colour;
        this.ascii = ascii;
        this.showUser = showUser;
        this.option = option;
    }

    /** {@return the verdict and what to do, at most 24 lines of 80 columns, no colours, no user: fit for a ticket} */
    public static TextStyle plain() {
        return PLAIN;
    }

    /** {@return every candidate, hop, record and finding, 80 columns wide, no colours, no user} */
    public static TextStyle verbose() {
        return new TextStyle(true, USUAL_WIDTH, false, false, false, false);
    }

    /**
     * {@return the same for another width} Lines are broken between words; a word that is longer than a line is broken too.
     *
     * @param columns 40 to 1000
     * @throws IllegalArgumentException for any other number
     */
    public TextStyle within(int columns) {
        if (columns < LEAST_WIDTH || columns > MOST_WIDTH) {
            throw new IllegalArgumentException(
                    "a report is " + LEAST_WIDTH + " to " + MOST_WIDTH + " columns wide, not " + columns);
        }
        return new TextStyle(everything, columns, colour, ascii, showUser, option);
    }

    /** {@return the same in colours (ANSI escape sequences): the verdict, severities and candidates} */
    public TextStyle inColour() {
        return new TextStyle(everything, width, true, ascii, showUser, option);
    }

    /** {@return the same in ASCII, for where there is no ✓; characters without a likeness are written as their number} */
    public TextStyle inAscii() {
        return new TextStyle(everything, width, colour, true, showUser, option);
    }

    /** {@return the same with the user's address: in the head, in URLs and in what is to be tried in a browser} */
    public TextStyle showingUser() {
        return new TextStyle(everything, width, colour, ascii, true, option);
    }

    /** {@return the same for a command line, whose option {@code --verbose} is all that whoever reads it can use} */
    public TextStyle onCommandLine() {
        return new TextStyle(everything, width, colour, ascii, showUser, true);
    }

    /** {@return whether everything is told that was seen} */
    public boolean isVerbose() {
        return everything;
    }

    /** {@return how many columns a line has at most} */
    public int width() {
        return width;
    }

    /** {@return whether it is in colours} */
    public boolean isColoured() {
        return colour;
    }

    /** {@return whether it is in ASCII} */
    public boolean isAscii() {
        return ascii;
    }

    /** {@return whether the user's address is shown} */
    public boolean showsUser() {
        return showUser;
    }

    /** How everything is got from here. */
    String verboseName() {
        return option ? "--verbose" : "--verbose, in Java TextStyle.verbose()";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextStyle that
                && everything == that.everything
                && width == that.width
                && colour == that.colour
                && ascii == that.ascii
                && showUser == that.showUser
                && option == that.option;
    }

    @Override
    public int hashCode() {
        return Objects.hash(everything, width, colour, ascii, showUser, option);
    }

    /** One line. */
    @Override
    public String toString() {
        return (everything ? "verbose" : "plain") + ", " + width + " columns" + (colour ? ", in colours" : "")
                + (ascii ? ", in ASCII" : "") + (showUser ? ", with the user" : "")
                + (option ? ", on a command line" : "");
    }
}
