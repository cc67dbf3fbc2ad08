package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncautodiscover.model.SipAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void takesAnyOrderOfTheCaller() {
        LookupPlan plan = new LookupPlan("mine", List.of("https://pool.fabrikam.test/root", "http://{external}/"));

        List<Candidate> candidates = plan.candidates(ALICE);

        assertEquals("pool.fabrikam.test", candidates.get(0).host());
        assertEquals("lyncdiscover.contoso.test", candidates.get(1).host());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://{internal}/", "{internal}", "https:///root", "mailto:alice@contoso.test"})
    void refusesWhatIsNoWebAddress(String url) {
        assertThrows(IllegalArgumentException.class, () -> new LookupPlan("mine", List.of(url)));
    }

    @Test
    void refusesAPlanWithoutCandidates() {
        assertThrows(IllegalArgumentException.class, () -> new LookupPlan("mine", List.of()));
    }
}
