package io.github.lyncautodiscover.model.log;

import java.util.regex.Pattern;

/** A line of a log as it may be shown: short, on one line, without users, tickets and cookies. */
final class ShownLine {
    private static final int LONGEST = 200;
    private static final int LONGEST_USER = 100;
    private static final int LONGEST_WORD = 64;
    private static final String NEVER_IN_A_USER = "<>@\"'=:,;()";

    private static final Pattern SECRET =
            Pattern.compile("(?is)((?:cookie|authorization|password|passwd|pwd|ticket|token|cwt|secret) {0,3}+[=:]"
                    + "|(?:cookie|authorization|bearer) ).++");
    private static final Pattern QUERY = Pattern.compile("\\?[^\\s\"'<>]++");
    private static final Pattern WORD = Pattern.compile("[\\w+/=-]++");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private ShownLine() {}

    static String of(String line) {
        String shown = withoutUsers(line);
        shown = QUERY.matcher(shown).replaceAll("?…");
        shown = SECRET.matcher(shown).replaceAll("$1…");
        shown = WORD.matcher(shown).replaceAll(word -> word.group().length() > LONGEST_WORD ? "…" : word.group());
        shown = INVISIBLE.matcher(shown).replaceAll("\uFFFD");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + '…';
    }

    /** Whatever stands before the sign of an address, plain or as URLs have it. */
    private static String withoutUsers(String line) {
        StringBuilder shown = new StringBuilder();
        int user = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean sign = c == '@' || line.startsWith("%40", i);
            if (sign && user > 0) {
                shown.setLength(shown.length() - Math.min(user, LONGEST_USER));
                shown.append('…');
            }
            boolean inUser = !Character.isWhitespace(c) && NEVER_IN_A_USER.indexOf(c) < 0;
            user = !sign && inUser ? user + 1 : 0;
            shown.append(c);
        }
        return shown.toString();
    }
}
