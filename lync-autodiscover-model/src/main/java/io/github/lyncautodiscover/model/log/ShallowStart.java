package io.github.lyncautodiscover.model.log;

import org.jspecify.annotations.Nullable;

/** Knows what PowerShell prints of an object without looking into it: {@code _links : @{self=; user=}}. */
final class ShallowStart {
    private static final String NAME = "_links";
    private static final int LONGEST_GAP = 50;

    private ShallowStart() {}

    static @Nullable Start at(CharSequence text, int place) {
        if (!Spelt.at(text, place, NAME)) {
            return null;
        }
        int sign = behindBlanks(text, place + NAME.length());
        if (sign >= text.length() || (text.charAt(sign) != ':' && text.charAt(sign) != '=')) {
            return null;
        }
        int value = behindBlanks(text, sign + 1);
        return Spelt.at(text, value, "@{") ? new Start(Start.Kind.SHALLOW, place, value + 2) : null;
    }

    private static int behindBlanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_GAP && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
