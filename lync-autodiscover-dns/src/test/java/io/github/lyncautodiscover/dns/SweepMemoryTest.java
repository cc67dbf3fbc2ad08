package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.Message;

/** What the questions of a sweep know of each other. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SweepMemoryTest {
    private static final FakeZone ZONE = FakeZone.of("a.example. 0 IN A 192.0.2.1", "b.example. 0 IN A 192.0.2.2");
    private static final InetSocketAddress SERVER = new InetSocketAddress("192.0.2.53", 53);

    private long nanos;

    @Test
    void tellsASilentServerFromOneThatLosesAQuestion() {
        SweepMemory memory = memory();
        for (int i = 1; i < SweepMemory.SILENCES; i++) {
            memory.heard(SERVER, DnsStatus.TIMEOUT);
        }
        memory.heard(SERVER, DnsStatus.SERVFAIL);
        for (int i = 1; i < SweepMemory.SILENCES; i++) {
            memory.heard(SERVER, DnsStatus.TIMEOUT);
            assertTrue(memory.mayAsk(SERVER));
        }

        memory.heard(SERVER, DnsStatus.TIMEOUT);

        assertFalse(memory.mayAsk(SERVER));
    }

    @Test
    void triesASilentServerWithOneQuestionAtATimeUntilItAnswers() {
        SweepMemory memory = memory();
        IntStream.range(0, SweepMemory.SILENCES).forEach(i -> memory.heard(SERVER, DnsStatus.TIMEOUT));

        for (int i = 0; i < 3; i++) {
            nanos += Duration.ofSeconds(2).toNanos();
            assertTrue(memory.mayAsk(SERVER), "one finds out");
            assertFalse(memory.mayAsk(SERVER), "the others do not wait for it");
            nanos += Duration.ofSeconds(2).toNanos();
            memory.heard(SERVER, DnsStatus.TIMEOUT);
            assertFalse(memory.mayAsk(SERVER), "nor do those that come next");
        }
        memory.heard(SERVER, DnsStatus.NXDOMAIN);
        assertTrue(memory.mayAsk(SERVER));
        assertTrue(memory.mayAsk(SERVER));
    }

    @Test
    void noticesADeadServerOnceForAllAndSaysSoInEveryAnswer() {
        try (FakeDnsServer dead = FakeDnsServer.silent();
                FakeDnsServer second = FakeDnsServer.saying(ZONE);
                DnsView view = DnsView.builder()
                        .servers(dead.address(), second.address())
                        .timeout(Duration.ofSeconds(1))
                        .build()) {
            DnsView sweep = view.forSweep();
            List<HostAnswer> answers =
                    Stream.generate(() -> sweep.host("a.example")).limit(1000).toList();

            answers.forEach(answer -> assertEquals(DnsStatus.FOUND, answer.status()));
            List<HostAnswer> spared = answers.stream()
                    .filter(answer -> answer.serversPassedOver().equals(List.of(dead.address())))
                    .toList();
            assertTrue(spared.size() > 900, () -> spared.size() + " were spared the silence");
            spared.forEach(answer -> {
                assertTrue(answer.toString().contains("silent to the whole sweep"), answer::toString);
                assertEquals(answer, HostAnswer.of(answer.members()));
            });
            assertTrue(dead.asked().size() < 100, () -> dead.asked().size() + " questions");
            assertEquals(List.of(), view.host("b.example").serversPassedOver(), "a single question stands for itself");
        }
    }

    @Test
    void answersAtOnceWhereNobodyIsLeftToAsk() {
        try (FakeDnsServer dead = FakeDnsServer.silent();
                DnsView view = DnsView.builder()
                        .servers(dead.address())
                        .timeout(Duration.ofSeconds(1))
                        .build()) {
            DnsView sweep = view.forSweep();
            List<HostAnswer> answers = IntStream.range(0, 500)
                    .mapToObj(i -> sweep.host("name" + i + ".example"))
                    .toList();

            answers.forEach(answer -> {
                assertEquals(DnsStatus.TIMEOUT, answer.status());
                assertTrue(
                        !answer.tries().isEmpty() || answer.serversPassedOver().equals(List.of(dead.address())),
                        answer::toString);
            });
            assertTrue(dead.asked().size() < 100, () -> dead.asked().size() + " questions");
        }
    }

    @Test
    void asksOnceWhatManyWantToKnowAtTheSameTimeAndKeepsNothingOfATtlOfZero() {
        List<Runnable> held = new CopyOnWriteArrayList<>();
        try (FakeDnsServer server = FakeDnsServer.saying(holding(held));
                DnsView view = Views.of(server)) {
            DnsView sweep = view.forSweep();
            List<CompletableFuture<HostAnswer>> waiting = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                waiting.add(sweep.hostAsync("a.example"));
            }
            while (held.size() < 2) {
                Thread.onSpinWait();
            }
            waiting.get(0).cancel(true);
            held.forEach(Runnable::run);

            waiting.subList(1, 20).forEach(answer -> assertTrue(answer.join().found(), "not cancelled with the first"));
            assertEquals(List.of("a.example A UDP", "a.example AAAA UDP"), sorted(server));
            CompletableFuture<HostAnswer> later = sweep.hostAsync("a.example");
            while (held.size() < 4) {
                Thread.onSpinWait();
            }
            held.subList(2, 4).forEach(Runnable::run);
            assertEquals(AnswerSource.SERVER, later.join().source());
        }
    }

    private SweepMemory memory() {
        return new SweepMemory(() -> nanos, new ViewSettings(Duration.ofSeconds(2), 2, 1232, 128, 0, 0));
    }

    private static List<String> sorted(FakeDnsServer server) {
        return server.asked().stream().sorted().toList();
    }

    private static FakeDnsServer.Script holding(List<Runnable> held) {
        return (Message query, Transport transport, Consumer<byte[]> client) ->
                held.add(() -> ZONE.answer(query, transport, client));
    }
}
