package io.github.lyncautodiscover.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What the peer of a broken connection gets to see. */
public enum Strike {
    REFUSE,
    BLACK_HOLE,
    UNREACHABLE,
    RESET,
    CLOSE,
    STALL,
    OLD_PROTOCOL_ALERT,
    HANDSHAKE_FAILURE_ALERT,
    OLD_SERVER_HELLO,
    PLAIN_TEXT;

    /** A fatal alert, protocol_version (RFC 5246, 7.2). */
    private static final byte[] PROTOCOL_VERSION = {21, 3, 1, 0, 2, 2, 70};

    /** A fatal alert, handshake_failure. */
    private static final byte[] HANDSHAKE_FAILURE = {21, 3, 3, 0, 2, 2, 40};

    private static final String PLAIN_RESPONSE =
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    void on(Socket socket) throws IOException {
        switch (this) {
            // Two of them reach this place only when the client did not ask the route anew.
            case RESET, REFUSE, UNREACHABLE -> socket.setSoLinger(true, 0);
            case BLACK_HOLE, STALL -> waitForEnd(socket);
            case CLOSE -> end(socket);
            case OLD_PROTOCOL_ALERT -> say(socket, PROTOCOL_VERSION);
            case HANDSHAKE_FAILURE_ALERT -> say(socket, HANDSHAKE_FAILURE);
            case OLD_SERVER_HELLO -> say(socket, oldServerHello());
            case PLAIN_TEXT -> say(socket, PLAIN_RESPONSE.getBytes(StandardCharsets.US_ASCII));
        }
        socket.close();
    }

    private static void say(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        end(socket);
    }

    /** Ends in good order: a socket closed over unread bytes would send a reset. */
    private static void end(Socket socket) throws IOException {
        socket.shutdownOutput();
        waitForEnd(socket);
    }

    private static void waitForEnd(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] ignored = new byte[4096];
        while (in.read(ignored) >= 0) {
            // Silence is the point: whatever the client says goes unanswered.
        }
    }

    /** TLS 1.0, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression (RFC 2246, 7.4.1.3). */
    private static byte[] oldServerHello() {
        int body = 2 + 32 + 1 + 2 + 1;
        ByteBuffer record = ByteBuffer.allocate(5 + 4 + body);
        record.put((byte) 22).putShort((short) 0x0301).putShort((short) (4 + body));
        record.putInt(2 << 24 | body);
        record.putShort((short) 0x0301)
                .put(new byte[32])
                .put((byte) 0)
                .putShort((short) 0x002F)
                .put((byte) 0);
        return record.array();
    }
}
