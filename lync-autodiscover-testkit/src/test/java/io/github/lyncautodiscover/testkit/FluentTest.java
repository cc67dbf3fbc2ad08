package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said in Java can be said in an option. */
class FluentTest {

    @ParameterizedTest
    @ValueSource(classes = {ConnectionFault.class, ResponseFault.class, ServerCertificate.class, DnsFault.class})
    void everyFactoryOfAFaultCanBeWrittenInALine(Class<?> type) {
        List<Method> factories = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers()))
                .toList();

        assertTrue(!factories.isEmpty() && Fluent.factories(type).containsAll(factories), factories::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "reset tls,                        RESET@TLS",
        "expired,                          EXPIRED",
        "REQUIRED,                         REQUIRED",
        "iis 403 7,                        IIS_403.7",
        "page f5-apm,                      F5_APM",
        "status 503 2s,                    STATUS_503_RETRY_AFTER_2",
        "clock PT-1H,                      CLOCK_AHEAD_BY_PT-1H",
        "status 401 | with A \"b c\" d,    STATUS_401_WITH_A",
        "body text/plain hello,            BODY_OF_5_BYTES",
        "document lync-2010:root:internal:contoso.test, DOCUMENT",
        "fromPublicAuthority a.test | withRsaKey 2048 | withExtendedKeyUsage, "
    })
    void aLineIsAFault(String line, String name) {
        Fault fault = (Fault) Fluent.make(
                List.of(
                        ConnectionFault.class,
                        ResponseFault.class,
                        ServerCertificate.class,
                        CertificateFault.class,
                        ClientCertificate.class),
                Step.read(line));

        assertEquals(
                name == null
                        ? ServerCertificate.fromPublicAuthority("a.test")
                                .withRsaKey(2048)
                                .withExtendedKeyUsage()
                                .toString()
                        : name,
                fault.toString());
    }

    @Test
    void timesHaveTheirUnits() {
        assertEquals(Duration.ofMillis(250), Words.value("250ms", Duration.class));
        assertEquals(Duration.ofSeconds(-5), Words.value("-5s", Duration.class));
        assertEquals(Duration.ofDays(30), Words.value("P30D", Duration.class));
    }
}
