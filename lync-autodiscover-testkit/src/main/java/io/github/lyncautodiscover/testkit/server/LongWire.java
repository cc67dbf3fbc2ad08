package io.github.lyncautodiscover.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Puts a distance between clients and a listener: bytes arrive half a round trip after they were sent, and the first ones
 * of a connection a whole round trip later, which is what connecting costs. Thread-safe.
 */
final class LongWire {

    private static final int PIECE = 16_384;

    private final long roundTrip;
    private final Workers workers;

    LongWire(Duration roundTrip, Workers workers) {
        this.roundTrip = roundTrip.toNanos();
        this.workers = workers;
    }

    /** Bytes under way; none of them means that the sender has ended the connection, in good order or by a reset. */
    private static final class Piece {
        final long due;
        final byte[] bytes;
        final boolean reset;

        Piece(long due, byte[] bytes, boolean reset) {
            this.due = due;
            this.bytes = bytes;
            this.reset = reset;
        }
    }

    /** Opens the near end of a wire to the listener. */
    InetSocketAddress to(InetSocketAddress listener) throws IOException {
        ServerSocket near = workers.keep(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
        workers.start("wire", () -> {
            while (!workers.isClosed()) {
                Socket client = workers.keep(near.accept());
                Socket server = workers.keep(new Socket(listener.getAddress(), listener.getPort()));
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                carry(client, server, System.nanoTime() + roundTrip);
                carry(server, client, System.nanoTime());
            }
        });
        return (InetSocketAddress) near.getLocalSocketAddress();
    }

    private void carry(Socket from, Socket to, long notBefore) {
        BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();
        workers.start("wire in", () -> load(from, underWay, notBefore));
        workers.start("wire out", () -> deliver(underWay, to));
    }

    private void load(Socket from, BlockingQueue<Piece> underWay, long notBefore) {
        boolean reset = false;
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[PIECE];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                underWay.add(piece(Arrays.copyOf(buffer, read), notBefore, false));
            }
        } catch (IOException broken) {
            reset = true;
        }
        underWay.add(piece(new byte[0], notBefore, reset));
    }

    private Piece piece(byte[] bytes, long notBefore, boolean reset) {
        long sent = System.nanoTime();
        long due = (sent - notBefore < 0 ? notBefore : sent) + roundTrip / 2;
        return new Piece(due, bytes, reset);
    }

    private void deliver(BlockingQueue<Piece> underWay, Socket to) throws IOException {
        try {
            Piece piece = underWay.take();
            while (arrive(piece) && piece.bytes.length > 0) {
                to.getOutputStream().write(piece.bytes);
                piece = underWay.take();
            }
            if (piece.reset) {
                to.setSoLinger(true, 0);
                workers.release(to);
            } else {
                to.shutdownOutput();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean arrive(Piece piece) {
        // Rounded up: a wire is never faster than it should be.
        long millis = TimeUnit.NANOSECONDS.toMillis(piece.due - System.nanoTime() + 999_999);
        return workers.pause(Math.max(0, millis));
    }
}
