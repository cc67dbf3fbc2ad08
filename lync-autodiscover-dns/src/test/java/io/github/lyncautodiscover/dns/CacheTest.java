package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

@Timeout(60)
class CacheTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    private DnsView.Builder view(FakeDnsServer server) {
        return DnsView.builder()
                .servers(server.address())
                .timeout(Duration.ofMinutes(30))
                .nanoTime(now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @ParameterizedTest
    @CsvSource({
        "found.example, 299, CACHE", "found.example, 300, SERVER",
        "chain.example, 19, CACHE", "chain.example, 20, SERVER",
        "missing.example, 59, CACHE", "missing.example, 60, SERVER",
        "mail.example, 59, CACHE", "mail.example, 60, SERVER",
        "dangling.example, 9, CACHE", "dangling.example, 10, SERVER",
        "zero.example, 0, SERVER", "loop.example, 0, SERVER"
    })
    void keepsAnAnswerForItsTtlAndNoLonger(String name, long seconds, AnswerSource source) {
        String[] zone = {
            "found.example. 300 IN A 192.0.2.1",
            "found.example. 300 IN AAAA 2001:db8::1",
            "chain.example. 300 IN CNAME end.example.",
            "end.example. 20 IN A 192.0.2.1",
            "end.example. 20 IN AAAA 2001:db8::1",
            "mail.example. 300 IN MX 1 found.example.",
            "dangling.example. 10 IN CNAME gone.example.",
            "zero.example. 0 IN A 192.0.2.1",
            "loop.example. 300 IN CNAME loop.example."
        };
        try (FakeDnsServer server = FakeDnsServer.serving(zone);
                DnsView view = view(server).build()) {
            HostAnswer first = view.host(name);
            assertEquals(AnswerSource.SERVER, first.source());
            pass(Duration.ofSeconds(seconds));
            HostAnswer second = view.host(name);
            assertEquals(source, second.source());
            assertEquals(first.status(), second.status());
            assertEquals(first.addresses(), second.addresses());
        }
    }

    @Test
    void countsTheTtlDown() {
        try (FakeDnsServer server =
                        FakeDnsServer.serving("a.example. 300 IN CNAME b.example.", "b.example. 90 IN A 192.0.2.1");
                DnsView view = view(server).build()) {
            view.host("a.example");
            pass(Duration.ofSeconds(20));
            HostAnswer kept = view.host("a.example");
            assertEquals(Duration.ofSeconds(70), kept.ttl());
            assertEquals(Duration.ofSeconds(280), kept.aliases().get(0).ttl());
            assertEquals(Duration.ZERO, kept.duration());
            assertEquals(server.address(), kept.server().orElseThrow());
            assertEquals(0, kept.tries().size());
        }
    }

    @Test
    void countsTheTtlOfServiceRecordsDown() {
        try (FakeDnsServer server = FakeDnsServer.serving("_a.example. 300 IN SRV 0 0 443 a.example.");
                DnsView view = view(server).build()) {
            assertEquals(
                    Duration.ofMinutes(5),
                    view.service("_a.example").targets().get(0).ttl());
            pass(Duration.ofSeconds(20));
            ServiceAnswer kept = view.service("_a.example");
            assertEquals(Duration.ofSeconds(280), kept.ttl());
            assertEquals(kept.ttl(), kept.targets().get(0).ttl());
        }
    }

    @Test
    void keepsNoDenialWithoutAnSoaRecord() {
        FakeDnsServer.Script script = (query, transport, client) ->
                client.accept(FakeZone.reply(query, Rcode.NXDOMAIN).toWire());
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = view(server).build()) {
            view.host("a.example");
            assertEquals(AnswerSource.SERVER, view.host("a.example").source());
        }
    }

    @Test
    void keepsNoAnswerForMoreThanADay() {
        try (FakeDnsServer server =
                        FakeDnsServer.serving("a.example. 604800 IN A 192.0.2.1", "a.example. 604800 IN AAAA ::2");
                DnsView view = view(server).build()) {
            assertEquals(Duration.ofDays(7), view.host("a.example").ttl());
            pass(Duration.ofDays(1).minusSeconds(1));
            assertEquals(AnswerSource.CACHE, view.host("a.example").source());
            pass(Duration.ofSeconds(1));
            assertEquals(AnswerSource.SERVER, view.host("a.example").source());
        }
    }

    @Test
    void asksAnewAfterAFlush() {
        try (FakeDnsServer server = FakeDnsServer.serving("a.example. 300 IN A 192.0.2.1");
                DnsView view = view(server).build()) {
            view.host("a.example");
            view.flush();
            assertEquals(AnswerSource.SERVER, view.host("a.example").source());
        }
    }

    /** The answer of the network that was left must not reach the one that was entered. */
    @Test
    void doesNotKeepAnAnswerThatWasOnItsWayDuringAFlush() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        CompletableFuture<Void> flushed = new CompletableFuture<>();
        FakeZone zone = FakeZone.of("a.example. 300 IN A 192.0.2.1");
        FakeDnsServer.Script script = (query, transport, client) -> {
            var unused = flushed.thenRun(() -> zone.answer(query, transport, client));
            asked.countDown();
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = view(server).build()) {
            CompletableFuture<HostAnswer> old = view.hostAsync("a.example");
            assertEquals(true, asked.await(30, TimeUnit.SECONDS));
            view.flush();
            flushed.complete(null);
            assertEquals(DnsStatus.FOUND, old.join().status());
            assertEquals(AnswerSource.SERVER, view.host("a.example").source());
        }
    }

    @Test
    void canDoWithoutACache() {
        try (FakeDnsServer server = FakeDnsServer.serving("a.example. 300 IN A 192.0.2.1");
                DnsView view = view(server).cacheSize(0).build()) {
            view.host("a.example");
            assertEquals(AnswerSource.SERVER, view.host("a.example").source());
        }
    }

    @Test
    void forgetsWhatWasNotUsedForLongestWhenItIsFull() {
        try (FakeDnsServer server = FakeDnsServer.serving("*.example. 300 IN SRV 0 0 443 a.example.");
                DnsView view = view(server).cacheSize(2).build()) {
            view.service("_a.example");
            view.service("_b.example");
            view.service("_a.example");
            view.service("_c.example");
            assertEquals(AnswerSource.CACHE, view.service("_a.example").source());
            assertEquals(AnswerSource.SERVER, view.service("_b.example").source());
        }
    }

    @Test
    void keepsNoFailure() {
        FakeDnsServer.Script script = (query, transport, client) -> {
            Message reply = FakeZone.reply(query, Rcode.SERVFAIL);
            client.accept(reply.toWire());
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = view(server).build()) {
            view.host("a.example");
            assertEquals(AnswerSource.SERVER, view.host("a.example").source());
        }
    }
}
