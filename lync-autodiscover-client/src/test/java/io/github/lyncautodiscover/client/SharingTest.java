package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.LookupSituationsTest.Situation;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lookups of a sweep share changes what is seen in nothing but times and in who opened a connection. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharingTest {
    private static final SweepOptions ONE_BY_ONE = SweepOptions.of(1).withWaiting(0);

    static Stream<Situation> situations() {
        return LookupSituationsTest.situations();
    }

    @ParameterizedTest
    @MethodSource("situations")
    void changesNothingInAnySituation(Situation situation) {
        try (Site site = new Site()) {
            situation.breaks().forEach(broken -> site.with(broken.fault(), broken.target()));

            assertSameEvidence(site, site.client, Site.USER);
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void changesNothingInAnyKindOfDeployment(Preset preset) {
        try (Site site = new Site(preset.builder().start());
                AutodiscoverClient challenging = site.builder().challenge().build()) {
            assertSameEvidence(site, challenging, Site.USER);
        }
    }

    static Stream<Preset> presets() {
        return Stream.of(Preset.values());
    }

    @Test
    void changesNothingBehindAProxy() {
        try (Site site = new Site();
                FakeProxy proxy = FakeProxy.into(site);
                AutodiscoverClient client =
                        site.builder().proxy(proxy.selector()).route(any -> any).build()) {
            assertSameEvidence(site, client, Site.USER);
            assertTrue(sweep(client, ONE_BY_ONE, Site.USER, Site.USER).stream()
                    .flatMap(SharingTest::hops)
                    .anyMatch(hop -> hop.isShared() && hop.proxy().isPresent()));
        }
    }

    /** One waits for it at a time, and the others are told by the same finding. */
    @Test
    void aNameServerThatIsSilentToAllIsAFindingOfEach() throws IOException {
        try (Site site = new Site();
                DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DnsView late = DnsView.builder()
                        .servers((InetSocketAddress) silent.getLocalSocketAddress(), site.deployment.dns())
                        .timeout(Duration.ofSeconds(2))
                        .build();
                AutodiscoverClient client = site.builder().dns(late).build()) {
            String[] users = IntStream.range(0, 40)
                    .mapToObj(i -> "user@d" + i + ".nowhere.test")
                    .toArray(String[]::new);

            List<Discovery> seen = sweep(client, SweepOptions.of(4), users);

            assertEquals(40, seen.size());
            seen.forEach(one -> assertTrue(
                    one.findings().stream()
                            .anyMatch(finding -> finding.code().name().equals("DNS_SLOW")),
                    one::toText));
            assertTrue(seen.stream()
                            .flatMap(one -> one.findings().stream())
                            .filter(finding -> finding.message().contains("which is silent to the whole sweep"))
                            .count()
                    > 20);
        }
    }

    @Test
    void asksHostsThatWereAskedBeforeOverTheConnectionsFromThen() {
        try (Site site = new Site()) {
            List<Discovery> found = sweep(site.client, ONE_BY_ONE, Site.USER, "bob@contoso.test", "carol@contoso.test");

            assertEquals(
                    2,
                    connections(site).size(),
                    () -> site.deployment.requests().toString());
            assertEquals(
                    List.of(false, false, true, true, true, true),
                    found.stream().flatMap(SharingTest::hops).map(Hop::isShared).toList());
            Hop first = hops(found.get(0)).findFirst().orElseThrow();
            Hop second = hops(found.get(1)).findFirst().orElseThrow();
            assertEquals(first.tls(), second.tls());
            assertEquals(first.addressTries(), second.addressTries());
            String text = LyncDiagnosis.of(found.get(1)).toText(TextStyle.verbose());
            assertTrue(text.contains("on the connection of an earlier lookup"), text);
        }
    }

    @Test
    void leavesNothingToSingleDiscoveriesNorFromOneSweepToTheNext() {
        try (Site site = new Site()) {
            site.discover();
            site.discover();
            sweep(site.client, ONE_BY_ONE, Site.USER);
            sweep(site.client, ONE_BY_ONE.withSharing(false), Site.USER, Site.USER);

            assertEquals(
                    10,
                    connections(site).size(),
                    () -> site.deployment.requests().toString());
        }
    }

    @Test
    void sendsNoTicketOverAConnectionThatOthersUse() {
        try (Site site = new Site(Preset.HYBRID.builder().start());
                AutodiscoverClient client = site.builder()
                        .tickets(UserResourceTest.password(Site.USER))
                        .build()) {
            List<Discovery> found = sweep(client, ONE_BY_ONE, Site.USER, Site.USER, Site.USER);

            found.forEach(discovery -> assertTrue(discovery.isFound(), discovery::toText));
            assertTrue(found.stream().flatMap(SharingTest::hops).anyMatch(Hop::isShared));
            List<RecordedRequest> requests = site.deployment.requests();
            Set<Integer> secret = requests.stream()
                    .filter(request -> request.method().equals("POST")
                            || request.header("Authorization").isPresent()
                            || request.header("X-MS-WebTicket").isPresent())
                    .map(RecordedRequest::connection)
                    .collect(Collectors.toSet());
            assertEquals(3, secret.size(), requests::toString);
        }
    }

    /** What is seen by an even number of lookups, since requests go to two front ends in turn. */
    private static void assertSameEvidence(Site site, AutodiscoverClient client, String user) {
        List<String> apart = seen(site, client, ONE_BY_ONE.withSharing(false), user);
        List<String> together = seen(site, client, ONE_BY_ONE, user);

        for (int i = 0; i < apart.size(); i++) {
            assertEquals(List.of(), different(apart.get(i), together.get(i)), "lookup " + i);
        }
    }

    /** The first lines that differ. */
    private static List<String> different(String one, String other) {
        List<String> some = one.lines().toList();
        List<String> others = other.lines().toList();
        return IntStream.range(0, Math.max(some.size(), others.size()))
                .mapToObj(i -> (i < some.size() ? some.get(i) : "") + " | " + (i < others.size() ? others.get(i) : ""))
                .filter(pair -> !pair.substring(0, pair.indexOf(" | ")).equals(pair.substring(pair.indexOf(" | ") + 3)))
                .limit(3)
                .toList();
    }

    private static List<String> seen(Site site, AutodiscoverClient client, SweepOptions options, String user) {
        site.dns.flush();
        return sweep(client, options, user, user, user, user).stream()
                .map(SharingTest::seen)
                .toList();
    }

    /** All evidence, findings and endpoints but for times, the header Date, and who opened the connection. */
    private static String seen(Discovery discovery) {
        return LyncDiagnosis.of(discovery)
                .toJson()
                .replaceAll("\"timesMillis\" : \\{[^}]*}", "times")
                .replaceAll("\"(startedAt|durationMillis|ttl|millis)\" : (\"[^\"]*\"|[0-9.E-]+)", "$1")
                .replaceAll("[0-9]+ ms", "ms")
                .replaceAll("TTL [0-9]+ s", "TTL")
                .replaceAll("\"(reused|resumed)\" : (true|false)", "$1")
                .replaceAll("\\s*\"shared\" : true,", "")
                .replaceAll("\"Date\",\\s*\"value\" : \"[^\"]*\"", "Date");
    }

    private static List<Discovery> sweep(AutodiscoverClient client, SweepOptions options, String... users) {
        List<Discovery> results = new ArrayList<>();
        client.discoverAll(Stream.of(users).map(SipAddress::of), options, (discovery, done) -> results.add(discovery));
        return results;
    }

    private static Stream<Hop> hops(Discovery discovery) {
        return discovery.attempts().stream().flatMap(attempt -> attempt.hops().stream());
    }

    private static Set<Integer> connections(Site site) {
        return site.deployment.requests().stream()
                .map(RecordedRequest::connection)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
