package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends one datagram and takes the first one back that answers it. */
final class UdpQuestion extends Question {
    private @Nullable DatagramChannel channel;

    UdpQuestion(InetSocketAddress server, byte[] query, long timeoutNanos) {
        super(server, query, timeoutNanos);
    }

    /** A fresh port for each question, and connected: the kernel drops what comes from anybody else (RFC 5452, 9). */
    @Override
    void open(Selector selector) throws IOException {
        DatagramChannel opened = owned(DatagramChannel.open());
        channel = opened;
        opened.connect(server());
        opened.register(selector, SelectionKey.OP_READ, this);
        opened.write(ByteBuffer.wrap(query()));
    }

    @Override
    void ready(ByteBuffer buffer) throws IOException {
        DatagramChannel opened = Objects.requireNonNull(channel);
        while (opened.receive(buffer.clear()) != null) {
            byte[] packet = new byte[buffer.flip().remaining()];
            buffer.get(packet);
            Optional<byte[]> reply = QuestionEcho.reply(query(), packet);
            if (reply.isPresent()) {
                reply().complete(reply.get());
                return;
            }
            ignored(packet);
        }
    }
}
