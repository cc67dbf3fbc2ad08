package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lookups through the proxy that a selector chooses. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProxyTest {
    private final Site site = new Site();
    private final Socket reserved = new Socket();

    @BeforeEach
    void reserve() throws IOException {
        reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        reserved.close();
        site.close();
    }

    @Test
    void opensATunnelForHttpsInWhichTheCertificateIsChecked() {
        try (FakeProxy proxy = FakeProxy.into(site)) {
            Discovery discovery = discover(proxy.selector());

            assertTrue(discovery.isFound(), discovery::toText);
            assertEquals(
                    List.of(
                            "CONNECT lyncdiscoverinternal.contoso.test:443 HTTP/1.1",
                            "CONNECT webint.contoso.test:443 HTTP/1.1"),
                    proxy.requests());
            assertEquals(Assurance.AUTHENTICATED, discovery.assurance().orElseThrow());
            assertEquals(Site.INTERNAL, site.deployment.requests().get(0).serverName(), "the name is that of the host");
        }
    }

    @Test
    void asksAProxyForTheWholeUrlOfPlainHttp() {
        site.with(ConnectionFault.reset(Moment.TLS), Target.https(Site.INTERNAL));
        try (FakeProxy proxy = FakeProxy.into(site)) {
            Discovery discovery = discover(proxy.selector());

            assertEquals(
                    FailureKind.TLS_CLOSED,
                    discovery.attempts().get(0).failure().orElseThrow().kind());
            assertEquals(
                    "GET http://lyncdiscoverinternal.contoso.test/?sipuri=alice@contoso.test HTTP/1.1",
                    proxy.requests().get(1));
            assertTrue(discovery.attempts().get(1).response().isPresent(), discovery::toText);
        }
    }

    @Test
    void recordsTheProxyOnTheHopAndNeedsNoNameServerItself() {
        try (FakeProxy proxy = FakeProxy.into(site);
                DnsView nobodyToAsk = DnsView.of(nobody());
                AutodiscoverClient client = site.builder()
                        .dns(nobodyToAsk)
                        .route(UnaryOperator.identity())
                        .proxy(proxy.selector())
                        .build()) {
            Discovery discovery = client.discover(Site.USER);

            assertTrue(discovery.isFound(), discovery::toText);

            Hop hop = discovery.attempts().get(0).hops().get(0);
            assertEquals(proxy.address().getPort(), hop.proxy().orElseThrow().getPort());
            assertEquals(proxy.address().getPort(), hop.address().orElseThrow().getPort());
            assertTrue(hop.dns().isEmpty());
            assertTrue(hop.times().byPhase().containsKey(Phase.PROXY));
            assertFalse(hop.times().byPhase().containsKey(Phase.CONNECT));
            String whole = LyncDiagnosis.of(discovery).toText(TextStyle.verbose());
            assertTrue(whole.contains("through the proxy"), whole);
        }
    }

    @Test
    void doesNotTrustAProxyMoreThanAnybodyElse() {
        site.with(CertificateFault.UNTRUSTED, Target.https(Site.INTERNAL));
        try (FakeProxy proxy = FakeProxy.into(site)) {
            Attempt first = discover(proxy.selector()).attempts().get(0);

            assertEquals(
                    FailureKind.TLS_UNTRUSTED_ISSUER,
                    first.failure().orElseThrow().kind());
        }
    }

    @Test
    void resolvesTheNameOfTheProxyInItsOwnView() {
        try (FakeProxy proxy = FakeProxy.into(site)) {
            // The view of the deployment knows this name; the route leads from its address to the proxy.
            InetSocketAddress named = InetSocketAddress.createUnresolved("webext.contoso.test", 8080);
            Discovery discovery = discover(ProxySelector.of(named), address -> proxy.address());

            assertTrue(discovery.isFound(), discovery::toText);
            assertEquals(
                    named, discovery.attempts().get(0).hops().get(0).proxy().orElseThrow());
        }
    }

    @Test
    void takesTheNextWayWhenAProxyCannotBeReachedAndTellsTheSelector() {
        try (FakeProxy proxy = FakeProxy.into(site)) {
            Selector selector = new Selector(url -> List.of(http(nobody()), http(proxy.address())));

            Discovery discovery = discover(selector);

            assertTrue(discovery.isFound(), discovery::toText);
            Hop hop = discovery.attempts().get(0).hops().get(0);
            assertEquals(
                    List.of(AddressTry.Result.REFUSED, AddressTry.Result.CONNECTED),
                    hop.addressTries().stream().map(AddressTry::result).toList());
            assertEquals(2, selector.failed.size(), "once a hop");
        }
    }

    /** What an administrator mistypes in the settings of a computer costs one way and no lookup. */
    @ParameterizedTest
    @MethodSource("unusable")
    void passesOverAProxyThatNobodyCouldUseAndSaysSo(Proxy unusable) {
        try (FakeProxy proxy = FakeProxy.into(site)) {
            Discovery discovery = discover(new Selector(url -> Arrays.asList(unusable, http(proxy.address()))));

            assertTrue(discovery.isFound(), discovery::toText);
            Hop hop = discovery.attempts().get(0).hops().get(0);
            assertEquals(List.of(Oddity.PROXY_SKIPPED), hop.oddities());
            assertEquals(1, hop.addressTries().size());
            LyncDiagnosis diagnosis = LyncDiagnosis.of(discovery);
            String odd = "odd: " + Oddity.PROXY_SKIPPED.sentence();
            assertTrue(diagnosis.toText(TextStyle.verbose().within(200)).contains(odd), diagnosis::toText);
            assertEquals(
                    diagnosis.toJson(), LyncDiagnosis.read(diagnosis.toJson()).toJson());
        }
    }

    static Stream<Proxy> unusable() {
        return Stream.of(
                null,
                new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("socks.test", 1080)),
                http(InetSocketAddress.createUnresolved("http://px.contoso.test:8080", 8080)),
                http(InetSocketAddress.createUnresolved("px.contoso.test", 0)),
                http(InetSocketAddress.createUnresolved("300.1.1.1", 8080)),
                http(InetSocketAddress.createUnresolved("", 8080)));
    }

    @Test
    void tellsTheSelectorNeitherPathNorUser() {
        Selector selector = new Selector(url -> List.of(Proxy.NO_PROXY));

        Discovery discovery = discover(selector, site.deployment.route());

        assertTrue(discovery.isFound(), discovery::toText);
        assertEquals(
                List.of(
                        URI.create("https://lyncdiscoverinternal.contoso.test/"),
                        URI.create("https://webint.contoso.test/")),
                selector.asked);
        assertTrue(discovery.attempts().get(0).hops().get(0).proxy().isEmpty());
    }

    private Discovery discover(ProxySelector selector) {
        return discover(selector, UnaryOperator.identity());
    }

    private Discovery discover(ProxySelector selector, UnaryOperator<InetSocketAddress> route) {
        try (AutodiscoverClient client =
                site.builder().route(route).proxy(selector).build()) {
            return client.discover(Site.USER);
        }
    }

    private static Proxy http(InetSocketAddress address) {
        return new Proxy(Proxy.Type.HTTP, address);
    }

    /** An address where nothing listens, and nothing else can begin to. */
    private InetSocketAddress nobody() {
        return (InetSocketAddress) reserved.getLocalSocketAddress();
    }

    static final class Selector extends ProxySelector {
        private final Function<URI, List<Proxy>> choice;
        private final List<URI> asked = new ArrayList<>();
        private final List<SocketAddress> failed = new ArrayList<>();

        Selector(Function<URI, List<Proxy>> choice) {
            this.choice = choice;
        }

        @Override
        public synchronized List<Proxy> select(URI uri) {
            asked.add(uri);
            return choice.apply(uri);
        }

        @Override
        public synchronized void connectFailed(URI uri, SocketAddress address, IOException why) {
            failed.add(address);
        }
    }
}
