package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.lyncautodiscover.client.WaitingPeer.Until;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.net.ProxySelector;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cancelling a lookup, and interrupting its caller, closes every socket at once: the peers see it, in every phase. Where
 * the peer is one that never answers at all, the open sockets of this process are counted.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HangUpTest {
    private static final SipAddress USER = SipAddress.of(Site.USER);

    private final Site site = new Site();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
        site.close();
    }

    /** A peer that waits in one phase, and a client that is led to it. */
    @FunctionalInterface
    interface Stage {
        WaitingPeer set(HangUpTest test, LyncAutodiscover.Builder client) throws IOException, GeneralSecurityException;
    }

    static Stream<Arguments> peers() {
        return Stream.of(
                row("a name server, over TCP", "https", HangUpTest::nameServer),
                row("a proxy", "https", HangUpTest::proxy),
                row("a handshake", "https", (test, client) -> test.led(client, WaitingPeer.plain(Until.BYTE))),
                row("a response", "http", (test, client) -> test.led(client, WaitingPeer.plain(Until.HEAD))),
                row("a response over TLS", "https", (test, client) -> test.led(client, tls(Until.HEAD))),
                row("a body", "http", (test, client) -> test.led(client, WaitingPeer.plain(Until.BODY))),
                row("a body over TLS", "https", (test, client) -> test.led(client, tls(Until.BODY))));
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                Arguments.of("a name server, over UDP", DnsFault.silence(), Target.dns(Site.INTERNAL)),
                Arguments.of("a connection", ConnectionFault.blackHole(), Target.https(Site.INTERNAL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("peers")
    void cancellingHangsUp(String story, String scheme, Stage stage) throws Exception {
        LyncAutodiscover.Builder builder = builder(scheme);
        WaitingPeer peer = keep(stage.set(this, builder));
        try (AutodiscoverClient client = builder.build()) {
            Set<String> before = SoakState.openSockets();
            CompletableFuture<Discovery> future = client.discoverAsync(USER);
            peer.awaitWaiting();

            assertTrue(future.cancel(true));

            peer.awaitHangUp();
            Eventually.isTrue(() -> SoakState.socketsSince(before) == 0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("peers")
    void interruptingTheCallerHangsUp(String story, String scheme, Stage stage) throws Exception {
        LyncAutodiscover.Builder builder = builder(scheme);
        WaitingPeer peer = keep(stage.set(this, builder));
        try (AutodiscoverClient client = builder.build()) {
            Set<String> before = SoakState.openSockets();
            Thread caller = new Thread(() -> client.discover(USER));
            caller.start();
            peer.awaitWaiting();

            caller.interrupt();

            peer.awaitHangUp();
            caller.join();
            Eventually.isTrue(() -> SoakState.socketsSince(before) == 0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silences")
    void cancellingLeavesNoSocketThatNobodyAnswers(String story, Fault fault, Target target) {
        assumeFalse(SoakState.openSockets().isEmpty(), "sockets can be counted here");
        site.with(fault, target);
        try (AutodiscoverClient client = builder("https").build()) {
            Set<String> before = SoakState.openSockets();
            CompletableFuture<Discovery> future = client.discoverAsync(USER);
            Eventually.isTrue(() -> SoakState.socketsSince(before) > 0);

            assertTrue(future.cancel(true));

            Eventually.isTrue(() -> SoakState.socketsSince(before) == 0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silences")
    void interruptingTheCallerLeavesNoSocketThatNobodyAnswers(String story, Fault fault, Target target)
            throws InterruptedException {
        assumeFalse(SoakState.openSockets().isEmpty(), "sockets can be counted here");
        site.with(fault, target);
        try (AutodiscoverClient client = builder("https").build()) {
            Set<String> before = SoakState.openSockets();
            Thread caller = new Thread(() -> client.discover(USER));
            caller.start();
            Eventually.isTrue(() -> SoakState.socketsSince(before) > 0);

            caller.interrupt();

            Eventually.isTrue(() -> SoakState.socketsSince(before) == 0);
            caller.join();
        }
    }

    private static Arguments row(String story, String scheme, Stage stage) {
        return Arguments.of(story, scheme, stage);
    }

    private LyncAutodiscover.Builder builder(String scheme) {
        return site.builder().plan(LookupPlan.of("one", scheme + "://" + LookupPlan.INTERNAL + "/"));
    }

    private <T extends AutoCloseable> T keep(T resource) {
        open.add(resource);
        return resource;
    }

    private WaitingPeer led(LyncAutodiscover.Builder client, WaitingPeer peer)
            throws IOException, GeneralSecurityException {
        client.route(any -> peer.address()).tls(TlsPolicy.trusting(ScriptedServer.store()));
        return peer;
    }

    private WaitingPeer nameServer(LyncAutodiscover.Builder client) throws IOException {
        WaitingPeer peer = WaitingPeer.dns();
        client.dns(keep(DnsView.of(peer.address())));
        return peer;
    }

    private WaitingPeer proxy(LyncAutodiscover.Builder client) throws IOException {
        WaitingPeer peer = WaitingPeer.plain(Until.BYTE);
        client.proxy(ProxySelector.of(peer.address())).route(UnaryOperator.identity());
        return peer;
    }

    private static WaitingPeer tls(Until until) throws IOException, GeneralSecurityException {
        return WaitingPeer.tls(ScriptedServer.context().getServerSocketFactory(), until);
    }
}
