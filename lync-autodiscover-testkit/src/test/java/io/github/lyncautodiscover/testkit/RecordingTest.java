package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.junit.WithLyncDeployment;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithLyncDeployment
class RecordingTest {

    private static final String URL = "http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test";

    @Test
    void questionsAndRequestsStandInTheOrderInWhichTheyCame(LyncDeployment deployment, Recording recording)
            throws IOException {
        TestClient.outside(deployment).get(URL, "Accept: application/json", "X-Twice: 1", "x-twice: 2");

        assertEquals(List.of("outside A lyncdiscover.contoso.test", "GET " + URL), recording.lines());
        RecordedRequest request = recording.requests().get(0);
        assertEquals(URI.create(URL), request.url());
        assertEquals(List.of("1", "2"), request.headers().get("x-twice"));
        assertEquals("application/json", request.header("ACCEPT").orElseThrow());
        assertEquals("", request.serverName());
    }

    @Test
    void aReusedConnectionShowsByItsNumber(LyncDeployment deployment, Recording recording) throws IOException {
        byte[] request =
                "GET / HTTP/1.1\r\nHost: lyncdiscover.contoso.test\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = TestClient.outside(deployment).open(URI.create(URL))) {
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream().write(request);
                assertTrue(socket.getInputStream().readNBytes(400).length == 400);
            }
        }

        assertEquals(
                recording.requests().get(0).connection(),
                recording.requests().get(1).connection());
    }

    @Test
    void aDifferenceIsShownLineByLine(LyncDeployment deployment, Recording recording) throws IOException {
        TestClient client = TestClient.outside(deployment);
        client.get(URL);
        client.get("http://lyncdiscover.contoso.test/other");

        AssertionError difference = assertThrows(
                AssertionError.class,
                () -> recording.assertRequests("GET https://lyncdiscover.contoso.test/", "GET " + URL));

        assertEquals("""
                Other requests than expected (- was missing, + came unasked):
                - GET https://lyncdiscover.contoso.test/
                  GET http://lyncdiscover.contoso.test/?sipuri=alice@contoso.test
                + GET http://lyncdiscover.contoso.test/other
                """, difference.getMessage());
        recording.assertRequests("GET " + URL, "GET http://lyncdiscover.contoso.test/other");
        recording.assertQuestions("outside A lyncdiscover.contoso.test", "outside A lyncdiscover.contoso.test");
        recording.clear();
        recording.assertRequests();
        assertEquals("", recording.toString());
    }
}
