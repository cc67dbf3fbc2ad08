package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LyncDeploymentTest {

    private static final String INTERNAL = "lyncdiscoverinternal.contoso.test";

    @Test
    void theInternalNameLeadsToTheInternalSiteAndOnToTheDomain() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            TestClient client = TestClient.inside(deployment);

            assertEquals("10.10.30.50", client.resolve(INTERNAL).getHostAddress());
            TestClient.Response root = client.get("https://" + INTERNAL + "/?sipuri=alice@contoso.test");
            TestClient.Response domain =
                    client.get("https://webint.contoso.test/Autodiscover/AutodiscoverService.svc/root/domain");

            assertEquals(200, root.status());
            assertTrue(root.body().contains("AccessLocation=\"Internal\""), root.body());
            assertTrue(root.body().contains("https://webint.contoso.test"), root.body());
            assertTrue(domain.body().contains("https://webext.contoso.test/Mcx/McxService.svc"), domain.body());
            assertEquals(
                    List.of(
                            "GET https://lyncdiscoverinternal.contoso.test/?sipuri=alice@contoso.test",
                            "GET https://webint.contoso.test/Autodiscover/AutodiscoverService.svc/root/domain"),
                    deployment.requests().stream()
                            .map(RecordedRequest::toString)
                            .toList());
            assertEquals(INTERNAL, deployment.requests().get(0).serverName());
            assertEquals("inside A " + INTERNAL, deployment.questions().get(0).toString());
        }
    }

    @Test
    void theExternalNameLeadsThroughTheReverseProxyFromOutside() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            TestClient client = TestClient.outside(deployment);

            assertEquals(
                    "203.0.113.50", client.resolve("lyncdiscover.contoso.test").getHostAddress());
            assertTrue(client.get("https://lyncdiscover.contoso.test/").body().contains("AccessLocation=\"External\""));
            assertThrows(IOException.class, () -> client.resolve(INTERNAL));
        }
    }

    @Test
    void plainHttpAnswersOneRedirectLinkToHttps() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            String body = TestClient.inside(deployment)
                    .get("http://" + INTERNAL + "/?sipuri=alice@contoso.test")
                    .body();

            assertTrue(body.contains("<Link token=\"Redirect\" href=\"https://webint.contoso.test/Autodiscover"), body);
            assertEquals(1, body.split("<Link", -1).length - 1, body);
        }
    }

    @Test
    void whoeverComesFromARedirectMayAskRootWithoutSayingForWhom() throws IOException {
        try (LyncDeployment deployment = Preset.HYBRID.start()) {
            String root = TestClient.inside(deployment)
                    .get("https://webint.contoso.test/Autodiscover/AutodiscoverService.svc/root")
                    .body();

            assertTrue(root.contains("token=\"Domain\"") && root.contains("token=\"User\""), root);
        }
    }

    @Test
    void theUserResourceAsksForATicket() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            TestClient client = TestClient.outside(deployment);
            String root = "https://webext.contoso.test/Autodiscover/AutodiscoverService.svc/root";

            TestClient.Response user = client.get(root + "/user");
            TestClient.Response oauth = client.get(root + "/oauth/user");

            assertEquals(401, user.status());
            assertTrue(
                    user.hasHeader("X-MS-WebTicketURL: https://webext.contoso.test/WebTicket/WebTicketService.svc"),
                    user.head());
            assertEquals(401, oauth.status());
            assertTrue(oauth.head().contains("WWW-Authenticate: MsRtcOAuth href="), oauth.head());
        }
    }

    @Test
    void anAddressItDoesNotKnowRefuses() {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            InetSocketAddress routed = deployment.route().apply(new InetSocketAddress("192.0.2.1", 443));

            assertTrue(routed.getAddress().isLoopbackAddress());
            assertThrows(ConnectException.class, () -> new Socket(routed.getAddress(), routed.getPort()));
        }
    }

    @Test
    void privateAddressesSwallowConnectionsFromOutside() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                Socket socket = new Socket()) {
            InetSocketAddress routed = deployment.outside().route().apply(new InetSocketAddress("10.10.30.50", 443));

            assertThrows(SocketTimeoutException.class, () -> socket.connect(routed, 300));
        }
    }

    @Test
    void nonsenseGetsA400AndIsRecorded() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            String answer = said(deployment, "\u0001\u0002 hello\r\n\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertFalse(deployment.requests().get(0).problem().isEmpty());
        }
    }

    @Test
    void aRequestThatNamesNoHostGetsThePageOfHttpSys() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            String answer = said(deployment, "GET / HTTP/1.1\r\nAccept: */*\r\n\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 400 Bad Request\r\n"), answer);
            assertTrue(answer.contains("\r\nServer: Microsoft-HTTPAPI/2.0\r\n"), answer);
            assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
            assertTrue(answer.contains("<h2>Bad Request - Invalid Hostname</h2>"), answer);
            assertEquals("GET", deployment.requests().get(0).method());
            assertEquals("no Host header", deployment.requests().get(0).problem());
        }
    }

    @Test
    void theOldProtocolKnowsNoHosts() throws IOException {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi()) {
            String answer = said(deployment, "GET / HTTP/1.0\r\nConnection: close\r\n\r\n");

            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
    }

    /** What the internal web site says to these very bytes. */
    private static String said(LyncDeployment deployment, String bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(deployment.route().apply(new InetSocketAddress("10.10.30.50", 80)));
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void closeLeavesNoThreadAndNoSocket() throws IOException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        LyncDeployment deployment = LyncDeployment.contosoWifi();
        InetSocketAddress web = deployment.route().apply(new InetSocketAddress("10.10.30.50", 443));
        Socket idle = new Socket(web.getAddress(), web.getPort());

        deployment.close();

        assertEquals(
                List.of(),
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !before.contains(thread))
                        .filter(thread -> thread.getName().startsWith("lync-testkit"))
                        .toList());
        assertThrows(ConnectException.class, () -> new Socket(web.getAddress(), web.getPort()));
        idle.close();
    }

    @Test
    void manySipDomainsShareOneFrontEndThatHasACertificateForEachName() throws IOException {
        TopologyBuilder plan = Preset.CONTOSO_WIFI
                .builder()
                .frontEndCertificate(ServerCertificate.fromPublicAuthority().forEachName())
                .inside(dns -> dns.host("*.contoso.test", "10.10.30.50"));
        try (LyncDeployment deployment = plan.start()) {
            for (String domain : List.of("north.contoso.test", "south.contoso.test")) {
                TestClient.Response root = TestClient.inside(deployment)
                        .get("https://lyncdiscoverinternal." + domain + "/?sipuri=alice@" + domain);

                assertEquals(200, root.status());
            }
        }
    }

    @Test
    void aDeploymentWithoutASipDomainIsRefused() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> LyncDeployment.builder().start());

        assertEquals("A deployment serves at least one SIP domain: call sipDomain.", refused.getMessage());
    }
}
