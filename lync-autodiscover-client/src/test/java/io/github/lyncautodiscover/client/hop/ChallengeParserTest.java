package io.github.lyncautodiscover.client.hop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the challenges that servers send. */
class ChallengeParserTest {
    private static final List<String> GRANTS =
            List.of("urn:microsoft.rtc:windows", "urn:microsoft.rtc:anonmeeting", "password");
    private static final String BEARER =
            "Bearer trusted_issuers=\"00000002-0000-0ff1-ce00-000000000000@contoso.com\", client_id=\"00000004\"";
    private static final String OAUTH = "MsRtcOAuth href=\"https://lyncweb.contoso.com/WebTicket/oauthtoken\","
            + "grant_type=\"urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password\"";

    static List<String> published() throws IOException {
        try (InputStream in = ChallengeParserTest.class.getResourceAsStream("challenges.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void readsEveryPublishedShape(String value) {
        AuthenticationChallenge challenge = challenge(value);

        assertTrue(challenge.offersTicket(), value);
        if (value.contains("href")) {
            assertTrue(challenge.tokenUrl().orElseThrow().toString().endsWith("/WebTicket/oauthtoken"), value);
            assertEquals(GRANTS, challenge.grantTypes());
        }
        if (value.contains("Bearer")) {
            assertEquals(
                    "00000004-0000-0ff1-ce00-000000000000", challenge.clientId().orElseThrow());
        }
    }

    @Test
    void readsTwoLinesAndOneJoinedLineAlike() {
        AuthenticationChallenge two = challenge(BEARER, OAUTH);

        assertEquals(two, challenge(BEARER + "," + OAUTH));
        assertEquals(two, challenge(BEARER + " ,\t" + OAUTH));
        assertEquals(
                List.of("Bearer", "MsRtcOAuth"),
                two.schemes().stream().map(AuthenticationChallenge.Scheme::name).toList());
        assertEquals(List.of("00000002-0000-0ff1-ce00-000000000000@contoso.com"), two.trustedIssuers());
    }

    @Test
    void readsWhereOnlineUsersSignIn() {
        AuthenticationChallenge challenge = challenge("Bearer trusted_issuers=\"\", client_id=\"x\","
                + " authorization_uri=\"https://login.windows.net/common/oauth2/authorize\"");

        assertEquals(
                URI.create("https://login.windows.net/common/oauth2/authorize"),
                challenge.authorizationUrl().orElseThrow());
        assertEquals(List.of(), challenge.trustedIssuers());
    }

    @Test
    void readsTheServiceOfWebTickets() {
        AuthenticationChallenge challenge =
                ChallengeParser.read(List.of(), " https://webint.contoso.test/WebTicket/WebTicketService.svc ");

        assertEquals(
                URI.create("https://webint.contoso.test/WebTicket/WebTicketService.svc"),
                challenge.webTicketUrl().orElseThrow());
        assertTrue(challenge.offersTicket());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Negotiate, NTLM", "Negotiate,NTLM,Basic realm=\"mail, and more\"", "Negotiate YIIabc=="})
    void takesNoOtherSchemeForATicket(String value) {
        AuthenticationChallenge challenge = challenge(value);

        assertEquals("Negotiate", challenge.schemes().get(0).name());
        assertFalse(challenge.offersTicket());
    }

    @Test
    void tellsSchemesWithoutParametersApart() {
        assertEquals(
                List.of("Negotiate", "NTLM", "Basic", "MsRtcOAuth"),
                challenge("Negotiate, NTLM, Basic realm=\"a, b\", " + OAUTH).schemes().stream()
                        .map(AuthenticationChallenge.Scheme::name)
                        .toList());
        assertEquals(
                Optional.of("a, b"),
                challenge("Basic realm=\"a, b\"").schemes().get(0).parameter("Realm"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MsRtcOAuth href = \"https://a.test/t\" , grant_type = \"password\" | https://a.test/t",
                "msrtcoauth HREF=https://a.test/t?x=1&y=2,grant_type=password       | https://a.test/t?x=1&y=2",
                "MsRtcOAuth, href=\"https://a.test/t\"                              | https://a.test/t",
                "Bearer,MsRtcOAuth href=\"https://a.test/t\"                        | https://a.test/t",
                "MsRtcOAuth href=\"https://a.test/t                                 | https://a.test/t",
                "MsRtcOAuth href=\"file:///etc/passwd\"                             | ``",
                "MsRtcOAuth href=\"not a url\"                                      | ``",
                "MsRtcOAuth href=                                                   | ``",
                "Bearer href=\"https://a.test/t\"                                   | ``"
            })
    void readsWhereTokensAreIssuedHoweverItIsWritten(String value, String url) {
        assertEquals(url, challenge(value).tokenUrl().map(URI::toString).orElse(""));
    }

    @Test
    void readsTheOfferBehindABadChallenge() {
        assertEquals(GRANTS, challenge(",,==,= ,\"x\", " + OAUTH).grantTypes());
    }

    @Test
    void skipsWhatIsNoChallengeAndNeverThrows() {
        Random random = new Random(20121122);
        String letters = "aB=,\" \t;:/\\é.\0MsRtcOAuth href";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            AuthenticationChallenge challenge =
                    challenge(text.toString(), text.reverse().toString());
            assertFalse(challenge.toString().contains("\0"));
        }
    }

    @Test
    void readsNoMoreThanItsBounds() {
        assertEquals(8192 / 2, challenge("a,".repeat(100_000)).schemes().size());
        assertEquals(
                20,
                ChallengeParser.read(Collections.nCopies(1000, "Basic"), "")
                        .schemes()
                        .size());
    }

    @Test
    void showsNoQuery() {
        String text = challenge("MsRtcOAuth href=\"https://a.test/t?secret=1\",grant_type=\"password\"")
                .toString();

        assertEquals("MsRtcOAuth, tokens for password at https://a.test/t?…", text);
    }

    private static AuthenticationChallenge challenge(String... lines) {
        return ChallengeParser.read(List.of(lines), "");
    }
}
