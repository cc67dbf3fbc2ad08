package io.github.lyncautodiscover.client.hop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.work.Pace;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.client.work.Watchdog;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a connection waits for somebody who needs it, and who may have it. */
class IdleConnectionsTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final String HOST = "http://web.contoso.test/";

    private final List<Connection> opened = new ArrayList<>();
    private final Watchdog watchdog = new Watchdog();
    private final SharedConnections shared = new SharedConnections(2, watchdog, this::now);
    private ServerSocket server;
    private InetSocketAddress address;
    private long nanos;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        address = (InetSocketAddress) server.getLocalSocketAddress();
    }

    @AfterEach
    void close() throws IOException {
        opened.forEach(Connection::close);
        shared.close();
        watchdog.close();
        server.close();
    }

    @Test
    void goesToALookupOfTheSameHostAndAddress() throws IOException, GeneralSecurityException {
        Connection one = left(HOST, LONG);

        assertNull(take(hop("http://other.contoso.test/"), address));
        assertNull(take(hop("http://web.contoso.test:8080/"), address));
        assertNull(take(hop(HOST), new InetSocketAddress(address.getAddress(), address.getPort() + 1)));
        assertSame(one, take(hop(HOST), address));
        assertNull(take(hop(HOST), address), "it is in use");
    }

    @Test
    void goesOnlyToWhomTheSameAddressesWouldHaveFailed() throws IOException, GeneralSecurityException {
        InetSocketAddress dead = new InetSocketAddress("127.0.0.2", address.getPort());
        HopRecord opener = hop(HOST);
        opener.tries.add(new AddressTry(dead, AddressTry.Result.REFUSED, Duration.ZERO));
        Connection second = opened(opener);
        shared.give(second, hop(HOST).attempt, LONG);

        assertNull(take(hop(HOST), address));
        assertNull(take(hop(HOST), address, dead));
        assertNull(take(hop(HOST), dead));
        assertSame(second, take(hop(HOST), dead, address));
    }

    @Test
    void isLeftByALookupToOthersAndNotToItself() throws IOException, GeneralSecurityException {
        HopRecord opener = hop(HOST);
        shared.give(opened(opener), opener.attempt, LONG);

        assertNull(take(new HopRecord(opener.errand, opener.attempt, phase -> {}), address));
        assertSame(opened.get(0), take(hop(HOST), address));
    }

    @Test
    void waitsNoLongerThanItMay() throws IOException, GeneralSecurityException {
        left(HOST, LONG);
        nanos += SharedConnections.IDLE.toNanos();
        assertNull(take(hop(HOST), address), "idle for too long");

        left(HOST, Duration.ofSeconds(2));
        nanos += Duration.ofSeconds(2).toNanos();
        assertNull(take(hop(HOST), address), "the server wanted to keep it for two seconds");

        Connection old = left(HOST, LONG);
        for (Duration age = Duration.ZERO; age.compareTo(SharedConnections.OLDEST) < 0; age = age.plusSeconds(5)) {
            assertSame(old, take(hop(HOST), address), age::toString);
            shared.give(old, hop(HOST).attempt, LONG);
            nanos += Duration.ofSeconds(5).toNanos();
        }
        assertNull(take(hop(HOST), address), "too old to be trusted");
    }

    @Test
    void makesRoomForTheLatestAndClosesWhatComesTooLate() throws IOException, GeneralSecurityException {
        Connection first = left(HOST, LONG);
        Connection second = left(HOST, LONG);
        Connection third = left(HOST, LONG);

        assertFalse(first.isQuiet(), "closed");
        assertSame(third, take(hop(HOST), address));
        shared.close();
        assertFalse(second.isQuiet(), "closed");
        assertTrue(third.isQuiet(), "in use");
        shared.give(third, hop(HOST).attempt, LONG);
        assertFalse(third.isQuiet(), "closed");
    }

    @Test
    void isClosedWhenItsServerHasSomethingToSayUnasked() throws IOException, GeneralSecurityException {
        Connection one = left(HOST, LONG);
        Socket peer = server.accept();
        peer.getOutputStream().write('!');
        while (one.isQuiet()) {
            Thread.onSpinWait();
        }

        assertNull(take(hop(HOST), address));
        assertThrows(IOException.class, () -> peer.getInputStream().read(), "closed");
    }

    @Test
    void isClosedByTheEndOfTheLookupThatHasIt() throws IOException, GeneralSecurityException {
        Connection one = left(HOST, LONG);
        HopRecord hop = hop(HOST);
        assertSame(one, take(hop, address));

        hop.attempt.scope().end(FailureKind.CANCELLED);

        assertFalse(one.isQuiet(), "closed");
        assertFalse(one.leave(hop.attempt.scope()), "nobody else may have it");
        left(HOST, LONG);
        assertThrows(IOException.class, () -> take(hop, address));
    }

    private @Nullable Connection take(HopRecord hop, InetSocketAddress... targets) throws IOException {
        return shared.take(hop, List.of(targets));
    }

    private Connection left(String url, Duration limit) throws IOException, GeneralSecurityException {
        Connection connection = opened(hop(url));
        shared.give(connection, hop(url).attempt, limit);
        return connection;
    }

    private Connection opened(HopRecord opener) throws IOException {
        opener.tries.add(new AddressTry(address, AddressTry.Result.CONNECTED, Duration.ZERO));
        Connection connection = Connection.of(opener, new Socket(address.getAddress(), address.getPort()), null);
        opened.add(connection);
        return connection;
    }

    /** A hop of a lookup of its own. */
    private HopRecord hop(String url) throws GeneralSecurityException {
        HopSettings settings = new HopSettings(
                host -> CompletableFuture.failedFuture(new IOException("no names here")),
                target -> target,
                Proxies.NONE,
                TlsSetup.finished(SSLContext.getDefault()),
                phase -> LONG,
                1000,
                AutodiscoverReader.builder().build(),
                new Pace(0),
                shared);
        Run run = Run.of(LONG, new Scope(), watchdog, this::now, Runnable::run);
        HopContext attempt = new HopContext(settings, run, Secrets.of(SipAddress.of("alice@contoso.test")));
        return new HopRecord(new Errand(HopRequest.document(URI.create(url)), false, false), attempt, phase -> {});
    }

    private long now() {
        return nanos;
    }
}
