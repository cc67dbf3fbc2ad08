package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.Phase;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of one limit leaves the others. */
class TimeoutsTest {
    private static final Duration OTHER = Duration.ofMillis(1234);

    static Stream<Arguments> changes() {
        Timeouts standard = Timeouts.standard();
        return Stream.of(
                Arguments.of("deadline", standard.withDeadline(OTHER)),
                Arguments.of("attempt", standard.withAttempt(OTHER)),
                Arguments.of("dns", standard.with(Phase.DNS, OTHER)),
                Arguments.of("connect", standard.with(Phase.CONNECT, OTHER)),
                Arguments.of("tls", standard.with(Phase.TLS, OTHER)),
                Arguments.of("response", standard.with(Phase.RESPONSE, OTHER)),
                Arguments.of("body", standard.with(Phase.BODY, OTHER)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesOneLimitAndLeavesTheOthers(String limit, Timeouts changed) throws ReflectiveOperationException {
        for (RecordComponent one : Timeouts.class.getRecordComponents()) {
            Object before = one.getAccessor().invoke(Timeouts.standard());
            assertEquals(
                    one.getName().equals(limit) ? OTHER : before,
                    one.getAccessor().invoke(changed),
                    one.getName());
        }
    }
}
