package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What health looks like: products, gateways, and domains on their way to Teams. */
class HealthyDeploymentsTest {

    private static final String ALICE = "alice@contoso.test";
    private static final String OLIVIA = "olivia@contoso.test";
    private static final String WEB = "https://webext.contoso.test";
    private static final String ROOT = "/Autodiscover/AutodiscoverService.svc/root";

    @ParameterizedTest
    @CsvSource({
        "LYNC_2010,               Microsoft-IIS/7.5,  2.0.50727, 200, 404, 404",
        "LYNC_2013,               Microsoft-IIS/8.5,  4.0.30319, 200, 401, 401",
        "SKYPE_FOR_BUSINESS_2015, Microsoft-IIS/8.5,  4.0.30319, 200, 401, 401",
        "SKYPE_FOR_BUSINESS_2019, Microsoft-IIS/10.0, 4.0.30319, 404, 401, 401"
    })
    void aProductShowsItsBuildAndTheServicesForPhonesThatItHas(
            Flavour flavour, String server, String aspNet, int mcx, int ucwa, int oauth) throws IOException {
        try (LyncDeployment deployment =
                Preset.CONTOSO_WIFI.builder().flavour(flavour).start()) {
            TestClient phone = TestClient.outside(deployment);
            String head = phone.get(WEB + ROOT).head();

            assertTrue(head.contains("Server: " + server), head);
            assertTrue(head.contains("X-AspNet-Version: " + aspNet), head);
            assertEquals(mcx, phone.get(WEB + "/Mcx/McxService.svc").status());
            assertEquals(ucwa, phone.get(WEB + "/ucwa/v1/applications").status());
            assertEquals(oauth, phone.get(WEB + "/ucwa/oauth/v1/applications").status());
        }
    }

    @Test
    void ucwaChallengesLikeTheUserResourceAndSaysItsVersion() throws IOException {
        try (LyncDeployment deployment = Preset.SKYPE_FOR_BUSINESS_2019.start()) {
            TestClient phone = TestClient.outside(deployment);
            TestClient.Response webTicket = phone.get(WEB + "/ucwa/v1/applications");
            TestClient.Response oauth = phone.send("POST", WEB + "/ucwa/oauth/v1/applications", "");

            assertTrue(webTicket.head().contains("X-MS-WebTicketURL: https://webext"), webTicket::head);
            assertTrue(webTicket.head().contains("X-MS-UcwaVersion: 7."), webTicket::head);
            assertEquals(401, oauth.status());
            assertTrue(oauth.head().contains("WWW-Authenticate: MsRtcOAuth href="), oauth::head);
        }
    }

