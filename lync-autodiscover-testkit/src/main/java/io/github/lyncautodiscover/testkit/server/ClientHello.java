package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.certificate.HostNames;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The first message of a TLS client, read before any TLS engine sees it: faults need the server name earlier than the
 * engine tells it.
 */
final class ClientHello {

    private static final int HANDSHAKE_RECORD = 22;
    private static final int CLIENT_HELLO = 1;
    private static final int LARGEST = 1 << 16;
    private static final int SERVER_NAME_EXTENSION = 0;

    private final byte[] wire;
    private final String serverName;

    private ClientHello(byte[] wire, String serverName) {
        this.wire = wire;
        this.serverName = serverName;
    }

    /** Reads until the message is whole; what is no ClientHello comes back unread to the end, with an empty server name. */
    static ClientHello read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        do {
            byte[] header = new byte[5];
            int read = data.readNBytes(header, 0, header.length);
            wire.write(header, 0, read);
            if (read < header.length || header[0] != HANDSHAKE_RECORD) {
                return new ClientHello(wire.toByteArray(), "");
            }
            byte[] fragment =
                    data.readNBytes(Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(3)));
            wire.writeBytes(fragment);
            message.writeBytes(fragment);
        } while (!isWhole(message.toByteArray()) && wire.size() < LARGEST);
        return new ClientHello(wire.toByteArray(), serverName(ByteBuffer.wrap(message.toByteArray())));
    }

    byte[] wire() {
        return wire.clone();
    }

    /** Whether a TLS client spoke at all. */
    boolean isTls() {
        return wire.length > 5 && wire[0] == HANDSHAKE_RECORD;
    }

    String serverName() {
        return serverName;
    }

    private static boolean isWhole(byte[] message) {
        return message.length >= 4
                && message.length - 4 >= (ByteBuffer.wrap(message).getInt() & 0xFFFFFF);
    }

    /** RFC 8446, 4.1.2 for the message, RFC 6066, 3 for the extension. */
    private static String serverName(ByteBuffer message) {
        try {
            if (message.get() != CLIENT_HELLO) {
                return "";
            }
            skip(message, 3 + 2 + 32);
            skip(message, Byte.toUnsignedInt(message.get()));
            skip(message, Short.toUnsignedInt(message.getShort()));
            skip(message, Byte.toUnsignedInt(message.get()));
            skip(message, 2);
            while (message.hasRemaining()) {
                int type = Short.toUnsignedInt(message.getShort());
                int length = Short.toUnsignedInt(message.getShort());
                if (type == SERVER_NAME_EXTENSION) {
                    skip(message, 3);
                    byte[] name = new byte[Short.toUnsignedInt(message.getShort())];
                    message.get(name);
                    return HostNames.canonical(new String(name, StandardCharsets.US_ASCII));
                }
                skip(message, length);
            }
            return "";
        } catch (BufferUnderflowException | IllegalArgumentException malformed) {
            return "";
        }
    }

    private static void skip(ByteBuffer buffer, int bytes) {
        buffer.position(buffer.position() + bytes);
    }
}
