package io.github.lyncautodiscover.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Injection;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.TestClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in front of a deployment makes it as slow as a real one, and nothing else. */
class DistanceTest {

    private static final Duration ROUND_TRIP = Duration.ofMillis(60);
    private static final String HOST = "lyncdiscoverinternal.contoso.test";

    private static final LyncDeployment DEPLOYMENT = LyncDeployment.contosoWifi();
    private static final Distance DISTANCE = new Distance(ROUND_TRIP);

    private static TestClient client;

    @BeforeAll
    static void start() throws IOException {
        InetSocketAddress dns = DISTANCE.dns(DEPLOYMENT.dns());
        List<InetSocketAddress> meant =
                List.of(new InetSocketAddress("10.10.30.50", 80), new InetSocketAddress("10.10.30.50", 443));
        client = new TestClient(dns, DISTANCE.route(DEPLOYMENT.route(), meant), DEPLOYMENT.tls());
    }

    @AfterAll
    static void stop() {
        DISTANCE.close();
        DEPLOYMENT.close();
    }

    @Test
    void aDnsAnswerCostsOneRoundTrip() throws IOException {
        long began = System.nanoTime();

        client.resolve(HOST);

        assertTookRoundTrips(1, began);
    }

    /** DNS, TCP and HTTP; TLS 1.3 adds one more. */
    @ParameterizedTest
    @CsvSource({"http, 3", "https, 4"})
    void aFirstRequestCostsWhatItCostsOnAWire(String scheme, int roundTrips) throws IOException {
        long began = System.nanoTime();

        assertEquals(200, client.get(scheme + "://" + HOST + "/").status());

        assertTookRoundTrips(roundTrips, began);
    }

    @Test
    void aResetArrivesAsOne() {
        try (Injection injection = DEPLOYMENT.inject(ConnectionFault.reset(Moment.REQUEST), Target.http(HOST))) {
            assertThrows(SocketException.class, () -> client.get("http://" + HOST + "/"), injection::toString);
        }
    }

    /** Connecting to a wire would succeed at once, and nothing would be refused any more. */
    @Test
    void whatRefusesConnectionsStillDoes() {
        try (Injection injection = DEPLOYMENT.inject(ConnectionFault.refuse(), Target.http(HOST))) {
            assertThrows(ConnectException.class, () -> client.get("http://" + HOST + "/"), injection::toString);
        }
    }

    /** Only that it did not take less: how much more it takes is up to the machine. */
    private static void assertTookRoundTrips(int roundTrips, long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Duration least = ROUND_TRIP.multipliedBy(roundTrips);
        assertTrue(took.compareTo(least) >= 0, () -> "took " + took);
    }
}
