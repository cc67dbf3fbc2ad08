package io.github.lyncautodiscover.model.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells encodings of several bytes for each character by their mark, or by where the zeros are. */
final class ByteOrder {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private ByteOrder() {}

    /** Nothing for one that writes ASCII as ASCII. */
    static @Nullable Charset wide(byte[] first) {
        if (startsWith(first, 0xFF, 0xFE, 0, 0)) {
            return UTF_32LE;
        }
        if (startsWith(first, 0, 0, 0xFE, 0xFF)) {
            return UTF_32BE;
        }
        if (startsWith(first, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(first, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : byZeros(first);
    }

    static int markLength(byte[] first) {
        if (startsWith(first, 0xFF, 0xFE, 0, 0) || startsWith(first, 0, 0, 0xFE, 0xFF)) {
            return 4;
        }
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF) ? 2 : 0;
    }

    /** Where most bytes at the same place of four are zero, they are halves of letters. */
    private static @Nullable Charset byZeros(byte[] first) {
        int[] zeros = new int[4];
        for (int i = 0; i < first.length; i++) {
            zeros[i % 4] += first[i] == 0 ? 1 : 0;
        }
        boolean[] most = new boolean[4];
        for (int i = 0; i < 4; i++) {
            most[i] = zeros[i] * 8 > first.length;
        }
        if (most[1] && most[3]) {
            return most[2] ? UTF_32LE : StandardCharsets.UTF_16LE;
        }
        if (most[0] && most[2]) {
            return most[1] ? UTF_32BE : StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
