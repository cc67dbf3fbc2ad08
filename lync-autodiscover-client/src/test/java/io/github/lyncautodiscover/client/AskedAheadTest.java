package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.dns.DnsStatus;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long an answer is good that was asked for ahead; the time is the test's. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AskedAheadTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final Scope scope = new Scope();

    @Test
    void usesAnAnswerToTheLastMomentOfItsTtlAndNotOneLonger() {
        try (LyncDeployment deployment = deployment(5);
                DnsView view = DnsView.of(deployment.dns());
                AskedAhead names = ahead(view)) {
            names.apply(Site.INTERNAL).join();

            now.set(5 * SECOND - 1);
            names.apply(Site.INTERNAL).join();
            assertEquals(1, asked.get());

            now.set(5 * SECOND);
            names.apply(Site.INTERNAL).join();
            assertEquals(2, asked.get());
        }
    }

    @Test
    void usesAnAnswerWithoutALifetimeForThoseAloneWhoWaitForIt() {
        CompletableFuture<HostAnswer> underWay = new CompletableFuture<>();
        try (LyncDeployment deployment = deployment(0);
                DnsView view = DnsView.of(deployment.dns())) {
            HostAnswer answer = view.host(Site.INTERNAL);
            assertEquals(Duration.ZERO, answer.ttl());
            Function<String, CompletableFuture<HostAnswer>> slow =
                    host -> asked.incrementAndGet() == 1 ? underWay : view.hostAsync(host);
            try (AskedAhead names = AskedAhead.of(List.of(Site.INTERNAL), slow, scope, now::get)) {
                CompletableFuture<HostAnswer> first = names.apply(Site.INTERNAL);
                CompletableFuture<HostAnswer> second = names.apply(Site.INTERNAL);
                underWay.complete(answer);
                assertEquals(List.of(answer, answer), List.of(first.join(), second.join()));
                assertEquals(1, asked.get());

                names.apply(Site.INTERNAL).join();
                assertEquals(2, asked.get(), "the same moment is too late");
            }
        }
    }

    @Test
    void doesNotWaitAgainForServersThatGaveNoAnswer() {
        try (LyncDeployment deployment = deployment(5);
                DnsView view = DnsView.of(deployment.dns())) {
            deployment.inject(DnsFault.servfail(), Target.dns(Site.INTERNAL));
            try (AskedAhead names = ahead(view)) {
                names.apply(Site.INTERNAL).join();
                now.set(60 * SECOND);

                assertEquals(
                        DnsStatus.SERVFAIL, names.apply(Site.INTERNAL).join().status());
                assertEquals(1, asked.get());
            }
        }
    }

    @Test
    void cancelsItsQuestionsWithTheScopeOfTheDiscovery() {
        CompletableFuture<HostAnswer> question = new CompletableFuture<>();
        try (AskedAhead names = AskedAhead.of(List.of(Site.INTERNAL), host -> question, scope, now::get)) {
            CompletableFuture<HostAnswer> waiting = names.apply(Site.INTERNAL);

            scope.end(FailureKind.CANCELLED);

            assertTrue(question.isCancelled());
            assertTrue(waiting.isCompletedExceptionally());
        }
    }

    private static LyncDeployment deployment(long ttl) {
        return LyncDeployment.builder().sipDomain("contoso.test").ttl(ttl).start();
    }

    private AskedAhead ahead(DnsView view) {
        Function<String, CompletableFuture<HostAnswer>> counting = host -> {
            asked.incrementAndGet();
            return view.hostAsync(host);
        };
        AskedAhead names = AskedAhead.of(List.of(Site.INTERNAL), counting, scope, now::get);
        names.apply(Site.INTERNAL).join();
        return names;
    }
}
