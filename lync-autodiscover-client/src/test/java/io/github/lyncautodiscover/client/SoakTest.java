package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.Injection;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many discoveries under random faults leave nothing behind: 400 here, 10,000 in the profile {@code soak}. */
@Timeout(value = 3600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SoakTest {
    private static final int ROUNDS = 20;
    private static final int WARM_UP = 200;

    /** Class data and the like; one kilobyte kept of each of 10,000 discoveries would be more. */
    private static final long MOST_GROWTH = 8_000_000;

    private static final int DISCOVERIES = Integer.getInteger("soak.discoveries", 400);
    private static final List<Fault> FAULTS = List.of(
            DnsFault.nxdomain(),
            DnsFault.servfail(),
            ConnectionFault.refuse(),
            ConnectionFault.reset(Moment.TLS),
            ConnectionFault.close(Moment.REQUEST),
            ConnectionFault.reset(Moment.BODY),
            CertificateFault.UNTRUSTED,
            CertificateFault.WRONG_NAME,
            CertificateFault.EXPIRED,
            ConnectionFault.plainTextInsteadOfTls(),
            ResponseFault.status(503),
            ResponseFault.htmlPortal(),
            ResponseFault.redirectLoop(),
            ResponseFault.truncated(),
            ResponseFault.oversized(1_000_000),
            ResponseFault.gzipBomb(10_000_000),
            ResponseFault.garbage());

    private final Random random = new Random(20120301);
    private final List<WeakReference<Discovery>> results = new ArrayList<>();
    private final Map<String, Integer> endings = new TreeMap<>();
    private int cancelled;

    @Test
    void leavesNoThreadNoSocketAndNoResultBehind() {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            // Until the servers have the threads and connections that they keep.
            for (int done = 0; done < WARM_UP; done += ROUNDS) {
                sweep(deployment);
            }
            results.clear();
            endings.clear();
            cancelled = 0;
            // What the deployment writes down grows with every request, and is not the client's.
            deployment.recording().clear();
            SoakState before = SoakState.now();
            long start = System.nanoTime();
            for (int done = 0; done < DISCOVERIES; done += ROUNDS) {
                sweep(deployment);
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);

            Eventually.isTrue(() -> SoakState.clientThreads().isEmpty());
            Eventually.isTrue(() -> SoakState.openFiles() <= before.files() + ROUNDS);
            Eventually.isTrue(() -> {
                System.gc();
                return results.stream().allMatch(result -> result.get() == null);
            });
            assertEquals(DISCOVERIES, results.size() + cancelled);
            results.clear();
            deployment.recording().clear();
            SoakState after = SoakState.now();
            // Where Maven shows it, whatever reporters listen.
            System.out.printf(
                    "soak: %d discoveries, of them %d cancelled, in %s%n  attempts %s%n  before %s%n  after  %s%n",
                    DISCOVERIES, cancelled, time, endings, before, after);
            // What a collection leaves behind once, softly held, it may take at the next one; what leaks stays.
            Eventually.isTrue(() -> SoakState.now().heap() - before.heap() < MOST_GROWTH);
        }
    }

    /** One client for a few discoveries, while one thing is broken; sometimes one of them is cancelled on its way. */
    private void sweep(LyncDeployment deployment) {
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        String host = random.nextBoolean() ? Site.INTERNAL : "webint.contoso.test";
        Target target = fault instanceof DnsFault ? Target.dns(host) : Target.https(host);
        Strategy strategy = random.nextBoolean() ? Strategy.SEQUENTIAL : Strategy.STAGGERED;
        try (Injection broken = deployment.inject(fault, target);
                DnsView dns = DnsView.of(deployment.dns());
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .dns(dns)
                        .route(deployment.route())
                        .tls(TlsPolicy.trusting(deployment.trust()))
                        .timeouts(Site.TIMEOUTS)
                        .strategy(strategy)
                        .build()) {
            SipAddress user = SipAddress.of(Site.USER);
            int whole = ROUNDS;
            if (random.nextInt(4) == 0) {
                CompletableFuture<Discovery> given = client.discoverAsync(user);
                if (given.cancel(true)) {
                    cancelled++;
                    whole--;
                }
            }
            client.discoverAll(Stream.generate(() -> user).limit(whole), 4, (discovery, done) -> {
                assertEquals(4, discovery.attempts().size(), broken::toString);
                discovery
                        .attempts()
                        .forEach(attempt ->
                                endings.merge(LookupSituationsTest.Situation.name(attempt), 1, Integer::sum));
                results.add(new WeakReference<>(discovery));
            });
        }
    }
}
