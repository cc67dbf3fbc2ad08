package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A loopback port where connect attempts go unanswered: it listens, its queue is full, and nobody ever accepts.
 *
 * <p>Opened when it is first needed. Thread-safe.
 */
final class BlackHole {

    private static final int MOST_FILLERS = 64;
    private static final int FIRST_PROBE_MILLIS = 60;
    private static final int SECOND_PROBE_MILLIS = 120;

    private final Workers workers;
    private volatile boolean proved;
    private InetSocketAddress address = new InetSocketAddress(0);

    BlackHole(Workers workers) {
        this.workers = workers;
    }

    /** Gives the port, after proving that it swallows. */
    InetSocketAddress address() {
        prove();
        return address;
    }

    /** Opens the port, unless it is open already, and shows that it swallows. */
    void prove() {
        if (!proved) {
            open();
        }
    }

    private synchronized void open() {
        if (proved) {
            return;
        }
        try {
            ServerSocket deaf = workers.keep(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            InetSocketAddress candidate = (InetSocketAddress) deaf.getLocalSocketAddress();
            for (int fillers = 0; fillers < MOST_FILLERS; fillers++) {
                // Asked twice: on a busy machine the first silence may be mere slowness.
                if (swallows(candidate, FIRST_PROBE_MILLIS) && swallows(candidate, SECOND_PROBE_MILLIS)) {
                    address = candidate;
                    proved = true;
                    return;
                }
            }
        } catch (IOException refused) {
            throw unsupported(refused);
        }
        throw unsupported(null);
    }

    /** Tries to connect; a connection that comes about stays, and fills the queue. */
    private boolean swallows(InetSocketAddress candidate, int millis) throws IOException {
        Socket filler = workers.keep(new Socket());
        try {
            filler.connect(candidate, millis);
            return false;
        } catch (SocketTimeoutException silence) {
            workers.release(filler);
            return true;
        }
    }

    private static UnsupportedOperationException unsupported(@Nullable IOException cause) {
        return new UnsupportedOperationException(
                "This operating system refuses what its full listening queue cannot take, so a black hole cannot be staged;"
                        + " use ConnectionFault.refuse() or stall(CONNECT) here.",
                cause);
    }
}
