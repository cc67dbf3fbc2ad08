package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserResourceTest {

    private static final String INTERNAL = "https://webint.contoso.test";
    private static final String ONLINE = "https://webdir1a.online.lync.com";
    private static final String ROOT = "/Autodiscover/AutodiscoverService.svc/root";
    private static final String CONFERENCE = "sip:alice@contoso.test;gruu;opaque=app:conf:focus:id:7GQ2";
    private static final Pattern TICKET = Pattern.compile("\"(cwt=[^\"]+)\"");

    private static LyncDeployment deployment;

    @BeforeAll
    static void start() {
        deployment = Preset.HYBRID.builder().meeting(CONFERENCE, "7GQ2").start();
    }

    @AfterAll
    static void stop() {
        deployment.close();
    }

    private static TestClient.Response post(String url, String form) throws IOException {
        return TestClient.inside(deployment).send("POST", url, form, "Content-Type: application/x-www-form-urlencoded");
    }

    private static String ticket(TestClient.Response response) {
        Matcher ticket = TICKET.matcher(response.body());
        assertTrue(ticket.find(), response::toString);
        return ticket.group(1);
    }

    private static String passwordGrant(String user) {
        return "grant_type=password&username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=Passw0rd";
    }

    @Test
    void aPasswordBuysATokenAndTheTokenOpensTheUserResource() throws IOException {
        TestClient.Response granted = post(INTERNAL + "/WebTicket/oauthtoken", passwordGrant("alice@contoso.test"));
        TestClient.Response user = TestClient.inside(deployment)
                .get(INTERNAL + ROOT + "/oauth/user", "Authorization: Bearer " + ticket(granted));

        assertTrue(granted.body().contains("\"expires_in\":28800"), granted.body());
        assertEquals(200, user.status());
        assertTrue(user.body().contains("token=\"Ucwa\""), user.body());
    }

    @Test
    void aMeetingKeyBuysAGuestAShorterToken() throws IOException {
        String form = "grant_type=urn:microsoft.rtc:anonmeeting&password=7GQ2&ms_rtc_conferenceuri="
                + URLEncoder.encode(CONFERENCE, StandardCharsets.UTF_8);

        TestClient.Response granted = post(INTERNAL + "/WebTicket/oauthtoken", form);

        assertTrue(granted.body().contains("\"expires_in\":3600"), granted.body());
        assertEquals(
                200,
                TestClient.inside(deployment)
                        .get(INTERNAL + ROOT + "/oauth/user", "Authorization: Bearer " + ticket(granted))
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=password&username=alice@contoso.test&password=wrong, 400, invalid_grant",
        "grant_type=urn:microsoft.rtc:anonmeeting&password=x&ms_rtc_conferenceuri=sip:none, 400, invalid_grant",
        "grant_type=refresh_token, 400, unsupported_grant_type",
        "username=alice@contoso.test, 400, invalid_request",
        "grant_type=urn:microsoft.rtc:windows, 401, NTLM"
    })
    void aGrantThatIsNotDueIsRefused(String form, int status, String reason) throws IOException {
        TestClient.Response refused = post(INTERNAL + "/WebTicket/oauthtoken", form);

        assertEquals(status, refused.status());
        assertTrue((refused.head() + refused.body()).contains(reason), refused::toString);
    }

    @Test
    void aTokenOfOnePoolIsWorthNothingAtAnother() throws IOException {
        String token = ticket(post(INTERNAL + "/WebTicket/oauthtoken", passwordGrant("olivia@contoso.test")));

        assertEquals(
                401,
                TestClient.inside(deployment)
                        .get(ONLINE + ROOT + "/oauth/user", "Authorization: Bearer " + token)
                        .status());
    }

    @Test
    void aUserWhoIsHomedOnlineIsSentThereWithATokenForEachHost() throws IOException {
        String onPremises = ticket(post(INTERNAL + "/WebTicket/oauthtoken", passwordGrant("olivia@contoso.test")));
        String online = ticket(post(ONLINE + "/WebTicket/oauthtoken", passwordGrant("olivia@contoso.test")));
        TestClient client = TestClient.inside(deployment);

        String first = client.get(INTERNAL + ROOT + "/oauth/user", "Authorization: Bearer " + onPremises)
                .body();
        String second = client.get(ONLINE + ROOT + "/oauth/user", "Authorization: Bearer " + online)
                .body();

        assertTrue(first.contains("token=\"Redirect\" href=\"https://webdir.online.lync.com/"), first);
        assertTrue(second.contains("token=\"Redirect\" href=\"https://webpoolam41e01.infra.lync.com/"), second);
    }

    @Test
    void aWebTicketOpensTheUserResource() throws IOException {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
                + "<o:UsernameToken xmlns:o=\"urn:wsse\"><o:Username>alice@contoso.test</o:Username>"
                + "<o:Password>Passw0rd</o:Password></o:UsernameToken></s:Header><s:Body/></s:Envelope>";
        TestClient client = TestClient.inside(deployment);
        String answer = client.send("POST", INTERNAL + "/WebTicket/WebTicketService.svc/Auth", envelope)
                .body();
        String assertion = answer.substring(answer.indexOf("<saml:Assertion"), answer.indexOf("</RequestedS"));
        String opaque = Base64.getEncoder().encodeToString(assertion.getBytes(StandardCharsets.UTF_8));

        assertEquals(
                200,
                client.get(INTERNAL + ROOT + "/user", "X-MS-WebTicket: opaque=" + opaque)
                        .status());
        assertEquals(
                401,
                client.get(INTERNAL + ROOT + "/user", "X-MS-WebTicket: opaque=AAAA")
                        .status());
        assertEquals(
                500,
                client.send("POST", INTERNAL + "/WebTicket/WebTicketService.svc", envelope.replace("Passw0rd", "x"))
                        .status());
        assertEquals(
                401,
                client.send("POST", INTERNAL + "/WebTicket/WebTicketService.svc", "not XML")
                        .status());
    }

    @Test
    void theMetadataOfTheTicketServiceLeadToBasicAuthentication() throws IOException {
        TestClient client = TestClient.inside(deployment);
        String metadata =
                client.get(INTERNAL + "/WebTicket/WebTicketService.svc/mex").body();
        String address = metadata.replaceFirst("(?s).*location=\"([^\"]+)\".*", "$1");
        String credentials =
                Base64.getEncoder().encodeToString("alice@contoso.test:Passw0rd".getBytes(StandardCharsets.UTF_8));

        assertTrue(client.send("POST", address, "").hasHeader("WWW-Authenticate: Basic realm=\"web tickets\""));
        assertEquals(
                401,
                client.send("POST", address, "", "Authorization: Basic AAAA").status());
        TestClient.Response granted = client.send("POST", address, "", "Authorization: Basic " + credentials);
        assertEquals(200, granted.status());
        assertTrue(ticket(granted).startsWith("cwt="));
    }

    @Test
    void onlyTheWantedGuardStandsInFrontOfTheUser() throws IOException {
        try (LyncDeployment oauthOnly = Preset.CONTOSO_WIFI
                .builder()
                .authentication(UserAuthentication.MS_RTC_OAUTH)
                .start()) {
            String head =
                    TestClient.inside(oauthOnly).get(INTERNAL + ROOT + "/user").head();

            assertTrue(head.contains("MsRtcOAuth"), head);
            assertFalse(head.contains("X-MS-WebTicketURL"), head);
        }
    }
}
