package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of an attempt that the caller's own parts and policies end: one row a situation. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallerSituationsTest {
    private static final Target ROOT = Target.https(Site.INTERNAL).path("/");
    private static final Target EXTERNAL_ROOT = Target.https(Site.EXTERNAL).path("/");
    private static final String FOREIGN = "https://lync.fabrikam.test/";

    static Stream<Situation> situations() {
        return Stream.of(
                situation("a route that throws", (site, client) -> client.route(CallerSituationsTest::broken))
                        .ends(FailureKind.UNEXPECTED, Phase.CONNECT, "IllegalStateException no way to anywhere"),
                situation(
                                "a route that throws on the way to a proxy",
                                (site, client) -> client.route(CallerSituationsTest::broken)
                                        .proxy(ProxySelector.of(
                                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080))))
                        .ends(FailureKind.UNEXPECTED, Phase.PROXY, "IllegalStateException no way to anywhere"),
                situation(
                                "a route to a host that has no address",
                                (site, client) ->
                                        client.route(any -> InetSocketAddress.createUnresolved("nowhere.test", 443)))
                        .ends(FailureKind.CONNECT_UNREACHABLE, Phase.CONNECT, "10.10.30.50:443"),
                situation(
                                "a question about a foreign host that throws",
                                (site, client) ->
                                        client.redirects(redirected(site).askingAboutForeignHosts(target -> {
                                            throw new IllegalStateException("do not ask me");
                                        })))
                        .ends(FailureKind.REDIRECT_FOREIGN_HOST, Phase.DOCUMENT, "to " + FOREIGN),
                situation(
                                "a question about a foreign host that is answered with no",
                                (site, client) ->
                                        client.redirects(redirected(site).askingAboutForeignHosts(target -> false)))
                        .ends(FailureKind.REDIRECT_FOREIGN_HOST, Phase.DOCUMENT, "to " + FOREIGN),
                situation(
                                "no foreign host is wanted",
                                (site, client) ->
                                        client.redirects(redirected(site).refusingForeignHosts()))
                        .ends(FailureKind.REDIRECT_FOREIGN_HOST, Phase.DOCUMENT, "to " + FOREIGN),
                situation("no private address is wanted after a public one", (site, client) -> {
                            site.with(ResponseFault.redirectLink("https://webint.contoso.test/root"), EXTERNAL_ROOT);
                            client.plan(LookupPlan.startAt(URI.create("https://" + Site.EXTERNAL + "/")))
                                    .redirects(RedirectPolicy.standard().refusingPrivateAddresses());
                        })
                        .ends(FailureKind.REDIRECT_PRIVATE_ADDRESS, Phase.DNS, "10.10.30.51"),
                situation(
                                "a ticket source that fails",
                                (site, client) -> client.tickets(request -> {
                                    throw new IOException("the smart card was pulled");
                                }))
                        .ends(FailureKind.AUTH_SOURCE_FAILED, Phase.DOCUMENT, "IOException"),
                situation(
                                "a ticket source without a ticket",
                                (site, client) -> client.tickets(request -> Optional.empty()))
                        .ends(FailureKind.AUTH_NO_TICKET, Phase.DOCUMENT, ""));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void endsTheAttemptAndKeepsWhatWasSeen(Situation situation) {
        try (Site site = new Site()) {
            LyncAutodiscover.Builder builder = site.builder();
            situation.client().accept(site, builder);
            try (AutodiscoverClient client = builder.build()) {
                Attempt attempt = client.discover(Site.USER).attempts().get(0);

                Failure failure = attempt.failure().orElseThrow();
                assertEquals(situation.ending(), Ending.of(failure), attempt::toString);
                assertEquals(situation.detail(), failure.detail());
                assertFalse(attempt.hops().isEmpty());
            }
        }
    }

    private static InetSocketAddress broken(InetSocketAddress meant) {
        throw new IllegalStateException("no way to anywhere");
    }

    /** The standard policy, for a Root that redirects to a foreign host. */
    private static RedirectPolicy redirected(Site site) {
        site.with(ResponseFault.redirectLink(FOREIGN), ROOT);
        return RedirectPolicy.standard();
    }

    private static Situation situation(String story, BiConsumer<Site, LyncAutodiscover.Builder> client) {
        return new Situation(story, client, new Ending(FailureKind.UNEXPECTED, Phase.CONNECT), "");
    }

    record Situation(String story, BiConsumer<Site, LyncAutodiscover.Builder> client, Ending ending, String detail) {
        Situation ends(FailureKind kind, Phase phase, String expected) {
            return new Situation(story, client, new Ending(kind, phase), expected);
        }

        @Override
        public String toString() {
            return story;
        }
    }
}
