package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks a body (RFC 9110 section 8.4), whether that was asked for or not, to no more bytes than a body may have. What
 * names no coding, or none that the body has, is passed over and noted.
 */
final class Codings {
    /** More than one is rare already; each may make much of little. */
    private static final int MOST = 3;

    private static final int BUFFER = 8 * 1024;

    private final int limit;
    private final Set<Oddity> oddities;

    Codings(int limit, Set<Oddity> oddities) {
        this.limit = limit;
        this.oddities = oddities;
    }

    /** The body as it was before it was packed; the header is empty without one. */
    byte[] unpack(byte[] body, String contentEncoding) throws IOException {
        byte[] unpacked = body;
        for (String coding : codings(contentEncoding)) {
            unpacked = unpackOne(unpacked, coding);
        }
        return unpacked;
    }

    /** The last one that was applied is the first to be taken off. */
    private static List<String> codings(String contentEncoding) throws IOException {
        List<String> codings = new ArrayList<>(Arrays.stream(contentEncoding.split(",", -1))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty())
                .limit(MOST + 1L)
                .toList());
        if (codings.size() > MOST) {
            throw refused("more than " + MOST + " codings");
        }
        Collections.reverse(codings);
        return codings;
    }

    private byte[] unpackOne(byte[] body, String coding) throws IOException {
        switch (coding) {
            case "gzip", "x-gzip" -> {
                if (!startsLikeGzip(body)) {
                    return asItIs(body);
                }
                return read(new GZIPInputStream(new ByteArrayInputStream(body)), coding);
            }
            case "deflate" -> {
                if (startsLikeText(body)) {
                    return asItIs(body);
                }
                // Servers send it with and without the header of zlib.
                Inflater inflater = new Inflater(!startsLikeZlib(body));
                try {
                    return read(new InflaterInputStream(new ByteArrayInputStream(body), inflater), coding);
                } finally {
                    inflater.end();
                }
            }
            case "identity" -> {
                return asItIs(body);
            }
            default -> {
                if (isCharset(coding)) {
                    return asItIs(body);
                }
                throw refused(coding);
            }
        }
    }

    private byte[] asItIs(byte[] body) {
        oddities.add(Oddity.CONTENT_ENCODING);
        return body;
    }

    private byte[] read(InputStream unpacking, String coding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = unpacking.read(buffer); read >= 0; read = unpacking.read(buffer)) {
                if (out.size() + read > limit) {
                    throw new HopFailedException(
                            FailureKind.BODY_TOO_LARGE, Phase.BODY, "limit " + limit + " bytes, unpacked by " + coding);
                }
                out.write(buffer, 0, read);
            }
        } catch (EOFException early) {
            throw new HopFailedException(FailureKind.BODY_TRUNCATED, Phase.BODY, coding + " that ends too early");
        } catch (ZipException broken) {
            throw refused(coding + " that cannot be unpacked");
        }
        return out.toByteArray();
    }

    /** The beginning of what may have been packed, as far as it can be had. */
    static byte[] beginning(byte[] body, String contentEncoding, int limit) {
        if (!contentEncoding.toLowerCase(Locale.ROOT).contains("gzip") || !startsLikeGzip(body)) {
            return body;
        }
        byte[] out = new byte[limit];
        int length = 0;
        try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            for (int read = 0; read >= 0 && length < limit; read = unpacking.read(out, length, limit - length)) {
                length += read;
            }
        } catch (IOException cut) {
            // What came before is what is wanted.
        }
        return Arrays.copyOf(out, length);
    }

    private static boolean startsLikeGzip(byte[] body) {
        return body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    private static boolean startsLikeZlib(byte[] body) {
        return body.length > 1
                && (body[0] & 0xf) == 8
                && (Byte.toUnsignedInt(body[0]) * 256 + Byte.toUnsignedInt(body[1])) % 31 == 0;
    }

    private static boolean startsLikeText(byte[] body) {
        return body.length == 0 || body[0] == '<' || body[0] == '{' || body[0] == (byte) 0xef;
    }

    private static boolean isCharset(String coding) {
        try {
            return Charset.isSupported(coding);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    private static HopFailedException refused(String detail) {
        return new HopFailedException(FailureKind.BODY_ENCODED, Phase.BODY, detail);
    }
}
