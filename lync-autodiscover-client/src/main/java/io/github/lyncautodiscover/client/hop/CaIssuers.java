package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.text.Texts;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of a certificate's authority information access extension (AIA) at which its issuer's certificate is to be
 * had (RFC 5280 section 4.2.2.1). The runtime reads the extension for itself and has no method for it; this reads
 * definite lengths only, as DER has them, never beyond the octets of the extension, and keeps a few URLs.
 */
final class CaIssuers {
    private static final String EXTENSION = "1.3.6.1.5.5.7.1.1";
    private static final byte[] CA_ISSUERS = {0x2b, 6, 1, 5, 5, 7, 0x30, 2};
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int SEQUENCE = 0x30;
    private static final int URL = 0x86;
    private static final int MOST_URLS = 4;

    private CaIssuers() {}

    /** The URLs in their order; none when the extension is missing or cannot be read. */
    static List<String> of(X509Certificate certificate) {
        return read(certificate.getExtensionValue(EXTENSION));
    }

    static List<String> read(byte @Nullable [] extension) {
        if (extension == null) {
            return List.of();
        }
        List<String> urls = new ArrayList<>();
        try {
            ByteBuffer descriptions = content(content(ByteBuffer.wrap(extension), OCTET_STRING), SEQUENCE);
            while (descriptions.hasRemaining() && urls.size() < MOST_URLS) {
                ByteBuffer description = content(descriptions, SEQUENCE);
                boolean issuers = Arrays.equals(CA_ISSUERS, octets(content(description, OBJECT_IDENTIFIER)));
                if (issuers && description.hasRemaining() && tag(description) == URL) {
                    byte[] url = octets(content(description, URL));
                    urls.add(Texts.oneLine(new String(url, StandardCharsets.US_ASCII)));
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            return List.of();
        }
        return List.copyOf(urls);
    }

    /** The content of the next element, which is left behind. */
    private static ByteBuffer content(ByteBuffer in, int tag) {
        if (Byte.toUnsignedInt(in.get()) != tag) {
            throw new IllegalArgumentException("another element");
        }
        int length = length(in);
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer content = in.slice(in.position(), length);
        in.position(in.position() + length);
        return content;
    }

    private static int length(ByteBuffer in) {
        int first = Byte.toUnsignedInt(in.get());
        return switch (first) {
            case 0x81 -> Byte.toUnsignedInt(in.get());
            case 0x82 -> Short.toUnsignedInt(in.getShort());
            default -> {
                if (first > 0x7f) {
                    throw new IllegalArgumentException("longer than any extension");
                }
                yield first;
            }
        };
    }

    private static int tag(ByteBuffer in) {
        return Byte.toUnsignedInt(in.get(in.position()));
    }

    private static byte[] octets(ByteBuffer content) {
        byte[] octets = new byte[content.remaining()];
        content.get(octets);
        return octets;
    }
}
