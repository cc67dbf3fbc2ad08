package io.github.lyncautodiscover.model.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Android writes before each line, also before those of a document, in all formats of logcat and Android Studio. */
final class LinePrefix {
    /** In characters; longer ones are cut and so not known. */
    static final int LONGEST = 160;

    private static final String TIME = "(?:\\d{4}-)?+\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3,6}+ {1,3}+";
    private static final String LEVEL = "[VDIWEFA]";
    private static final Pattern PREFIX =
            Pattern.compile("(?:" + TIME + "\\d++ {1,8}+\\d++ {1,3}+" + LEVEL + " [^:\r\n]++: ?+"
                    + "|" + TIME + "\\d++-\\d++/[\\w.?:]++ " + LEVEL + "/[^:\r\n]++: ?+"
                    + "|(?:" + TIME + ")?+" + LEVEL + "/[^(\r\n]++\\( *+\\d++\\): ?+)");

    private LinePrefix() {}

    static boolean mayBegin(int first, int second) {
        return (first >= '0' && first <= '9') || (second == '/' && "VDIWEFA".indexOf(first) >= 0);
    }

    /** How long the prefix of a line is; 0 when it has none. */
    static int length(CharSequence line) {
        Matcher prefix = PREFIX.matcher(line);
        return prefix.lookingAt() ? prefix.end() : 0;
    }
}
