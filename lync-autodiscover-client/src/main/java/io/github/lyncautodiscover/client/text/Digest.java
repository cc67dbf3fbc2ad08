package io.github.lyncautodiscover.client.text;

import io.github.lyncautodiscover.model.SipAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Tells users apart without naming them. */
public final class Digest {
    /**
     * So few that of a company's users several share them: enough to tell those apart who are watched, too few to find one.
     */
    private static final int BYTES = 2;

    private Digest() {}

    /** Eight hexadecimal digits of any text, to see whether two are the same. */
    public static String ofText(String text) {
        return hex(text, 4);
    }

    /** Four hexadecimal digits. */
    public static String of(SipAddress user) {
        return hex(user.toString().toLowerCase(Locale.ROOT), BYTES);
    }

    /** A number for a text that no two of millions of texts have in common. */
    public static long number(String text) {
        return ByteBuffer.wrap(digest(text)).getLong();
    }

    private static String hex(String text, int bytes) {
        return HexFormat.of().formatHex(digest(text), 0, bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
