package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.report.TextStyle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Where people read the output.
 *
 * @param terminal whether the standard output is a terminal
 * @param progress whether the standard error is one
 * @param unicode whether there is a ✓
 * @param environment the variables of the process
 * @param columns how wide the terminal is; asked at most once, and only where nobody has said it
 */
record Screen(
        boolean terminal, boolean progress, boolean unicode, Map<String, String> environment, IntSupplier columns) {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 1000;
    private static final int USUAL = 80;

    static Screen ofThisProcess() {
        return new Screen(
                Terminal.OUT.isThere(),
                Terminal.ERR.isThere(),
                charset().equals(StandardCharsets.UTF_8),
                System.getenv(),
                Syntax::terminalWidth);
    }

    /** The style that was asked for, and for the rest what suits this place. */
    TextStyle style(Given given) {
        TextStyle style = given.has(Syntax.VERBOSE) ? TextStyle.verbose() : TextStyle.plain();
        style = style.onCommandLine().within(width(given));
        style = isColoured(given) ? style.inColour() : style;
        style = unicode ? style : style.inAscii();
        return given.has(Syntax.SHOW_USER) ? style.showingUser() : style;
    }

    private int width(Given given) {
        String asked = given.text(Syntax.WIDTH).orElse("");
        if (!asked.isEmpty()) {
            if (!asked.matches("\\d{2,4}") || !isUsable(Integer.parseInt(asked))) {
                throw new UsageException(Syntax.WIDTH + " is a number of columns from " + NARROWEST + " to " + WIDEST
                        + ", not " + asked);
            }
            return Integer.parseInt(asked);
        }
        String told = environment.getOrDefault("COLUMNS", "");
        int width = told.matches("\\d{1,4}") ? Integer.parseInt(told) : terminal ? columns.getAsInt() : USUAL;
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    private static boolean isUsable(int width) {
        return width >= NARROWEST && width <= WIDEST;
    }

    private boolean isColoured(Given given) {
        return switch (given.text(Syntax.COLOUR).orElse("auto")) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
            default ->
                throw new UsageException(Syntax.COLOUR + " is auto, always or never, not "
                        + given.text(Syntax.COLOUR).orElse(""));
        };
    }

    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }
}
