package io.github.lyncautodiscover.testkit.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;

/** Where connect attempts fail at once because there is no way: the broadcast address of loopback, in Linux. Immutable. */
final class UnreachableAddress {

    private static final InetSocketAddress BROADCAST = new InetSocketAddress("127.255.255.255", 443);
    private static final int MILLIS = 500;

    private UnreachableAddress() {}

    static InetSocketAddress get() {
        return BROADCAST;
    }

    /** Shows that connecting fails in that way, before somebody counts on it. */
    static void prove() {
        try (Socket socket = new Socket()) {
            socket.connect(BROADCAST, MILLIS);
        } catch (ConnectException | SocketTimeoutException refusedOrSilent) {
            throw unsupported(refusedOrSilent);
        } catch (SocketException unreachable) {
            return;
        } catch (IOException other) {
            throw unsupported(other);
        }
        throw unsupported(new ConnectException("connected to " + BROADCAST));
    }

    private static UnsupportedOperationException unsupported(IOException cause) {
        return new UnsupportedOperationException(
                "This operating system knows a way to the broadcast address of loopback, so an unreachable host cannot be"
                        + " staged; use ConnectionFault.refuse() here.",
                cause);
    }
}
