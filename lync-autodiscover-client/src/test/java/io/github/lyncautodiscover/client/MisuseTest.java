package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Intent;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.client.report.PluginThresholds;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who uses the four modules wrongly is told so by the first call, in words; nothing has been sent by then. */
class MisuseTest {
    private static final String USER = "alice@contoso.test";

    static Stream<Arguments> wrongArguments() {
        return Stream.of(
                wrong("an address without @", () -> LyncAutodiscover.discover("alice")),
                wrong("an address without a user", () -> SipAddress.of("@contoso.test")),
                wrong("an address without a domain", () -> SipAddress.of("alice@")),
                wrong("no SIP domain", () -> DiscoveryNames.of("")),
                wrong("a SIP domain with a space", () -> DnsSurvey.of("contoso .test")),
                wrong("an access without a port", () -> new SipAccess("sip.contoso.test", 0)),
                wrong("a link without a token", () -> new Link(" ", "https://contoso.test/")),
                wrong(
                        "a reader that reads nothing",
                        () -> AutodiscoverReader.builder().maxBytes(0).build()),
                wrong("no deadline", () -> LyncAutodiscover.builder().deadline(Duration.ZERO)),
                wrong("a deadline of a year", () -> LyncAutodiscover.builder().deadline(Duration.ofDays(365))),
                wrong("hardly any body", () -> LyncAutodiscover.builder().maxBodyBytes(1)),
                wrong(
                        "a limit for what has none",
                        () -> Timeouts.standard().with(Phase.DOCUMENT, Duration.ofSeconds(1))),
                wrong("an empty plan", () -> LookupPlan.of("none")),
                wrong("a plan with another scheme", () -> LookupPlan.of("ftp", "ftp://contoso.test/")),
                wrong("a plan with a relative URL", () -> LookupPlan.startAt(URI.create("/root"))),
                wrong("a stagger of nothing", () -> new Strategy.Staggered(Duration.ZERO, Duration.ZERO)),
                wrong("a cache of nothing", () -> DiscoveryCache.of(Duration.ofHours(1), 0)),
                wrong("a cache that never forgets", () -> DiscoveryCache.of(Duration.ofDays(30), 10)),
                wrong(
                        "another domain that is none",
                        () -> Examination.standard().domains("contoso test")),
                wrong(
                        "two places at once",
                        () -> Examination.standard().from(Vantage.OUTSIDE).from(Vantage.INSIDE)),
                wrong(
                        "the same DNS inside and outside",
                        () -> Examination.standard()
                                .dnsInside(DnsView.of("192.0.2.53"))
                                .dnsOutside(DnsView.of("192.0.2.53:53"))),
                wrong(
                        "stands outside and asks DNS inside",
                        () -> diagnose(
                                "192.0.2.53",
                                own -> Examination.standard()
                                        .from(Vantage.OUTSIDE)
                                        .dnsInside(own))),
                wrong(
                        "stands outside and asks the servers inside",
                        () -> diagnose(
                                "192.0.2.53",
                                own -> Examination.standard()
                                        .dnsInside(DnsView.of("192.0.2.53"))
                                        .dnsOutside(DnsView.of("198.51.100.53"))
                                        .from(Vantage.OUTSIDE))),
                wrong(
                        "stands inside and asks DNS outside",
                        () -> diagnose(
                                "192.0.2.53",
                                own -> Examination.standard()
                                        .from(Vantage.INSIDE)
                                        .dnsOutside(own))),
                wrong(
                        "two ways to go",
                        () -> Examination.standard().intent(Intent.STAY).intent(Intent.TEAMS_ONLY)),
                wrong("a diagnosis within no time", () -> Examination.standard().within(Duration.ZERO)),
                wrong(
                        "an intent without the survey",
                        () -> Examination.standard().intent(Intent.STAY).withoutSurvey()),
                wrong(
                        "an intent after the survey was left out",
                        () -> Examination.standard().withoutSurvey().intent(Intent.STAY)),
                wrong(
                        "a threshold that is no range",
                        () -> PluginThresholds.none().time("soon", "")),
                wrong("fewer days than none", () -> PluginThresholds.none().certificateDays(-1, 0)),
                wrong("JSON that is no diagnosis", () -> DiscoveryJson.read("[]")),
                wrong("a name server that is a name", () -> DnsView.of("ns.contoso.test")),
                wrong("no tries", () -> DnsView.builder().tries(0).build()),
                wrong(
                        "a deployment of no domain",
                        () -> LyncDeployment.builder().sipDomain("").start()),
                wrong("a path that is none", () -> Target.host("contoso.test").path("root")));
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> nulls() {
        return Stream.of(
                wrong("plan", () -> LyncAutodiscover.builder().plan(null)),
                wrong("strategy", () -> LyncAutodiscover.builder().strategy(null)),
                wrong("redirects", () -> LyncAutodiscover.builder().redirects(null)),
                wrong("dns", () -> LyncAutodiscover.builder().dns(null)),
                wrong("route", () -> LyncAutodiscover.builder().route(null)),
                wrong("tls", () -> LyncAutodiscover.builder().tls(null)),
                wrong("timeouts", () -> LyncAutodiscover.builder().timeouts(null)),
                wrong("deadline", () -> LyncAutodiscover.builder().deadline(null)),
                wrong("proxy", () -> LyncAutodiscover.builder().proxy(null)),
                wrong("cache", () -> LyncAutodiscover.builder().cache(null)),
                wrong("tickets", () -> LyncAutodiscover.builder().tickets(null)),
                wrong("listener", () -> LyncAutodiscover.builder().listener(null)),
                wrong("vantage", () -> Examination.standard().from(null)));
    }

    static Stream<Arguments> closed() {
        AutodiscoverClient client = LyncAutodiscover.builder().build();
        client.close();
        SipAddress user = SipAddress.of(USER);
        DnsView view = DnsView.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 53));
        view.close();
        return Stream.of(
                wrong("discover", () -> client.discover(USER)),
                wrong("discoverAsync", () -> client.discoverAsync(user)),
                wrong("discoverAll", () -> client.discoverAll(Stream.of(user), 1, (discovery, count) -> {})),
                wrong("diagnose", () -> client.diagnose(USER)),
                wrong("DnsView.host", () -> view.host("contoso.test")),
                wrong("DnsView.service", () -> view.service("_sip._tls.contoso.test")),
                wrong("DnsSurvey.of", () -> DnsSurvey.of(view, "contoso.test")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongArguments")
    void saysWhatIsWrongWithAnArgument(String mistake, Executable call) {
        assertSentence(assertThrows(IllegalArgumentException.class, call));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void namesWhatMustNotBeNull(String name, Executable call) {
        NullPointerException refused = assertThrows(NullPointerException.class, call);

        assertTrue(String.valueOf(refused.getMessage()).contains(name), refused::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    void saysThatItIsClosed(String method, Executable call) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, call);

        assertSentence(refused);
        assertTrue(String.valueOf(refused.getMessage()).contains("closed"), refused::toString);
    }

    private static void diagnose(String server, Function<DnsView, Examination> examination) {
        try (DnsView own = DnsView.of(server);
                AutodiscoverClient client = LyncAutodiscover.builder().dns(own).build()) {
            client.diagnose(SipAddress.of(USER), examination.apply(own));
        }
    }

    private static void assertSentence(RuntimeException refused) {
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.strip().split("\\s+").length >= 3, () -> "says too little: " + refused);
    }

    private static Arguments wrong(String mistake, Executable call) {
        return Arguments.of(mistake, call);
    }
}
