package io.github.lyncautodiscover.client.report;

/**
 * How a text report looks. Immutable.
 *
 * @param colour whether severities are coloured for a terminal (ANSI escape sequences)
 * @param showUser whether the user's address is shown, in the head, in URLs and in what is to be tried in a browser
 */
public record TextStyle(boolean colour, boolean showUser) {
    /** {@return no colours, no user: fit for a ticket} */
    public static TextStyle plain() {
        return new TextStyle(false, false);
    }

    /** {@return the same in colours} */
    public TextStyle inColour() {
        return new TextStyle(true, showUser);
    }

    /** {@return the same with the user's address} */
    public TextStyle showingUser() {
        return new TextStyle(colour, true);
    }
}
