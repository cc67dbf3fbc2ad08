package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;

/** What is asserted about a finding that was raised. */
final class Proof {
    private Proof() {}

    static Consumer<Finding> proved(Severity severity, String... quoted) {
        return finding -> check(finding, Certainty.PROVED, severity, quoted);
    }

    static Consumer<Finding> suspected(Severity severity, String... quoted) {
        return finding -> check(finding, Certainty.SUSPECTED, severity, quoted);
    }

    /** Each of the texts must be found in the message or in a line of the evidence, place included. */
    private static void check(Finding finding, Certainty certainty, Severity severity, String... quoted) {
        assertEquals(certainty, finding.certainty(), finding::toString);
        assertEquals(severity, finding.severity(), finding::toString);
        List<String> evidence =
                finding.evidence().stream().map(Evidence::toString).toList();
        for (String text : quoted) {
            boolean there =
                    finding.message().contains(text) || evidence.stream().anyMatch(line -> line.contains(text));
            assertTrue(there, () -> text + " is not in " + finding + " " + evidence);
        }
    }
}
