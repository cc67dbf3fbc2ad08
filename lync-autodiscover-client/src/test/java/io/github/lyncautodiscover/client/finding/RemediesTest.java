package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What to do is one sentence that fits into a line or two; what is longer belongs to the explanation of the code. */
class RemediesTest {
    private static final int LONGEST = 160;

    @Test
    void ofEveryCodeIsOneShortSentence() {
        FindingCode.all().forEach(code -> check(code.name(), code.remedy()));
    }

    @Test
    void ofEveryStagedFindingIsOneShortSentence() {
        KeptEvidenceTest.rows()
                .flatMap(row -> DiscoveryJson.read(row.get()[1].toString()).findings().stream())
                .forEach(finding -> check(finding.toString(), finding.remedy()));
    }

    /** Removing these records is what a company does that gives up its SIP domain, and nobody else. */
    @Test
    void neverAdvisesToRemoveTheRecordsThatTeamsNeeds() {
        Stream.of("ONLINE_RETIRED", "SRV_ONLY", "ONLINE_CNAME_EXPECTED_MISMATCH", "HYBRID_AUTODISCOVERURL")
                .map(name -> FindingCode.all().stream()
                        .filter(code -> code.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .forEach(code ->
                        assertFalse(code.remedy().matches("(?i).*\\b(remove|delete|take out)\\b.*"), code.remedy()));
    }

    private static void check(String what, String remedy) {
        assertTrue(remedy.length() <= LONGEST, () -> remedy.length() + ": " + what + ": " + remedy);
        assertFalse(remedy.matches(".*[a-z)]\\. [A-Z].*"), () -> what + ": " + remedy);
        assertTrue(remedy.isEmpty() || remedy.endsWith(".") || remedy.endsWith("?"), () -> what + ": " + remedy);
    }
}
