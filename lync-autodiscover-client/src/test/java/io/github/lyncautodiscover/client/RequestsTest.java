package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.testkit.RecordedQuestion;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lookup puts on the wire. */
class RequestsTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void asksTheRootForItsUserAndThenTheDomainItNames() {
        Discovery discovery = site.discover();

        assertTrue(discovery.isFound(), discovery::toText);
        assertEquals(
                List.of(
                        "https://lyncdiscoverinternal.contoso.test/?sipuri=alice@contoso.test",
                        "https://webint.contoso.test/Autodiscover/AutodiscoverService.svc/root/domain"),
                urls());
    }

    @Test
    void saysWhatItAcceptsAndNothingThatInvitesSurprises() {
        site.discover();

        RecordedRequest root = site.deployment.requests().get(0);
        assertEquals("GET", root.method());
        assertEquals(
                "application/vnd.microsoft.rtc.autodiscover+xml;v=1",
                root.header("Accept").orElse(""));
        assertEquals(
                Set.of("accept", "accept-encoding", "connection", "host", "user-agent"),
                root.headers().keySet());
    }

    @Test
    void keepsTheNameOfTheUrlInHostHeaderAndHandshake() {
        site.discover();

        RecordedRequest root = site.deployment.requests().get(0);
        assertEquals(Site.INTERNAL, root.host());
        assertEquals(Site.INTERNAL, root.serverName());
    }

    @Test
    void repeatsTheUserOnARootReachedByRedirect() {
        site.with(
                ResponseFault.redirectLink("https://webext.contoso.test/root"),
                Target.https(Site.INTERNAL).path("/"));

        site.discover();

        assertEquals("https://webext.contoso.test/root?sipuri=alice@contoso.test", urls().get(1));
    }

    @Test
    void usesOneConnectionForSuccessiveHopsToOneHost() {
        site.with(
                ResponseFault.redirectLink("https://webext.contoso.test/Autodiscover/AutodiscoverService.svc/root"),
                Target.https(Site.INTERNAL));

        List<Hop> hops = site.discover().attempts().get(0).hops();

        assertEquals(
                List.of(false, false, true), hops.stream().map(Hop::isReused).toList());
        assertEquals(hops.get(1).tls(), hops.get(2).tls());
        assertEquals(hops.get(1).address(), hops.get(2).address());
        List<RecordedRequest> requests = site.deployment.requests();
        assertEquals(requests.get(1).connection(), requests.get(2).connection());
    }

    @Test
    void asksForBothNamesAlthoughTheFirstOneAnswers() {
        assertTrue(site.discover().attempts().get(0).response().isPresent());

        Eventually.isTrue(() -> site.deployment.questions().stream()
                .map(RecordedQuestion::name)
                .collect(Collectors.toSet())
                .containsAll(Set.of(Site.INTERNAL, Site.EXTERNAL)));
    }

    @Test
    void repeatsTheUserAfterAnHttpRedirect() {
        site.with(ResponseFault.redirect(302, "https://" + Site.EXTERNAL + "/root"), Target.https(Site.INTERNAL));

        site.discover();

        assertEquals("https://lyncdiscover.contoso.test/root?sipuri=alice@contoso.test", urls().get(1));
    }

    @Test
    void followsALongLocationToItsEnd() {
        String location = "https://" + Site.EXTERNAL + "/?token=" + "x".repeat(3000);
        site.with(ResponseFault.redirect(302, location), Target.https(Site.INTERNAL));

        site.discover();

        assertEquals(location + "&sipuri=alice@contoso.test", urls().get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "alice", "alice@", "@contoso.test", "al ice@contoso.test", "alice@contoso.test\r\n"})
    void refusesABadAddressBeforeAnyPacket(String address) {
        assertThrows(IllegalArgumentException.class, () -> site.client.discover(address));

        assertEquals(List.of(), site.deployment.questions());
    }

    @Test
    void refusesToWorkAfterItsEnd() {
        site.client.close();

        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> site.client.discover(Site.USER));
        assertEquals("this client is closed: build another one", refusal.getMessage());
    }

    private List<String> urls() {
        return site.deployment.requests().stream()
                .map(request -> request.url().toString())
                .toList();
    }
}
