package io.github.lyncautodiscover.dns;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection for one question; question and reply each follow two octets that tell their length (RFC 7766, 8). */
final class TcpQuestion extends Question {
    private final ByteBuffer out;
    private ByteBuffer in = ByteBuffer.allocate(Short.BYTES);
    private boolean lengthKnown;
    private @Nullable SocketChannel channel;
    private @Nullable SelectionKey key;

    TcpQuestion(InetSocketAddress server, byte[] query, long timeoutNanos) {
        super(server, query, timeoutNanos);
        out = ByteBuffer.allocate(Short.BYTES + query.length)
                .putShort((short) query.length)
                .put(query)
                .flip();
    }

    @Override
    void open(Selector selector) throws IOException {
        SocketChannel opened = owned(SocketChannel.open());
        channel = opened;
        boolean connected = opened.connect(server());
        key = opened.register(selector, connected ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT, this);
    }

    @Override
    void ready(ByteBuffer buffer) throws IOException {
        SocketChannel opened = Objects.requireNonNull(channel);
        if (!opened.finishConnect()) {
            return;
        }
        opened.write(out);
        Objects.requireNonNull(key).interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        if (!filled(opened)) {
            return;
        }
        if (!lengthKnown) {
            lengthKnown = true;
            in = ByteBuffer.allocate(Short.toUnsignedInt(in.getShort(0)));
            if (!filled(opened)) {
                return;
            }
        }
        reply().complete(QuestionEcho.reply(query(), in.array()).orElseThrow(MalformedReplyException::new));
    }

    private boolean filled(SocketChannel opened) throws IOException {
        while (in.hasRemaining()) {
            int count = opened.read(in);
            if (count < 0) {
                throw new EOFException();
            }
            if (count == 0) {
                return false;
            }
        }
        return true;
    }
}
