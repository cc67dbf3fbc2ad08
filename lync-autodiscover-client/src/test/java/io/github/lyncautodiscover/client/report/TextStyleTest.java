package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Colours and the user are there when asked for, and each changes nothing else. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TextStyleTest {
    private final LyncDiagnosis diagnosis = Staged.diagnose(LyncDeployment.contosoWifi(), untouched -> {});

    @Test
    void coloursAddNothingButColours() {
        String plain = TextReport.of(diagnosis);
        String coloured = TextReport.of(diagnosis, TextStyle.plain().inColour());

        assertNotEquals(plain, coloured);
        assertEquals(plain, withoutColours(coloured));
    }

    @Test
    void theUserIsNamedWhenAskedFor() {
        String naming = TextReport.of(diagnosis, TextStyle.plain().showingUser());
        String both = TextReport.of(diagnosis, TextStyle.plain().inColour().showingUser());

        assertFalse(TextReport.of(diagnosis).contains(Staged.USER));
        assertTrue(naming.contains("sipuri=" + Staged.USER + "@contoso.test"), naming);
        assertNotEquals(naming, both);
        assertEquals(naming, withoutColours(both));
    }

    private static String withoutColours(String text) {
        return text.replaceAll("\u001b\\[\\d+m", "");
    }
}
