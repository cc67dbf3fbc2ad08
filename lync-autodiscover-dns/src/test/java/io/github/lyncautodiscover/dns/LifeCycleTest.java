package io.github.lyncautodiscover.dns;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/** Questions that end early, and what a view leaves behind: nothing. */
@Timeout(60)
class LifeCycleTest {
    private static final Duration AGES = Duration.ofMinutes(30);

    private final CountDownLatch asked = new CountDownLatch(2);

    /** Never answers, but lets a test wait until both families have been asked for. */
    private final FakeDnsServer.Script mute = (query, transport, client) -> asked.countDown();

    private static DnsView patient(FakeDnsServer server) {
        return DnsView.builder().servers(server.address()).timeout(AGES).build();
    }

    private void awaitQuestions() throws InterruptedException {
        assertTrue(asked.await(30, TimeUnit.SECONDS));
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lync-autodiscover-dns"))
                .collect(Collectors.toSet());
    }

    @Test
    void cancellingClosesTheSocketsOfThatQuestion() throws Exception {
        try (FakeDnsServer server = FakeDnsServer.saying(mute);
                DnsView view = patient(server)) {
            CompletableFuture<HostAnswer> answer = view.hostAsync("a.example");
            awaitQuestions();
            List<Integer> ports = new ArrayList<>(server.clients());
            assertEquals(2, ports.size());
            assertTrue(ports.stream().allMatch(Ports::taken));
            assertTrue(answer.cancel(true));
            assertThrows(CancellationException.class, answer::join);
            while (ports.stream().anyMatch(Ports::taken)) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void cancellingClosesATcpConnectionToo() throws Exception {
        FakeDnsServer.Script script = (query, transport, client) -> {
            if (transport == Transport.TCP) {
                asked.countDown();
                return;
            }
            Message reply = FakeZone.reply(query, Rcode.NOERROR);
            reply.getHeader().setFlag(Flags.TC);
            client.accept(reply.toWire());
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = patient(server)) {
            CompletableFuture<HostAnswer> answer = view.hostAsync("a.example");
            awaitQuestions();
            assertTrue(answer.cancel(true));
            assertTrue(server.firstConnectionEnded().await(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void cancellingLeavesOtherQuestionsAlone() throws Exception {
        FakeZone zone = FakeZone.of("a.example. 300 IN A 192.0.2.1");
        FakeDnsServer.Script script = (query, transport, client) -> {
            if (query.getQuestion().getName().toString().startsWith("slow")) {
                asked.countDown();
            } else {
                zone.answer(query, transport, client);
            }
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = patient(server)) {
            CompletableFuture<HostAnswer> slow = view.hostAsync("slow.example");
            awaitQuestions();
            assertTrue(slow.cancel(true));
            assertEquals(DnsStatus.FOUND, view.host("a.example").status());
        }
    }

    @Test
    void aQuestionThatIsCancelledInTheQueueIsNeverAsked() throws Exception {
        try (FakeDnsServer server = FakeDnsServer.saying(mute);
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(AGES)
                        .inFlight(2)
                        .build()) {
            CompletableFuture<HostAnswer> first = view.hostAsync("first.example");
            CompletableFuture<HostAnswer> second = view.hostAsync("second.example");
            awaitQuestions();
            second.cancel(true);
            first.cancel(true);
            CompletableFuture<ServiceAnswer> last = view.serviceAsync("_sip._tls.last.example");
            while (server.asked().size() < 3) {
                Thread.onSpinWait();
            }
            assertEquals("_sip._tls.last.example SRV UDP", server.asked().get(2));
            assertFalse(last.isDone());
        }
    }

    @Test
    void closingEndsTheThreadTheSocketsAndTheQuestions() throws Exception {
        try (FakeDnsServer server = FakeDnsServer.saying(mute)) {
            DnsView view = patient(server);
            CompletableFuture<HostAnswer> answer = view.hostAsync("a.example");
            awaitQuestions();
            Set<Thread> running = threads();
            assertFalse(running.isEmpty());
            view.close();
            assertTrue(running.stream().noneMatch(Thread::isAlive));
            assertTrue(server.clients().stream().noneMatch(Ports::taken));
            assertThrows(CancellationException.class, answer::join);
            view.close();
        }
    }

    @Test
    void aViewThatWasNeverAskedHasNoThread() {
        Set<Thread> before = threads();
        try (DnsView view = DnsView.of("192.0.2.53")) {
            // Those of an earlier test may end meanwhile.
            Set<Thread> more = threads();
            more.removeAll(before);
            assertEquals(Set.of(), more);
            assertEquals("/192.0.2.53:53", view.servers().get(0).toString());
        }
    }

    @Test
    void refusesQuestionsWhenClosed() {
        DnsView view = DnsView.of("192.0.2.53");
        view.close();
        List<Runnable> calls = List.of(
                () -> view.host("a.example"),
                () -> view.host("192.0.2.1"),
                () -> view.hostAsync("a.example").join(),
                () -> view.service("_sip._tls.example"),
                () -> DnsSurvey.of(view, "example"),
                view::flush);
        for (Runnable call : calls) {
            IllegalStateException closed = assertThrows(IllegalStateException.class, call::run);
            assertEquals("This DnsView is closed; create a new one to ask again.", closed.getMessage());
        }
    }

    @Test
    void closingReleasesAThreadThatWaits() throws Exception {
        try (FakeDnsServer server = FakeDnsServer.saying(mute)) {
            DnsView view = patient(server);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread waiting = new Thread(() -> {
                try {
                    view.host("a.example");
                } catch (IllegalStateException e) {
                    thrown.set(e);
                }
            });
            waiting.start();
            awaitQuestions();
            view.close();
            waiting.join();
            assertEquals(
                    "This DnsView was closed while a question was on its way.",
                    thrown.get().getMessage());
        }
    }

    @Test
    void anInterruptEndsTheQuestionAndStaysVisible() throws Exception {
        try (FakeDnsServer server = FakeDnsServer.saying(mute);
                DnsView view = patient(server)) {
            AtomicReference<HostAnswer> answer = new AtomicReference<>();
            AtomicBoolean flag = new AtomicBoolean();
            Thread waiting = new Thread(() -> {
                answer.set(view.host("a.example"));
                flag.set(Thread.currentThread().isInterrupted());
            });
            waiting.start();
            awaitQuestions();
            waiting.interrupt();
            waiting.join();
            assertEquals(DnsStatus.INTERRUPTED, answer.get().status());
            assertEquals("a.example", answer.get().name());
            assertTrue(flag.get());
        }
    }

    @Test
    void answersThousandsOfQuestionsThroughAFewSockets() {
        try (FakeDnsServer server = FakeDnsServer.serving("*.example. 300 IN A 192.0.2.1");
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(AGES)
                        .inFlight(8)
                        .build()) {
            List<CompletableFuture<HostAnswer>> answers = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                answers.add(view.hostAsync("host" + i + ".example"));
            }
            for (CompletableFuture<HostAnswer> answer : answers) {
                assertEquals(DnsStatus.FOUND, answer.join().status());
            }
        }
    }
}
