package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends an attempt on the way through a proxy: one row a situation. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProxySituationsTest {
    private static final Duration BRIEF = Duration.ofMillis(300);
    private static final String NAMED = "px.contoso.test";

    private final Site site = new Site();
    private final Socket reserved = new Socket();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(site, reserved));

    @BeforeEach
    void reserve() throws IOException {
        reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    static Stream<Situation> situations() {
        return Stream.of(tunnels(), ways(), selectors()).flatMap(rows -> rows);
    }

    private static Stream<Situation> tunnels() {
        return Stream.of(
                says("HTTP/1.1 407 Who are you?\r\n\r\n").ends(FailureKind.PROXY_REFUSED, Phase.PROXY, "status 407"),
                says("HTTP/1.0 403 Forbidden\r\nA: b\r\n\r\n")
                        .ends(FailureKind.PROXY_REFUSED, Phase.PROXY, "status 403"),
                says("HTTP/1.1 100 Continue\r\n\r\n").ends(FailureKind.PROXY_REFUSED, Phase.PROXY, "status 100"),
                says("HTTP/1.1 200 O").ends(FailureKind.PROXY_CLOSED, Phase.PROXY, ""),
                says("SSH-2.0-OpenSSH\r\n\r\n").ends(FailureKind.PROXY_MALFORMED, Phase.PROXY, "SSH"),
                says("HTTP/1.1 200 OK\r\nA: " + "x".repeat(9000) + "\r\n\r\n")
                        .ends(FailureKind.PROXY_MALFORMED, Phase.PROXY, "8192"),
                says("HTTP/1.1 407 Who are you?\r\nContent-Length: 0\r\n\r\n")
                        .plain()
                        .ends(FailureKind.PROXY_REFUSED, Phase.DOCUMENT, "status 407"));
    }

    private static Stream<Situation> ways() {
        return Stream.of(
                way("a silent proxy", ProxySituationsTest::silent)
                        .brief(Phase.DNS, Phase.CONNECT)
                        .ends(FailureKind.PROXY_TIMEOUT, Phase.PROXY, ""),
                way("a silent proxy for plain http", ProxySituationsTest::silent)
                        .brief(Phase.RESPONSE)
                        .plain()
                        .ends(FailureKind.HTTP_TIMEOUT, Phase.RESPONSE, ""),
                way("a proxy that nobody knows", test -> unresolved("px.fabrikam.test"))
                        .ends(FailureKind.PROXY_UNREACHABLE, Phase.PROXY, "px.fabrikam.test:8080 DNS_"),
                way("a proxy whose name server is silent", test -> {
                            test.site.with(DnsFault.silence(), Target.dns(NAMED));
                            return unresolved(NAMED);
                        })
                        .brief(Phase.DNS, Phase.CONNECT)
                        .ends(FailureKind.PROXY_TIMEOUT, Phase.PROXY, ""),
                way("a proxy that refuses", test -> (InetSocketAddress) test.reserved.getLocalSocketAddress())
                        .ends(FailureKind.PROXY_UNREACHABLE, Phase.PROXY, "CONNECT_REFUSED"));
    }

    private static Stream<Situation> selectors() {
        return Stream.of(
                chooses("a selector that throws", () -> {
                            throw new IllegalStateException("no PAC file");
                        })
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "the selector threw IllegalStateException"),
                chooses("a selector that chooses nothing", List::of)
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "chose nothing"),
                chooses("a selector that chooses null", () -> Collections.singletonList(null))
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "nothing in the place of a proxy"),
                chooses("a port that is none", () -> List.of(http("px.contoso.test", 0)))
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "without a port"),
                chooses("a URL in the place of a host", () -> List.of(http("http://px.contoso.test", 8080)))
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "a character that no host has"),
                chooses("a host with a blank", () -> List.of(http("px contoso", 8080)))
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "a character that no host has"),
                chooses("an empty label", () -> List.of(http("px..contoso.test", 8080)))
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "a label of the host is empty"),
                chooses("an address with an interface", () -> List.of(http("[fe80::1%nosuch]", 8080)))
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "an address with an interface"),
                chooses("the settings of the runtime with a port beyond all", ProxySituationsTest::ofTheRuntime)
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "port out of range"),
                chooses(
                                "a selector that chooses SOCKS",
                                () -> List.of(new Proxy(Proxy.Type.SOCKS, unresolved("socks.test"))))
                        .ends(FailureKind.PROXY_UNUSABLE, Phase.PROXY, "SOCKS"));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void endsTheAttemptWhereTheWayEnds(Situation situation) {
        LyncAutodiscover.Builder builder = site.builder()
                .route(UnaryOperator.identity())
                .proxy(situation.selector().apply(this))
                .plan(situation.plan())
                .timeouts(situation.timeouts());
        try (AutodiscoverClient client = builder.build()) {
            Discovery discovery = client.discover(Site.USER);

            Failure failure = discovery.attempts().get(0).failure().orElseThrow();
            assertEquals(situation.ending(), Ending.of(failure), discovery::toText);
            assertTrue(failure.detail().contains(situation.detail()), failure::toString);
        }
    }

    private InetSocketAddress silent() {
        try {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            open.add(listener);
            return (InetSocketAddress) listener.getLocalSocketAddress();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private InetSocketAddress saying(String answer) {
        FakeProxy proxy = FakeProxy.saying(site, answer);
        open.add(proxy);
        return proxy.address();
    }

    private static InetSocketAddress unresolved(String host) {
        return InetSocketAddress.createUnresolved(host, 8080);
    }

    private static Proxy http(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    /** What {@code -Dhttps.proxyHost=px -Dhttps.proxyPort=99999} makes of the runtime's own selector. */
    private static List<Proxy> ofTheRuntime() {
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("px", 99_999)));
    }

    /** A proxy that says the same to everybody. */
    private static Situation says(String answer) {
        return way(answer.lines().findFirst().orElse(""), test -> test.saying(answer));
    }

    private static Situation way(String story, Function<ProxySituationsTest, InetSocketAddress> address) {
        return situation(story, test -> ProxySelector.of(address.apply(test)));
    }

    private static Situation chooses(String story, Supplier<List<Proxy>> choice) {
        return situation(story, test -> new ProxyTest.Selector(url -> choice.get()));
    }

    private static Situation situation(String story, Function<ProxySituationsTest, ProxySelector> selector) {
        return new Situation(
                story,
                selector,
                Site.TIMEOUTS,
                LookupPlan.mobile(),
                new Ending(FailureKind.PROXY_UNREACHABLE, Phase.PROXY),
                "");
    }

    record Situation(
            String story,
            Function<ProxySituationsTest, ProxySelector> selector,
            Timeouts timeouts,
            LookupPlan plan,
            Ending ending,
            String detail) {
        Situation plain() {
            LookupPlan http = LookupPlan.of("plain", "http://" + LookupPlan.INTERNAL + "/");
            return new Situation("plain http: " + story, selector, timeouts, http, ending, detail);
        }

        /** In the phases in which nobody answers; others have the time that a busy machine needs. */
        Situation brief(Phase... phases) {
            Timeouts limits = timeouts;
            for (Phase phase : phases) {
                limits = limits.with(phase, BRIEF);
            }
            return new Situation(story, selector, limits, plan, ending, detail);
        }

        Situation ends(FailureKind kind, Phase phase, String expected) {
            return new Situation(story, selector, timeouts, plan, new Ending(kind, phase), expected);
        }

        @Override
        public String toString() {
            return story;
        }
    }
}