    @Test
    void whoHasATicketFindsThatDiscoveryIsAllThereIs() throws IOException {
        try (LyncDeployment deployment = Preset.SKYPE_FOR_BUSINESS_2019.start()) {
            TestClient phone = TestClient.outside(deployment);
            String token = phone.send(
                            "POST",
                            WEB + "/WebTicket/oauthtoken",
                            "grant_type=password&username=" + ALICE + "&password=Passw0rd")
                    .body()
                    .replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
            String applications = WEB + "/ucwa/oauth/v1/applications";

            assertEquals(
                    405,
                    phone.get(applications, "Authorization: Bearer " + token).status());
            assertEquals(
                    501,
                    phone.send("POST", applications, "", "Authorization: Bearer " + token)
                            .status());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LYNC_2010,               fe01 fe02, true",
        "SKYPE_FOR_BUSINESS_2015, fe01 fe01, false",
        "SKYPE_FOR_BUSINESS_2019, fe01 fe01, false"
    })
    void frontEndsKeepTheirClientsAsTheirGenerationDoes(Preset preset, String servers, boolean cookie)
            throws IOException {
        try (LyncDeployment deployment = preset.start()) {
            for (String server : servers.split(" ", -1)) {
                String head = TestClient.outside(deployment).get(WEB + ROOT).head();

                assertTrue(head.contains("X-MS-Server-Fqdn: " + server), head);
                assertEquals(cookie, head.contains("Set-Cookie: MS-WSMAN="), head);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NETSCALER | Set-Cookie: NSC_mzod-wtfswfs-443= | Via: NS-CACHE-",
                "F5        | Set-Cookie: BIGipServerlync-443=  | Set-Cookie: MRHSession=",
                "KEMP      | Set-Cookie: JSESSIONID=           | Set-Cookie: MS-WSMAN=",
                "ARR       | X-Powered-By: ARR/3.0             | Set-Cookie: ARRAffinity=",
                "TMG       | Via: 1.1 TMG01                    | Set-Cookie: ISAWPLB{"
            })
    void aGatewayLeavesItsMarksOnDocumentsAndChallengesFromOutsideOnly(Gateway gateway, String one, String another)
            throws IOException {
        try (LyncDeployment deployment =
                Preset.CONTOSO_WIFI.builder().gateway(gateway).start()) {
            TestClient.Response root = TestClient.outside(deployment).get(WEB + ROOT);
            TestClient.Response ucwa = TestClient.outside(deployment).get(WEB + "/ucwa/v1/applications");
            TestClient.Response inside = TestClient.inside(deployment).get("https://webint.contoso.test" + ROOT);

            assertTrue(root.body().contains("<AutodiscoverResponse"), root::body);
            for (String mark : List.of(one, another)) {
                assertTrue(root.head().contains(mark), root::head);
                assertTrue(ucwa.head().contains(mark), ucwa::head);
            }
            assertFalse(inside.head().contains(one), inside::head);
        }
    }

    @Test
    void aPersistenceCookieIsNotSetAgainForWhoeverBringsIt() throws IOException {
        try (LyncDeployment deployment =
                Preset.CONTOSO_WIFI.builder().gateway(Gateway.NETSCALER).start()) {
            String head = TestClient.outside(deployment)
                    .get(WEB + ROOT, "Cookie: NSC_mzod-wtfswfs-443=ff")
                    .head();

            assertFalse(head.contains("Set-Cookie: NSC_"), head);
        }
    }

    @Test
    void teamsOnlyEndsInA404OfTheDirectory() throws IOException {
        try (LyncDeployment deployment = Preset.TEAMS_ONLY.start()) {
            Phone phone = Phone.outside(deployment).lookUp(ALICE);
            TestClient client = TestClient.outside(deployment);
            TestClient.Response gone = client.get("https://webdir.online.lync.com" + ROOT);

            assertEquals(
                    List.of(
                            "https://lyncdiscoverinternal.contoso.test is unknown",
                            "http://lyncdiscoverinternal.contoso.test is unknown",
                            "https://lyncdiscover.contoso.test is not trusted",
                            "http://lyncdiscover.contoso.test redirects",
                            "https://webdir.online.lync.com is not reached"),
                    phone.diary());
            assertEquals(404, gone.status());
            assertTrue(gone.head().contains("X-MS-Correlation-Id"), gone::head);
            assertFalse(gone.head().contains("X-MS-Server-Fqdn"), gone::head);
            assertEquals(404, client.get("http://webdir.online.lync.com/other").status());
            assertEquals("100 1 443 sipdir.online.lync.com.", service(client, "_sip._tls.contoso.test"));
        }
    }

    @Test
    void beforeTheMoveAliceIsServedOnPremisesAndOliviaIsSentToWhatIsLeftOnline() throws IOException {
        try (LyncDeployment deployment = Preset.HYBRID_BEFORE_MOVE.start()) {
            Phone olivia = Phone.outside(deployment).lookUp(OLIVIA);

            assertEquals("External", Phone.outside(deployment).lookUp(ALICE).location());
            assertTrue(
                    olivia.diary().contains("https://lyncdiscover.contoso.test redirects"), olivia.diary()::toString);
            assertEquals("", olivia.location());
            assertEquals(
                    "203.0.113.50",
                    TestClient.outside(deployment).resolve("meet.contoso.test").getHostAddress());
        }
    }

    @Test
    void afterTheMoveTheNamesLeadOnlineAndTheServersStillRun() throws IOException {
        try (LyncDeployment deployment = Preset.HYBRID_AFTER_MOVE.start()) {
            for (TestClient client : List.of(TestClient.inside(deployment), TestClient.outside(deployment))) {
                assertEquals(
                        "198.51.100.10",
                        client.resolve("lyncdiscover.contoso.test").getHostAddress());
                assertThrows(UnknownHostException.class, () -> client.resolve("lyncdiscoverinternal.contoso.test"));
                assertThrows(UnknownHostException.class, () -> client.resolve("meet.contoso.test"));
                assertEquals(
                        "100 1 5061 sipfed.online.lync.com.", service(client, "_sipfederationtls._tcp.contoso.test"));
                assertTrue(client.get(WEB + ROOT + "?sipuri=" + ALICE).body().contains("webdir.online.lync.com"));
            }
        }
    }

    @Test
    void nothingIsLeftOfADomainWhoseRecordsAreRemoved() throws IOException {
        try (LyncDeployment deployment = Preset.CONTOSO_WIFI
                .builder()
                .outside(dns -> dns.removeAll("contoso.test"))
                .start()) {
            Message answer = TestClient.outside(deployment).ask("_sip._tls.contoso.test", Type.SRV);

            assertEquals(List.of(), answer.getSection(Section.ANSWER));
            assertEquals(
                    List.of(),
                    TestClient.outside(deployment)
                            .ask("sip.contoso.test", Type.A)
                            .getSection(Section.ANSWER));
        }
    }

    @Test
    void usersAreEitherInTheOldServiceOrInTeams() {
        assertThrows(
                IllegalStateException.class,
                () -> Preset.HYBRID.builder().teamsUser(ALICE).build());
        assertThrows(
                IllegalStateException.class,
                () -> Preset.TEAMS_ONLY.builder().onlineUser(ALICE).build());
        assertThrows(
                IllegalStateException.class,
                () -> Preset.TEAMS_ONLY.builder().teamsUser("bob@fabrikam.test").build());
    }

    private static String service(TestClient client, String name) throws IOException {
        return client.ask(name, Type.SRV).getSection(Section.ANSWER).get(0).rdataToString();
    }
}
