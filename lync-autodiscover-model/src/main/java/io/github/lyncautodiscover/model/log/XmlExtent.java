package io.github.lyncautodiscover.model.log;

import org.jspecify.annotations.Nullable;

/** Finds the end of an XML document by its root element. */
final class XmlExtent extends Extent {
    static final String UCWA = "resource";
    private static final String UCWA_NAMESPACE = "rtc/2012/03/ucwa";

    private final String root;
    private final boolean plain;
    private boolean rootSeen;
    private boolean breakInTag;
    private int tag = -1;
    private int quote;

    /** Whether there may be more backslashes to undo. */
    XmlExtent(Letters letters, Repairs repairs, String root, boolean plain) {
        super(letters, repairs);
        this.root = root;
        this.plain = plain;
    }

    @Override
    End read() {
        for (int letter = letters.next(); letter != Letters.END; letter = letters.next()) {
            boolean inValue = tag >= 0 && quote != 0;
            if (inValue && Wrapping.isCut(text, letter)) {
                return End.CUT_OFF;
            }
            if (wrapping.takesOut(letter, inValue)) {
                continue;
            }
            if (letter == '<' && tag >= 0 && !rootSeen) {
                return broken();
            }
            if (letter == '\\' && tag >= 0 && quote == 0 && plain) {
                return End.IN_STRING;
            }
            @Nullable End end = take(letter);
            if (end != null) {
                return end;
            }
        }
        return broken();
    }

    /** Whether a line break in a tag was taken for a blank. */
    boolean hasBreakInTag() {
        return breakInTag;
    }

    private End broken() {
        boolean ours = rootSeen || !root.equals(UCWA) || text.indexOf(UCWA_NAMESPACE) >= 0;
        return ours ? End.CUT_OFF : End.NOT_OURS;
    }

    private @Nullable End take(int letter) {
        text.appendCodePoint(letter);
        if (letter == '<') {
            tag = text.length() - 1;
            quote = 0;
        } else if (tag >= 0 && letter == '>') {
            End end = tag(text.substring(tag));
            tag = -1;
            return end;
        } else if (tag >= 0) {
            breakInTag |= letter == '\n';
            turn(letter);
            return text.length() - tag > LONGEST_VALUE ? broken() : null;
        }
        return null;
    }

    private void turn(int letter) {
        int kind = Repairs.isDoubleQuote(letter) ? '"' : Repairs.isSingleQuote(letter) ? '\'' : 0;
        if (kind != 0 && (quote == 0 || quote == kind)) {
            quote = quote == 0 ? kind : 0;
        }
    }

    private @Nullable End tag(String whole) {
        boolean closing = whole.startsWith("</");
        if (!isNamed(whole, closing ? 2 : 1)) {
            return null;
        }
        if (closing) {
            return End.WHOLE;
        }
        if (rootSeen) {
            return End.CUT_OFF;
        }
        rootSeen = true;
        if (root.equals(UCWA) && !whole.contains(UCWA_NAMESPACE)) {
            return End.NOT_OURS;
        }
        return whole.endsWith("/>") ? End.WHOLE : null;
    }

    private boolean isNamed(String whole, int from) {
        int end = from + root.length();
        return whole.startsWith(root, from)
                && (Letters.isBlank(whole.charAt(end)) || "/>".indexOf(whole.charAt(end)) >= 0);
    }
}
