package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads on which code runs that follows an answer. */
@Timeout(60)
class CallbackThreadsTest {
    /** Answers once the code that follows is attached: code that comes later runs on the thread of the test. */
    private static FakeDnsServer servingOnce(CountDownLatch attached, String record) {
        FakeDnsServer.Script zone = FakeZone.of(record);
        return FakeDnsServer.saying((query, transport, client) -> {
            assertDoesNotThrow(() -> attached.await());
            zone.answer(query, transport, client);
        });
    }

    private static DnsView patient(FakeDnsServer server) {
        return DnsView.builder()
                .servers(server.address())
                .timeout(Duration.ofMinutes(30))
                .build();
    }

    @Test
    void codeThatFollowsAnAnswerMayAskAndWaitItself() {
        CountDownLatch attached = new CountDownLatch(1);
        try (FakeDnsServer server = servingOnce(attached, "a.example. 0 IN A 192.0.2.1");
                DnsView view = patient(server)) {
            CompletableFuture<HostAnswer> chained =
                    view.hostAsync("a.example").thenApply(first -> view.host("a.example"));
            attached.countDown();
            assertEquals(DnsStatus.FOUND, chained.join().status());
        }
    }

    /** Its threads are those of the whole JVM: parallel streams and futures of anybody may keep them for long. */
    @Test
    void aBlockedCommonPoolDelaysNobody() {
        CountDownLatch release = new CountDownLatch(1);
        List<ForkJoinTask<?>> blockers = new ArrayList<>();
        try (FakeDnsServer server = FakeDnsServer.serving("*.example. 300 IN A 192.0.2.1");
                DnsView view = patient(server)) {
            for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism() + 1; i++) {
                blockers.add(ForkJoinPool.commonPool().submit(() -> assertDoesNotThrow(() -> release.await())));
            }
            assertEquals(DnsStatus.FOUND, view.hostAsync("a.example").join().status());
            assertEquals(
                    DnsStatus.NODATA,
                    view.serviceAsync("_sip._tls.example").join().status());
            assertTrue(DnsSurvey.ofAsync(view, "example").join().external().found());
            assertTrue(SplitDns.compareAsync(view, view, "example")
                    .join()
                    .rows()
                    .get(1)
                    .inside()
                    .found());
        } finally {
            release.countDown();
            blockers.forEach(ForkJoinTask::join);
        }
    }

    @Test
    void codeThatFollowsAnAnswerMayCloseTheView() throws Exception {
        CountDownLatch attached = new CountDownLatch(1);
        try (FakeDnsServer server = servingOnce(attached, "a.example. 300 IN A 192.0.2.1")) {
            DnsView view = patient(server);
            AtomicReference<Thread> callback = new AtomicReference<>();
            CompletableFuture<Void> closed = view.hostAsync("a.example").thenAccept(answer -> {
                callback.set(Thread.currentThread());
                view.close();
            });
            attached.countDown();
            closed.join();
            assertThrows(IllegalStateException.class, () -> view.host("a.example"));
            view.close();
            callback.get().join();
        }
    }

    @Test
    void closingWaitsForCodeThatFollowsAnAnswer() throws Exception {
        CountDownLatch attached = new CountDownLatch(1);
        try (FakeDnsServer server = servingOnce(attached, "a.example. 300 IN A 192.0.2.1")) {
            DnsView view = patient(server);
            AtomicReference<Thread> callback = new AtomicReference<>();
            CountDownLatch running = new CountDownLatch(1);
            CompletableFuture<Void> forEver = view.hostAsync("a.example").thenAccept(answer -> {
                callback.set(Thread.currentThread());
                running.countDown();
                assertThrows(InterruptedException.class, () -> new CountDownLatch(1).await());
            });
            attached.countDown();
            assertTrue(running.await(30, TimeUnit.SECONDS));
            view.close();
            assertFalse(callback.get().isAlive());
            forEver.join();
        }
    }

    /** Again and again: what this holds was wrong for a few microseconds. */
    @Test
    void noneLivesAfterTheEndAlthoughItHasOnlyBegun() {
        for (int time = 0; time < 200; time++) {
            CallbackThreads threads = new CallbackThreads();
            Set<Thread> used = ConcurrentHashMap.newKeySet();
            threads.orCurrent().execute(() -> used.add(Thread.currentThread()));

            threads.close();

            assertEquals(1, used.size());
            assertTrue(used.stream().noneMatch(Thread::isAlive), "round " + time);
        }
    }

    @Test
    void aComparisonEndsWhenOneOfItsViewsIsClosed() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        try (FakeDnsServer server = FakeDnsServer.saying((query, transport, client) -> asked.countDown());
                FakeDnsServer other = FakeDnsServer.silent();
                DnsView outside = DnsView.builder()
                        .servers(other.address())
                        .timeout(Duration.ofSeconds(1))
                        .build()) {
            DnsView inside = patient(server);
            CompletableFuture<SplitDns> comparison = SplitDns.compareAsync(inside, outside, "example");
            AtomicReference<Thread> end = new AtomicReference<>();
            CompletableFuture<SplitDns> seen =
                    comparison.whenComplete((done, failure) -> end.set(Thread.currentThread()));
            assertTrue(asked.await(30, TimeUnit.SECONDS));
            inside.close();
            // Whoever waits for the comparison itself may run what follows it.
            assertThrows(CompletionException.class, seen::join);
            assertThrows(CancellationException.class, comparison::join);
            assertFalse(end.get().getName().equals("lync-autodiscover-dns"), "the thread of the sockets");
        }
    }
}
