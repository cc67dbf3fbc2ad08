package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.Preset;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who ask for one SIP domain at the same time. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedLookupsTest {
    private static final SipAddress ALICE = SipAddress.of("alice@contoso.test");
    private static final SipAddress BOB = SipAddress.of("bob@contoso.test");

    private final DiscoveryCache cache = DiscoveryCache.standard();
    private LiteralServer server;
    private AutodiscoverClient client;

    @BeforeEach
    void open() throws IOException {
        server = new LiteralServer();
        client = server.client().cache(cache).build();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void shareOneLookup() throws IOException {
        List<CompletableFuture<Discovery>> callers = IntStream.range(0, 20)
                .mapToObj(i -> client.discoverAsync(SipAddress.of("u" + i + "@contoso.test")))
                .toList();
        try (Socket only = server.request()) {
            LiteralServer.answer(only);

            for (int i = 0; i < 20; i++) {
                Discovery discovery = callers.get(i).join();
                assertTrue(discovery.isFound(), discovery::toText);
                assertEquals("u" + i, discovery.user().user());
                assertFalse(discovery.cached(), "found just now");
            }
        }
        assertTrue(client.discover(BOB).cached(), "nobody is there to answer any more");
    }

    @Test
    void goOnWaitingWhenOneOfThemCancels() throws IOException {
        CompletableFuture<Discovery> first = client.discoverAsync(ALICE);
        CompletableFuture<Discovery> second = client.discoverAsync(BOB);
        try (Socket only = server.request()) {
            first.cancel(true);
            LiteralServer.answer(only);

            assertTrue(first.isCancelled());
            assertTrue(second.join().isFound());
        }
    }

    @Test
    void leaveASweepAloneWhenACallerBesideItCancels() throws IOException {
        CompletableFuture<Discovery> beside = client.discoverAsync(ALICE);
        List<Discovery> results = new ArrayList<>();
        try (Socket first = server.request()) {
            CompletableFuture<Long> sweep = CompletableFuture.supplyAsync(() -> client.discoverAll(
                    Stream.of(BOB, SipAddress.of("carol@fabrikam.test")), 2, (found, done) -> results.add(found)));
            try (Socket second = server.request()) {
                beside.cancel(true);
                LiteralServer.answer(first);
                LiteralServer.answer(second);

                assertEquals(2, sweep.join());
            }
        }
        results.forEach(result -> assertTrue(result.isFound(), result::toText));
    }

    @Test
    void closeTheSocketsWhenTheLastOfThemCancels() throws IOException {
        CompletableFuture<Discovery> first = client.discoverAsync(ALICE);
        CompletableFuture<Discovery> second = client.discoverAsync(BOB);
        try (Socket only = server.request()) {
            first.cancel(true);
            second.cancel(true);
            first.cancel(true);

            assertEquals(-1, only.getInputStream().read(), "the other side has closed");
        }
    }

    @Test
    void beginAnewAfterEverybodyHasCancelled() throws IOException {
        CompletableFuture<Discovery> first = client.discoverAsync(ALICE);
        try (Socket abandoned = server.request()) {
            first.cancel(true);
            CompletableFuture<Discovery> second = client.discoverAsync(ALICE);
            try (Socket fresh = server.request()) {
                LiteralServer.answer(fresh);

                assertTrue(second.join().isFound());
                assertEquals(-1, abandoned.getInputStream().read());
            }
        }
    }

    @Test
    void goOnWaitingWhenOneOfThemIsInterrupted() throws IOException, InterruptedException {
        CompletableFuture<Discovery> patient = client.discoverAsync(ALICE);
        CompletableFuture<Discovery> result = new CompletableFuture<>();
        try (Socket only = server.request()) {
            Thread caller = new Thread(() -> {
                Thread.currentThread().interrupt();
                result.complete(client.discover(BOB));
            });
            caller.start();

            Outcome outcome = result.join().outcome();
            assertEquals(
                    FailureKind.INTERRUPTED,
                    ((Outcome.NotFound) outcome).failure().kind());
            assertEquals(1, result.join().attempts().size(), "every candidate is listed");
            LiteralServer.answer(only);
            assertTrue(patient.join().isFound());
            caller.join();
        }
    }

    @Test
    void doNotWaitForALookupFromBeforeADomainWasForgotten() throws IOException {
        CompletableFuture<Discovery> stale = client.discoverAsync(ALICE);
        try (Socket old = server.request()) {
            cache.forget("Contoso.TEST");
            CompletableFuture<Discovery> fresh = client.discoverAsync(BOB);
            try (Socket next = server.request()) {
                LiteralServer.answer(old);
                assertTrue(stale.join().isFound());
                assertFalse(fresh.isDone(), "the old answer is not for those who came later");

                LiteralServer.answer(next);
                assertTrue(fresh.join().isFound());
            }
        }
    }

    @Test
    void areAllToldWhenTheClientCloses() throws IOException {
        CompletableFuture<Discovery> first = client.discoverAsync(ALICE);
        CompletableFuture<Discovery> second = client.discoverAsync(BOB);
        try (Socket only = server.request()) {
            client.close();

            for (CompletableFuture<Discovery> caller : List.of(first, second)) {
                assertEquals(
                        FailureKind.CANCELLED,
                        ((Outcome.NotFound) caller.join().outcome()).failure().kind());
            }
            assertEquals(-1, only.getInputStream().read());
        }
    }

    @Test
    void getAnswersOfTheirOwnWhenTheSharedOneWasMeantForAnotherUser() {
        try (Site site = new Site(Preset.HYBRID.start());
                AutodiscoverClient hybrid =
                        site.builder().cache(DiscoveryCache.standard()).build()) {
            CompletableFuture<Discovery> olivia = hybrid.discoverAsync(SipAddress.of("olivia@contoso.test"));
            CompletableFuture<Discovery> alice = hybrid.discoverAsync(ALICE);

            assertEquals("webdir1a.online.lync.com", ucwaHost(olivia.join()));
            assertEquals("webint.contoso.test", ucwaHost(alice.join()));
        }
    }

    private static String ucwaHost(Discovery discovery) {
        return discovery.endpoints().orElseThrow().ucwa().orElseThrow().getHost();
    }
}
