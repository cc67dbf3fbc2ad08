package io.github.lyncautodiscover.client.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupPlanTest {
    private static final SipAddress ALICE = SipAddress.of("sip:Alice@Contoso.TEST");

    @Test
    void asksInTheOrderOfMobileClients() {
        List<String> urls = LookupPlan.mobile().candidates(ALICE).stream()
                .map(Candidate::toString)
                .toList();

        assertEquals(
                List.of(
                        "https://lyncdiscoverinternal.contoso.test/",
                        "http://lyncdiscoverinternal.contoso.test/",
                        "https://lyncdiscover.contoso.test/",
                        "http://lyncdiscover.contoso.test/"),
                urls);
    }

    @Test
    void isAValue() {
        assertEquals(LookupPlan.mobile(), LookupPlan.mobile());
        assertEquals(
                "mobile[https://{internal}/, http://{internal}/, https://{external}/, http://{external}/]",
                LookupPlan.mobile().toString());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void canBePrintedAndCompared(LookupPlan plan, String urls, List<String> fallbacks) {
        LookupPlan same = new LookupPlan(plan.name(), plan.urls(), plan.sipFallbacks());

        assertEquals(plan, same);
        assertEquals(plan.hashCode(), same.hashCode());
        assertEquals(plan.toString(), same.toString());
        assertNotEquals(plan, LookupPlan.of("another", "https://elsewhere.test/"));
        plan.urls()
                .forEach(url -> assertTrue(plan.toString().contains(url.replaceFirst("\\?.*", "?…")), plan::toString));
    }

    @Test
    void takesAnyOrderOfTheCaller() {
        LookupPlan plan = LookupPlan.of("mine", "https://pool.fabrikam.test/root", "http://{external}/");

        List<Candidate> candidates = plan.candidates(ALICE);

        assertEquals("pool.fabrikam.test", candidates.get(0).host());
        assertEquals("lyncdiscover.contoso.test", candidates.get(1).host());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://{internal}/", "{internal}", "https:///root", "mailto:alice@contoso.test"})
    void refusesWhatIsNoWebAddress(String url) {
        assertThrows(IllegalArgumentException.class, () -> LookupPlan.of("mine", url));
    }

    @Test
    void refusesAPlanWithoutCandidates() {
        assertThrows(IllegalArgumentException.class, () -> LookupPlan.of("mine"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void hasAPlanForEveryNeed(LookupPlan plan, String urls, List<String> fallbacks) {
        List<String> candidates = plan.candidates(ALICE).stream()
                .map(candidate -> candidate.url().toString())
                .toList();
        List<String> names =
                plan.sipFallbacks().stream().map(name -> name.name(ALICE)).toList();

        assertEquals(List.of(urls.split(" ")), candidates);
        assertEquals(fallbacks, names);
    }

    static Stream<Arguments> plans() {
        String internal = "://lyncdiscoverinternal.contoso.test/";
        String external = "://lyncdiscover.contoso.test/";
        return Stream.of(
                Arguments.of(LookupPlan.httpsOnly(), "https" + internal + " https" + external, List.of()),
                Arguments.of(LookupPlan.externalOnly(), "https" + external + " http" + external, List.of()),
                Arguments.of(LookupPlan.startAt("192.0.2.1"), "https://192.0.2.1/ http://192.0.2.1/", List.of()),
                Arguments.of(
                        LookupPlan.startAt(URI.create("https://pool.test/r?x=y")),
                        "https://pool.test/r?x=y",
                        List.of()),
                Arguments.of(
                        LookupPlan.desktop(),
                        "https" + internal + " http" + internal + " https" + external + " http" + external,
                        List.of(
                                "_sipinternaltls._tcp.contoso.test",
                                "_sip._tls.contoso.test",
                                "sipinternal.contoso.test",
                                "sip.contoso.test",
                                "sipexternal.contoso.test")));
    }
}
