package io.github.lyncautodiscover.client.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {
    private static final Terms ANY = new Terms(Set.of(), 1, Duration.ofSeconds(20), false, "1");
    private static final Terms CONTOSO = new Terms(Set.of("contoso.test"), 1, Duration.ofSeconds(20), false, "1");

    @ParameterizedTest
    @CsvSource({
        "target=alice@contoso.test,         alice@contoso.test",
        "target=alice%40contoso.test,       alice@contoso.test",
        "target=sip:alice@Contoso.test,     alice@contoso.test",
        "target=sip%3Aal%2Bice@contoso.test, al+ice@contoso.test"
    })
    void readsATarget(String query, String user) {
        assertEquals(SipAddress.of(user), Question.of(query, null, CONTOSO).user());
    }

    @Test
    void readsASipDomainWithoutAUser() {
        assertEquals(
                SipAddress.ofDomain("contoso.test"),
                Question.of("target=Contoso.test", null, CONTOSO).user());
    }

    static Stream<Arguments> refused() {
        String ten = "target=alice@contoso.test&".repeat(9) + "target=alice@contoso.test";
        return Stream.of(
                Arguments.of(400, "give one target", null),
                Arguments.of(400, "give one target", ""),
                Arguments.of(400, "give one target", "target"),
                Arguments.of(400, "give one target", "targets=alice@contoso.test"),
                Arguments.of(400, "give one target", "module=x&target=alice@contoso.test"),
                Arguments.of(400, "give one target", "target=alice@contoso.test&module=x"),
                Arguments.of(400, "give one target", ten),
                Arguments.of(400, "no SIP address", "target="),
                Arguments.of(400, "no SIP address", "target=-alice"),
                Arguments.of(400, "no SIP address", "target=alice@"),
                Arguments.of(400, "no SIP address", "target=%zz@contoso.test"),
                Arguments.of(400, "no SIP address", "target=alice%00@contoso.test"),
                Arguments.of(400, "no SIP address", "target=alice@contoso.test%0d%0aX:%20y"),
                Arguments.of(403, "not allowed", "target=alice@fabrikam.test"),
                Arguments.of(403, "not allowed", "target=alice@sub.contoso.test"),
                Arguments.of(414, "at most 2000", "target=" + "alice".repeat(400) + "@contoso.test"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesInOneLineThatNamesNobody(int status, String line, String query) {
        RefusedException refused = assertThrows(RefusedException.class, () -> Question.of(query, null, CONTOSO));

        assertAll(
                () -> assertEquals(status, refused.status()),
                () -> assertTrue(refused.line().contains(line), refused::line),
                () -> assertEquals(1, refused.line().lines().count()),
                () -> assertFalse(refused.line().contains("contoso.test"), refused::line));
    }

    @ParameterizedTest
    @CsvSource({
        "10,          9500",
        "10.0,        9500",
        "2.5,         2000",
        "1,           800",
        "0.5,         400",
        "0.001,       0.8",
        "20.5,        20000",
        "30,          20000",
        "999999,      20000"
    })
    void leavesTheScraperAMargin(String seconds, double millis) {
        Duration expected = Duration.ofNanos(Math.round(millis * 1e6));

        assertEquals(expected, Question.of("target=a@b.test", seconds, ANY).limit());
    }

    @Test
    void takesTheUsualDeadlineWhereTheScraperSaysNothing() {
        assertEquals(ANY.deadline(), Question.of("target=a@b.test", null, ANY).limit());
    }

    @ParameterizedTest
    @CsvSource({"soon", "-1", "0", "0.000", "1e9", "NaN", "''", "10s", "1000000", "10.0000000001", "٣"})
    void refusesWhatIsNoTime(String seconds) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> Question.of("target=a@b.test", seconds, ANY));

        assertEquals(400, refused.status());
    }
}
