package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.lyncautodiscover.client.LyncDiagnosis;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Colours are there when asked for, and say nothing that the words do not say. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ColourTest {
    @Test
    void coloursAddNothingButColours() {
        LyncDiagnosis diagnosis = Staged.diagnose(LyncDeployment.contosoWifi(), untouched -> {});

        String plain = TextReport.of(diagnosis);
        String coloured = TextReport.of(diagnosis, TextStyle.plain().inColour());

        assertNotEquals(plain, coloured);
        assertEquals(plain, coloured.replaceAll("\u001b\\[\\d+m", ""));
    }
}
