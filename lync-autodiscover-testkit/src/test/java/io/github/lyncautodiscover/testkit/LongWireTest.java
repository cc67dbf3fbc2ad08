package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Type;

class LongWireTest {

    private static final Duration ROUND_TRIP = Duration.ofMillis(60);
    private static final String HOST = "lyncdiscoverinternal.contoso.test";

    private static LyncDeployment deployment;

    @BeforeAll
    static void start() {
        deployment = Preset.CONTOSO_WIFI.builder().roundTrip(ROUND_TRIP).start();
    }

    @AfterAll
    static void stop() {
        deployment.close();
    }

    @Test
    void aDnsAnswerCostsOneRoundTrip() throws IOException {
        long began = System.nanoTime();

        TestClient.inside(deployment).ask(HOST, Type.A);

        assertTookRoundTrips(1, began);
    }

    /** DNS, TCP and HTTP; TLS 1.3 adds one more. */
    @ParameterizedTest
    @CsvSource({"http, 3", "https, 4"})
    void aFirstRequestCostsWhatItCostsOnAWire(String scheme, int roundTrips) throws IOException {
        long began = System.nanoTime();

        assertEquals(
                200,
                TestClient.inside(deployment).get(scheme + "://" + HOST + "/").status());

        assertTookRoundTrips(roundTrips, began);
    }

    @Test
    void aResetArrivesAsOne() {
        try (Injection injection = deployment.inject(ConnectionFault.reset(Moment.REQUEST), Target.http(HOST))) {
            assertThrows(
                    SocketException.class,
                    () -> TestClient.inside(deployment).get("http://" + HOST + "/"),
                    injection::toString);
        }
    }

    /** Only that it did not take less: how much more it takes is up to the machine. */
    private static void assertTookRoundTrips(int roundTrips, long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Duration least = ROUND_TRIP.multipliedBy(roundTrips);
        assertTrue(took.compareTo(least) >= 0, () -> "took " + took);
    }
}
