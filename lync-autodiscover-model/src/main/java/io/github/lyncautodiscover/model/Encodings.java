package io.github.lyncautodiscover.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes characters of bytes, strictly: parsers let through what no encoding allows. */
final class Encodings {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

    private Encodings() {}

    /** The encoding of more than one byte for each character, by its mark or by the empty parts of the first ones. */
    static @Nullable Charset wide(byte[] body) {
        if (body.length >= 4) {
            int four = ByteBuffer.wrap(body).getInt();
            if (four == 0xFEFF || (four > 0 && four < 0x80)) {
                return UTF_32BE;
            }
            if (four == 0xFFFE0000 || ((four & 0xFFFFFF) == 0 && four != 0)) {
                return UTF_32LE;
            }
        }
        if (body.length < 2) {
            return null;
        }
        int first = ((body[0] & 0xFF) << 8) | (body[1] & 0xFF);
        if (first == 0xFEFF || (first > 0 && first <= 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFFFE || (first != 0 && (first & 0xFF) == 0) ? StandardCharsets.UTF_16LE : null;
    }

    /** Without the byte order mark. */
    static CharBuffer decoded(byte[] body, Charset charset) throws MalformedDocumentException {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(body.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(body), text, true);
        text.flip();
        int lone = loneSurrogate(text);
        if (result.isError() || lone >= 0) {
            int reached = lone >= 0 ? lone : text.length();
            throw MalformedReason.BAD_ENCODING.exception(
                    "this is no " + charset, TextPlace.line(text, reached), TextPlace.column(text, reached));
        }
        if (text.hasRemaining() && text.charAt(0) == '\uFEFF') {
            text.get();
        }
        return text;
    }

    /** Where one is that UTF-32 has let through; -1 when there is none. */
    private static int loneSurrogate(CharBuffer text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))
                    && !Character.isSupplementaryCodePoint(Character.codePointAt(text, i++))) {
                return i - 1;
            }
        }
        return -1;
    }

    /** Refuses what is no UTF-8, such as what parsers take for characters beyond the last one. */
    static void requireUtf8(byte[] body) throws MalformedDocumentException {
        if (!isAscii(body)) {
            decoded(body, StandardCharsets.UTF_8);
        }
    }

    /** Eight bytes at a time, because nearly all documents are. */
    private static boolean isAscii(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        while (bytes.remaining() >= Long.BYTES) {
            if ((bytes.getLong() & BEYOND_ASCII) != 0) {
                return false;
            }
        }
        while (bytes.hasRemaining()) {
            if (bytes.get() < 0) {
                return false;
            }
        }
        return true;
    }
}
