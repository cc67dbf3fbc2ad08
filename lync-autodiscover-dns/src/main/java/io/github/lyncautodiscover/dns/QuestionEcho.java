package io.github.lyncautodiscover.dns;

import java.util.Arrays;
import java.util.Optional;

/**
 * Decides whether a packet answers a question (RFC 5452, 9.1) before anything else in it is read. The id and
 * the question must be the same; case does not count, as some servers change it.
 */
final class QuestionEcho {
    private static final int HEADER = 12;
    private static final int QR = 0x80;
    private static final int RCODE = 0x0f;
    private static final int TYPE_AND_CLASS = 4;

    private QuestionEcho() {}

    /** Whether a packet is no DNS message at all, rather than one for somebody else. */
    static boolean nonsense(byte[] packet) {
        return packet.length < HEADER;
    }

    /** The reply, always with the question in it: servers that fail early send back a bare header. */
    static Optional<byte[]> reply(byte[] query, byte[] packet) {
        if (packet.length < HEADER || packet[0] != query[0] || packet[1] != query[1] || (packet[2] & QR) == 0) {
            return Optional.empty();
        }
        int questionEnd = questionEnd(query);
        int count = count(packet);
        if (count == 0 && (packet[3] & RCODE) != 0) {
            return Optional.of(bareHeader(query, questionEnd, packet));
        }
        boolean echoed = count == 1 && packet.length >= questionEnd && sameQuestion(query, packet, questionEnd);
        return echoed ? Optional.of(packet) : Optional.empty();
    }

    private static byte[] bareHeader(byte[] query, int questionEnd, byte[] packet) {
        byte[] reply = Arrays.copyOf(query, questionEnd);
        reply[2] = packet[2];
        reply[3] = packet[3];
        Arrays.fill(reply, 6, HEADER, (byte) 0);
        return reply;
    }

    private static int count(byte[] packet) {
        return Byte.toUnsignedInt(packet[4]) << 8 | Byte.toUnsignedInt(packet[5]);
    }

    /** The query is our own: its name is neither compressed nor cut off. */
    private static int questionEnd(byte[] query) {
        int at = HEADER;
        while (query[at] != 0) {
            at += 1 + query[at];
        }
        return at + 1 + TYPE_AND_CLASS;
    }

    private static boolean sameQuestion(byte[] query, byte[] packet, int end) {
        int nameEnd = end - TYPE_AND_CLASS;
        for (int i = HEADER; i < nameEnd; i++) {
            if (lower(query[i]) != lower(packet[i])) {
                return false;
            }
        }
        return Arrays.equals(query, nameEnd, end, packet, nameEnd, end);
    }

    /** Lengths of labels are below 64, so none is taken for a letter. */
    private static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
    }
}
