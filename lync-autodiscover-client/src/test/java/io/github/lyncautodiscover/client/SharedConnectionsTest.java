package io.github.lyncautodiscover.client;

import static io.github.lyncautodiscover.client.KeepingServer.CLOSE;
import static io.github.lyncautodiscover.client.KeepingServer.FOUND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server can do to a connection that waits for the next lookup. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedConnectionsTest {
    private final List<Discovery> results = new ArrayList<>();

    @Test
    void leavesOneConnectionFromLookupToLookupAndNoneAfterTheLast() throws IOException {
        try (KeepingServer server = new KeepingServer(request -> FOUND);
                AutodiscoverClient client = server.client().build()) {
            sweep(client, 1, 5);

            assertEquals(1, server.connections());
            assertEquals(List.of(false, true, true, true, true), shared());
            server.awaitHangUp();
        }
    }

    @Test
    void opensNoMoreThanAreUnderWayAtATimeAndLeavesNone() throws IOException {
        try (KeepingServer server = new KeepingServer(request -> FOUND);
                AutodiscoverClient client = server.client().build()) {
            sweep(client, 4, 200);

            assertEquals(200, results.stream().filter(Discovery::isFound).count());
            assertTrue(server.connections() <= 8, () -> server.connections() + " connections");
            server.awaitHangUp();
        }
    }

    @Test
    void asksAgainOverANewConnectionWhereTheServerHadClosedItInSilence() throws IOException {
        try (KeepingServer server = new KeepingServer(request -> FOUND + CLOSE);
                AutodiscoverClient client = server.client().build()) {
            sweep(client, 1, 3);

            assertEquals(List.of(false, false, false), shared());
            assertEquals(3, server.connections());
            results.forEach(result -> assertTrue(result.isFound(), result::toText));
        }
    }

    @Test
    void takesNoAnswerThatCameBeforeTheQuestion() throws IOException {
        String early = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n";
        try (KeepingServer server = new KeepingServer(request -> FOUND + early);
                AutodiscoverClient client = server.client().build()) {
            sweep(client, 1, 3);

            results.forEach(result -> assertTrue(result.isFound(), result::toText));
            assertEquals(3, server.connections());
        }
    }

    /** It comes while the question is on its way: the server had given up waiting, and has read nothing. */
    @Test
    void takesNoTimeoutOfAnIdleConnectionForTheAnswer() throws IOException {
        String late = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        try (KeepingServer server = new KeepingServer(request -> request == 2 ? late + CLOSE : FOUND);
                AutodiscoverClient client = server.client().build()) {
            sweep(client, 1, 3);

            results.forEach(result -> assertTrue(result.isFound(), result::toText));
            assertEquals(List.of(false, false, true), shared());
            assertEquals(2, server.connections());
        }
    }

    @Test
    void takesATimeoutOnANewConnectionForWhatItIs() throws IOException {
        String timeout = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n";
        try (KeepingServer server = new KeepingServer(request -> timeout);
                AutodiscoverClient client = server.client().build()) {
            sweep(client, 1, 1);

            assertEquals(1, server.requests());
            assertEquals(
                    "status 408",
                    results.get(0).attempts().get(0).failure().orElseThrow().detail());
        }
    }

    @Test
    void asksNotAgainOnceAnAnswerHasBegun() throws IOException {
        try (KeepingServer server = new KeepingServer(request -> request == 2 ? "HTTP/1.1 2" + CLOSE : FOUND);
                AutodiscoverClient client = server.client().build()) {
            sweep(client, 1, 3);

            assertEquals(3, server.requests());
            assertEquals(
                    List.of(FailureKind.HTTP_MALFORMED),
                    results.stream()
                            .flatMap(result -> result.attempts().stream())
                            .flatMap(attempt -> attempt.failure().stream())
                            .map(Failure::kind)
                            .toList());
            assertEquals(List.of(false, true, false), shared());
        }
    }

    @Test
    void followsTheHostToWhereItHasMoved() throws IOException {
        try (KeepingServer before = new KeepingServer(request -> FOUND);
                KeepingServer after = new KeepingServer(request -> FOUND)) {
            AtomicReference<InetSocketAddress> place = new AtomicReference<>(before.address());
            try (AutodiscoverClient client =
                    before.client().route(any -> place.get()).build()) {
                client.discoverAll(users(3), SweepOptions.of(1).withWaiting(0), (discovery, done) -> {
                    results.add(discovery);
                    place.set(after.address());
                });
            }

            assertEquals(List.of(false, false, true), shared());
            assertEquals(1, before.requests());
            assertEquals(2, after.requests());
        }
    }

    /** No more at a time than is said, even where a busy machine makes the server look silent. */
    private void sweep(AutodiscoverClient client, int parallelism, int count) {
        client.discoverAll(
                users(count), SweepOptions.of(parallelism).withWaiting(0), (discovery, done) -> results.add(discovery));
    }

    private static Stream<SipAddress> users(int count) {
        return Stream.generate(() -> SipAddress.of("alice@contoso.test")).limit(count);
    }

    private List<Boolean> shared() {
        return results.stream()
                .flatMap(result -> result.attempts().stream())
                .flatMap(attempt -> attempt.hops().stream())
                .map(Hop::isShared)
                .toList();
    }
}
