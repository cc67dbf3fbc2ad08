package io.github.lyncautodiscover.client.text;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Escapes what is not seen and steers terminals, of which JSON asks for ASCII alone; in a page also what would begin or end
 * something there, and halves of characters.
 */
final class SafeEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final String MARKS = "<>&'";
    private static final int DELETE = 0x7f;

    private final boolean inPage;

    SafeEscapes(boolean inPage) {
        this.inPage = inPage;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        if (inPage) {
            MARKS.chars().forEach(mark -> codes[mark] = ESCAPE_STANDARD);
        }
        return codes;
    }

    @Override
    @SuppressWarnings("NullAway") // Null says that the character may stand as it is; the class is not annotated.
    public @Nullable SerializableString getEscapeSequence(int code) {
        boolean unsafe = switch (Character.getType(code)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SURROGATE, Character.UNASSIGNED -> inPage;
            default -> false;
        };
        return unsafe ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", code)) : null;
    }
}
