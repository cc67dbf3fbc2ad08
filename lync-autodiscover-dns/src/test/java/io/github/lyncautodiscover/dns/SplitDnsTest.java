package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class SplitDnsTest {
    private static final String WEB = "web.contoso.com";

    record Case(String title, List<String> inside, List<String> outside, List<SplitReason> expected) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String block : Fixtures.text("split-dns.txt").split("\n\n", -1)) {
            if (block.startsWith("case ")) {
                cases.add(new Case(
                        block.lines().findFirst().orElseThrow().substring(5),
                        lines(block, "inside  "),
                        lines(block, "outside "),
                        Arrays.stream(lines(block, "expect  ").get(0).split(" "))
                                .map(SplitReason::valueOf)
                                .toList()));
            }
        }
        return cases.stream();
    }

    private static List<String> lines(String block, String side) {
        return block.lines()
                .filter(line -> line.startsWith(side))
                .map(line -> line.substring(side.length()))
                .toList();
    }

    private static FakeDnsServer server(List<String> zone) {
        return zone.equals(List.of("silence"))
                ? FakeDnsServer.silent()
                : FakeDnsServer.serving(zone.toArray(String[]::new));
    }

    private static DnsView view(FakeDnsServer server, boolean silent) {
        return DnsView.builder()
                .servers(server.address())
                .timeout(silent ? Duration.ofMillis(50) : Duration.ofSeconds(20))
                .build();
    }

    private static SplitDns compare(List<String> insideZone, List<String> outsideZone) {
        try (FakeDnsServer insideServer = server(insideZone);
                FakeDnsServer outsideServer = server(outsideZone);
                DnsView inside = view(insideServer, insideZone.contains("silence"));
                DnsView outside = view(outsideServer, outsideZone.contains("silence"))) {
            return SplitDns.compare(inside, outside, "contoso.com", WEB);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void judgesEveryNameOfADesign(Case design) {
        SplitDns split = compare(design.inside(), design.outside());
        assertEquals(
                design.expected(), split.rows().stream().map(SplitRow::reason).toList(), split::text);
        assertEquals(
                List.of("lyncdiscoverinternal.contoso.com", "lyncdiscover.contoso.com", WEB),
                split.rows().stream().map(SplitRow::name).toList());
    }

    @Test
    void theCasesCoverEveryReason() {
        Set<SplitReason> seen = EnumSet.noneOf(SplitReason.class);
        cases().forEach(design -> seen.addAll(design.expected()));
        assertEquals(EnumSet.allOf(SplitReason.class), seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Its TTL of 0 makes devices ask for every connection: they follow at once, and load DNS.",
                "300 | may keep the inside address that long, and one that enters it the outside one for 600 s.",
                "3600 | With its TTL of 3600 s a device that leaves the Wi-Fi",
                "3600 | lower it to 300 s or less."
            })
    void saysWhatTheTtlMeansForRoaming(int ttl, String sentence) {
        SplitDns split = compare(List.of(WEB + ". " + ttl + " IN A 10.2.2.2"), List.of(WEB + ". 600 IN A 203.0.113.5"));
        SplitRow row = split.rows().get(2);
        assertEquals(SplitStatus.TOLERABLE, row.status());
        assertTrue(row.why().contains(sentence), row::why);
    }

    @Test
    void doesNotCallMissingWhatDidNotAnswer() {
        FakeZone empty = FakeZone.of("www.contoso.com. 300 IN A 10.1.1.1");
        FakeDnsServer.Script halfSilent = (query, transport, client) -> {
            if (!query.getQuestion().getName().toString().equals("lyncdiscover.contoso.com.")) {
                empty.answer(query, transport, client);
            }
        };
        try (FakeDnsServer server = FakeDnsServer.saying(halfSilent);
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(Duration.ofSeconds(1))
                        .build()) {
            SplitDns split = SplitDns.compare(view, view, "contoso.com");
            assertEquals(DnsStatus.NXDOMAIN, split.rows().get(0).inside().status());
            assertEquals(SplitReason.INSIDE_DID_NOT_ANSWER, split.rows().get(0).reason());
        }
    }

    @Test
    void isAsBadAsItsWorstName() {
        assertEquals(
                SplitStatus.BROKEN,
                compare(List.of("silence"), List.of("www.contoso.com. 1 IN A 192.0.2.1"))
                        .status());
    }

    @Test
    void findsTheFakeDeploymentInOrder() {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                DnsView inside = Views.of(deployment.inside().dns());
                DnsView outside = Views.of(deployment.outside().dns())) {
            SplitDns split = SplitDns.compare(inside, outside, "contoso.test", "webext.contoso.test");
            assertEquals(SplitStatus.INTENDED, split.status(), split::text);
            assertEquals(SplitReason.WEB_SAME_ADDRESS, split.rows().get(2).reason());
        }
    }

    @Test
    void refusesANameThatIsNone() {
        try (DnsView view = DnsView.of("192.0.2.53")) {
            assertThrows(IllegalArgumentException.class, () -> SplitDns.compare(view, view, "contoso.com", "a b"));
            assertThrows(IllegalArgumentException.class, () -> SplitDns.compare(view, view, ""));
        }
    }
}
