package io.github.lyncautodiscover.testkit.server;

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
    private final Knock knock;
    private volatile boolean proved;
    private boolean impossible;
    private InetSocketAddress address = new InetSocketAddress(0);

    /** Tries to connect to a port where nobody accepts; a connection that comes about stays, and fills the queue. */
    @FunctionalInterface
    interface Knock {
        boolean swallowed(InetSocketAddress candidate, int millis) throws IOException;
    }

    BlackHole(Workers workers) {
        this(workers, (candidate, millis) -> swallows(candidate, millis, workers));
    }

    BlackHole(Workers workers, Knock knock) {
        this.workers = workers;
        this.knock = knock;
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
        if (impossible) {
            throw unsupported(null);
        }
        impossible = true;
        try {
            ServerSocket deaf = workers.keep(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            InetSocketAddress candidate = (InetSocketAddress) deaf.getLocalSocketAddress();
            for (int fillers = 0; fillers < MOST_FILLERS; fillers++) {
                // Asked twice: on a busy machine the first silence may be mere slowness.
                if (knock.swallowed(candidate, FIRST_PROBE_MILLIS) && knock.swallowed(candidate, SECOND_PROBE_MILLIS)) {
                    address = candidate;
                    impossible = false;
                    proved = true;
                    return;
                }
            }
        } catch (IOException refused) {
            throw unsupported(refused);
        }
        throw unsupported(null);
    }

    private static boolean swallows(InetSocketAddress candidate, int millis, Workers workers) throws IOException {
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
