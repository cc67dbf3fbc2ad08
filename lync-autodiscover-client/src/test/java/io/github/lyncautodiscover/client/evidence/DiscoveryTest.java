package io.github.lyncautodiscover.client.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.FindingCode;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.CannedResponses;
import io.github.lyncautodiscover.testkit.Flavour;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results that a test of a caller's makes by hand. */
class DiscoveryTest {
    private static final SipAddress ALICE = SipAddress.of("alice@contoso.test");

    @Test
    void aResultThatIsFoundAnswersLikeARealOne() throws DiscoveryException {
        AutodiscoverResponse response = CannedResponses.of(Flavour.LYNC_2013, "contoso.test")
                .domain(AccessLocation.EXTERNAL)
                .model(DocumentFormat.AUTODISCOVER_XML);

        Discovery discovery = Discovery.found(ALICE, response);

        assertTrue(discovery.isFound());
        assertEquals(response, discovery.orElseThrow());
        assertTrue(discovery.endpoints().flatMap(Endpoints::ucwa).isPresent());
        assertEquals(4, discovery.attempts().size());
        assertPrints(discovery);
    }

    @ParameterizedTest
    @EnumSource
    void aResultThatIsNotFoundSaysWhy(FailureKind kind) {
        Discovery discovery = Discovery.notFound(ALICE, kind);

        assertFalse(discovery.isFound());
        DiscoveryException thrown = assertThrows(DiscoveryException.class, discovery::orElseThrow);
        assertTrue(String.valueOf(thrown.getMessage()).contains(kind.name()), thrown::toString);
        assertPrints(discovery);
    }

    @ParameterizedTest
    @EnumSource(names = {"DNS_NAME_NOT_FOUND", "DNS_NO_ADDRESS"})
    void aNameThatDoesNotExistIsExplainedLikeARealOne(FailureKind kind) {
        Instant before = Instant.now();

        Discovery discovery = Discovery.notFound(ALICE, kind);

        List<String> codes = discovery.findings().stream()
                .map(Finding::code)
                .map(FindingCode::name)
                .toList();
        assertTrue(codes.contains("DISCOVERY_UNANSWERED"), codes::toString);
        assertFalse(codes.contains("UNEXPLAINED_FAILURE"), codes::toString);
        assertFalse(discovery.startedAt().isBefore(before), discovery::toString);
    }

    private static void assertPrints(Discovery discovery) {
        LyncDiagnosis diagnosis = LyncDiagnosis.of(discovery);
        assertFalse(discovery.toText().isBlank());
        assertFalse(discovery.findings().isEmpty());
        assertEquals(diagnosis.toJson(), DiscoveryJson.read(diagnosis.toJson()).toJson());
    }
}
