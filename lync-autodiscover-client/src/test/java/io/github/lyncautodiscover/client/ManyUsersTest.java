package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many users over real sockets. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyUsersTest {
    @Test
    void findsEveryUserWhoCanBeFoundAndSaysWhyForTheOthers() {
        try (Site site = new Site()) {
            List<Discovery> results = new ArrayList<>();
            Stream<SipAddress> users = IntStream.range(0, 12)
                    .mapToObj(i -> SipAddress.of("u" + i + (i % 3 == 0 ? "@nobody.test" : "@contoso.test")));

            long done = site.client.discoverAll(users, 4, (discovery, soFar) -> results.add(discovery));

            assertEquals(12, done);
            assertEquals(12, results.stream().map(Discovery::user).distinct().count());
            results.forEach(result ->
                    assertEquals(result.user().domain().equals("contoso.test"), result.isFound(), result::toText));
        }
    }

    @Test
    void diagnosesManyAsItLooksThemUp() {
        try (Site site = new Site()) {
            List<LyncDiagnosis> results = new ArrayList<>();
            Stream<SipAddress> users = Stream.of("a@contoso.test", "b@nobody.test", "c@contoso.test")
                    .map(SipAddress::of);

            long done = site.client.diagnoseAll(
                    users, Examination.standard().withoutMobility(), 2, (seen, soFar) -> results.add(seen));

            assertEquals(3, done);
            assertEquals(
                    Set.of("a@contoso.test true", "b@nobody.test false", "c@contoso.test true"),
                    results.stream()
                            .flatMap(seen -> seen.discovery().stream())
                            .map(discovery -> discovery.user() + " " + discovery.isFound())
                            .collect(Collectors.toSet()));
            assertTrue(results.stream().allMatch(seen -> seen.survey().isPresent()));
        }
    }

    @Test
    void closesTheSocketsOfEveryLookupWhenInterrupted() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .plan(LookupPlan.of("literal", "http://192.0.2.1/"))
                        .route(any -> (InetSocketAddress) silent.getLocalSocketAddress())
                        .timeouts(Site.TIMEOUTS)
                        .build()) {
            CompletableFuture<Long> done = new CompletableFuture<>();
            Stream<SipAddress> users = Stream.generate(() -> SipAddress.of("alice@contoso.test"));
            Thread caller = new Thread(() -> done.complete(client.discoverAll(users, 3, (discovery, soFar) -> {})));
            caller.start();
            try (Socket first = silent.accept();
                    Socket second = silent.accept();
                    Socket third = silent.accept()) {
                caller.interrupt();

                assertEquals(0, done.join());
                for (Socket peer : List.of(first, second, third)) {
                    peer.getInputStream().readAllBytes();
                }
            }
            caller.join();
        }
    }

    @Test
    void refusesToWorkWithNothingUnderWay() {
        try (Site site = new Site()) {
            IllegalArgumentException refusal = assertThrows(
                    IllegalArgumentException.class,
                    () -> site.client.discoverAll(Stream.of(SipAddress.of(Site.USER)), 0, (discovery, done) -> {}));

            assertEquals("at least one lookup has to be under way, not 0", refusal.getMessage());
            assertEquals(List.of(), site.deployment.questions());
        }
    }

    @Test
    void endsWithTheClient() {
        try (Site site = new Site()) {
            Stream<SipAddress> users = Stream.generate(() -> SipAddress.of(Site.USER));

            assertThrows(
                    IllegalStateException.class,
                    () -> site.client.discoverAll(users, 2, (discovery, done) -> site.client.close()));
        }
    }
}
