package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DnsViewTest {
    private static final Duration AGES = Duration.ofMinutes(30);

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("lync-autodiscover-dns"))
                .collect(Collectors.toSet());
    }

    @Test
    void asksTheNextServerWhenOneIsSilent() {
        try (FakeDnsServer silent = FakeDnsServer.silent();
                FakeDnsServer server = FakeDnsServer.serving("a.example. 300 IN A 192.0.2.1");
                DnsView view = DnsView.builder()
                        .servers(silent.address(), server.address())
                        .timeout(Duration.ofMillis(50))
                        .build()) {
            HostAnswer answer = view.host("a.example");
            assertEquals(DnsStatus.FOUND, answer.status());
            assertEquals(server.address(), answer.server().orElseThrow());
            assertEquals(DnsStatus.TIMEOUT, answer.tries().get(0).status());
        }
    }

    @Test
    void timesOutWhenEveryServerIsSilent() {
        try (FakeDnsServer silent = FakeDnsServer.silent();
                DnsView view = DnsView.builder()
                        .servers(silent.address())
                        .timeout(Duration.ofMillis(20))
                        .build()) {
            HostAnswer answer = view.host("a.example");
            assertEquals(DnsStatus.TIMEOUT, answer.status());
            assertEquals(4, answer.tries().size());
            assertTrue(answer.duration().compareTo(Duration.ofMillis(40)) >= 0, answer.toString());
        }
    }

    @Test
    void saysThatNoServerIsThere() {
        FakeDnsServer gone = FakeDnsServer.silent();
        gone.close();
        try (DnsView view = DnsView.of(gone.address())) {
            assertEquals(DnsStatus.NETWORK, view.host("a.example").status());
        }
    }

    @Test
    void cancellingAFutureEndsItsQuestionOnly() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        FakeDnsServer.Script script = (query, transport) -> {
            if (query.getQuestion().getName().toString().startsWith("slow")) {
                asked.countDown();
                return List.of();
            }
            return FakeZone.of("a.example. 300 IN A 192.0.2.1").answer(query, transport);
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(AGES)
                        .build()) {
            CompletableFuture<HostAnswer> slow = view.hostAsync("slow.example");
            assertTrue(asked.await(30, TimeUnit.SECONDS));
            assertTrue(slow.cancel(true));
            assertThrows(CancellationException.class, slow::join);
            assertEquals(DnsStatus.FOUND, view.host("a.example").status());
        }
    }

    @Test
    void closingEndsTheThreadAndWhatIsOnItsWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        FakeDnsServer.Script script = (query, transport) -> {
            asked.countDown();
            return List.of();
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script)) {
            DnsView view =
                    DnsView.builder().servers(server.address()).timeout(AGES).build();
            CompletableFuture<HostAnswer> answer = view.hostAsync("a.example");
            assertTrue(asked.await(30, TimeUnit.SECONDS));
            Set<Thread> running = threads();
            assertFalse(running.isEmpty());
            view.close();
            assertTrue(running.stream().noneMatch(Thread::isAlive));
            assertThrows(CancellationException.class, answer::join);
            IllegalStateException closed = assertThrows(IllegalStateException.class, () -> view.host("a.example"));
            assertEquals("This DnsView is closed; create a new one to ask again.", closed.getMessage());
            view.close();
        }
    }

    @Test
    void anInterruptEndsTheQuestionAndStaysVisible() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        FakeDnsServer.Script script = (query, transport) -> {
            asked.countDown();
            return List.of();
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(AGES)
                        .build()) {
            AtomicReference<HostAnswer> answer = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                answer.set(view.host("a.example"));
                flag.set(Thread.currentThread().isInterrupted());
            });
            thread.start();
            assertTrue(asked.await(30, TimeUnit.SECONDS));
            thread.interrupt();
            thread.join();
            assertEquals(DnsStatus.INTERRUPTED, answer.get().status());
            assertEquals(true, flag.get());
        }
    }

    @Test
    void neverKeepsAnAnswerWithoutLifetime() {
        try (FakeDnsServer server =
                        FakeDnsServer.serving("zero.example. 0 IN A 192.0.2.1", "kept.example. 300 IN A 192.0.2.2");
                DnsView view = DnsView.of(server.address())) {
            view.host("zero.example");
            view.host("zero.example");
            view.host("kept.example");
            assertEquals(AnswerSource.CACHE, view.host("kept.example").source());
            assertEquals(
                    2,
                    server.asked().stream().filter("zero.example A UDP"::equals).count());
            assertEquals(
                    1,
                    server.asked().stream().filter("kept.example A UDP"::equals).count());
            view.flush();
            assertEquals(AnswerSource.SERVER, view.host("kept.example").source());
        }
    }

    @Test
    void refusesServersItCannotAsk() {
        assertThrows(IllegalArgumentException.class, () -> DnsView.of(new String[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> DnsView.of(InetSocketAddress.createUnresolved("dns.example", 53)));
        assertThrows(IllegalArgumentException.class, () -> DnsView.builder().build());
    }
}
