package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One question on its way to one server, with a socket of its own. Everything but the future belongs to the loop. */
abstract class Question {
    /** By difference, as the clock of {@link System#nanoTime()} may overflow. */
    static final Comparator<Question> BY_DEADLINE = (a, b) -> {
        int order = Long.signum(a.deadline - b.deadline);
        return order != 0 ? order : Long.compare(a.number, b.number);
    };

    private final CompletableFuture<byte[]> reply = new CompletableFuture<>();
    private final long timeoutNanos;
    private final InetSocketAddress server;
    private final byte[] query;
    private long deadline;
    private long number;
    private boolean nonsense;
    private @Nullable SelectableChannel channel;

    Question(InetSocketAddress server, byte[] query, long timeoutNanos) {
        this.server = server;
        this.query = query;
        this.timeoutNanos = timeoutNanos;
    }

    /** Opens, registers and sends as far as possible without waiting. */
    abstract void open(Selector selector) throws IOException;

    /** Goes on as far as possible without waiting; {@code buffer} is scratch space of the loop. */
    abstract void ready(ByteBuffer buffer) throws IOException;

    /** The bytes of the reply, or the {@link IOException} that happened; cancelling it closes the socket. */
    final CompletableFuture<byte[]> reply() {
        return reply;
    }

    final InetSocketAddress server() {
        return server;
    }

    final byte[] query() {
        return query;
    }

    final void begin(Selector selector, long now, long serialNumber) throws IOException {
        deadline = now + timeoutNanos;
        number = serialNumber;
        open(selector);
    }

    final long deadline() {
        return deadline;
    }

    /** Hands over a socket for {@link #closeSocket()} before anything can go wrong with it. */
    final <C extends SelectableChannel> C owned(C opened) throws IOException {
        channel = opened;
        opened.configureBlocking(false);
        return opened;
    }

    /** Goes on waiting, but remembers nonsense, so that it is told from silence. */
    final void ignored(byte[] packet) {
        nonsense |= QuestionEcho.nonsense(packet);
    }

    final void expire() {
        fail(nonsense ? new MalformedReplyException() : new SocketTimeoutException());
    }

    final void fail(IOException failure) {
        reply.completeExceptionally(failure);
    }

    final void closeSocket() {
        if (channel != null) {
            Sockets.close(channel);
        }
    }
}
