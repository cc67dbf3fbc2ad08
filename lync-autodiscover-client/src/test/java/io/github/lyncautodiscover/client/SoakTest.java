package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.Injection;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.File;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many discoveries under random faults leave nothing behind. The number is small here and large in the profile
 * {@code soak}.
 */
@Timeout(value = 3600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SoakTest {
    private static final int ROUNDS = 20;
    private static final int DISCOVERIES = Integer.getInteger("soak.discoveries", 400);
    private static final List<Fault> FAULTS = List.of(
            ConnectionFault.refuse(),
            ConnectionFault.reset(Moment.TLS),
            ConnectionFault.close(Moment.REQUEST),
            ConnectionFault.reset(Moment.BODY),
            CertificateFault.UNTRUSTED,
            CertificateFault.WRONG_NAME,
            ResponseFault.status(503),
            ResponseFault.htmlPortal(),
            ResponseFault.redirectLoop(),
            ResponseFault.truncated(),
            ResponseFault.garbage());

    private final Random random = new Random(20120301);

    @Test
    void leavesNoThreadNoSocketAndNoResultBehind() {
        List<WeakReference<Discovery>> results = new ArrayList<>();
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            sweep(deployment, results, ROUNDS);
            long files = openFiles();
            for (int done = 0; done < DISCOVERIES; done += ROUNDS) {
                sweep(deployment, results, ROUNDS);
            }

            assertEquals(List.of(), clientThreads());
            assertTrue(openFiles() <= files + ROUNDS, () -> "open files grew from " + files + " to " + openFiles());
            Eventually.isTrue(() -> {
                System.gc();
                return results.stream().allMatch(result -> result.get() == null);
            });
            assertTrue(results.size() >= DISCOVERIES);
        }
    }

    /** One client for a few discoveries, while one thing is broken. */
    private void sweep(LyncDeployment deployment, List<WeakReference<Discovery>> results, int count) {
        Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
        Target target = random.nextBoolean() ? Target.https(Site.INTERNAL) : Target.https("webint.contoso.test");
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
            Stream<SipAddress> users =
                    Stream.generate(() -> SipAddress.of(Site.USER)).limit(count);
            client.discoverAll(users, 4, (discovery, done) -> {
                assertEquals(4, discovery.attempts().size(), broken::toString);
                results.add(new WeakReference<>(discovery));
            });
        }
    }

    private static List<String> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("lync-autodiscover"))
                .toList();
    }

    /** Sockets are files on Linux; elsewhere there is nothing to count. */
    private static long openFiles() {
        String[] files = new File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }
}
