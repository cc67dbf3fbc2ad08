package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a peer or a file says cannot play tricks on the terminal that a report is read in. */
class HostileCharactersTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u009b31m", "\u0085", "\u202etxt.exe", "\u2066", "\u2028", "\r\nOK"})
    void neverReachATerminal(String hostile) {
        Hop hop = Hop.builder(URI.create("https://webext.contoso.test/Mcx/McxService.svc"))
                .failure(new Failure(FailureKind.HTTP_STATUS, Phase.RESPONSE, "before" + hostile + "after"))
                .build();
        LyncDiagnosis diagnosis = LyncDiagnosis.builder(Instant.EPOCH)
                .mobility(new MobilityCheck(MobilityCheck.Service.MCX, hop, List.of()))
                .build();

        assertHarmless(diagnosis.toText(), hostile);
        assertHarmless(diagnosis.toText(TextStyle.verbose()), hostile);
        assertHarmless(diagnosis.toPlugin(PluginThresholds.none()).text(), hostile);
    }

    private static void assertHarmless(String text, String hostile) {
        assertFalse(text.contains(hostile), text);
        assertTrue(text.lines().allMatch(line -> line.codePoints().allMatch(HostileCharactersTest::isHarmless)), text);
    }

    private static boolean isHarmless(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.PARAGRAPH_SEPARATOR;
    }
}
