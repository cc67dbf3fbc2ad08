package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.finding.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code --explain} says of the names that a report prints. */
class ExplanationTest {
    private static final List<String> CODES =
            FindingCode.all().stream().map(FindingCode::name).toList();

    @ParameterizedTest
    @EnumSource
    void namesFindingsForEveryFailure(FailureKind kind) {
        assertTrue(FailureFindings.of(kind).allMatch(CODES::contains), kind.name());
    }

    @Test
    void leadsFromAFailureToItsFindings() {
        String text = Explanation.of("dns_name_not_found");

        assertAll(
                () -> assertTrue(text.contains("the name does not exist"), text),
                () -> assertTrue(text.contains("    NOTHING_PUBLISHED\n    LDI_MISSING_INSIDE\n"), text));
    }
}
