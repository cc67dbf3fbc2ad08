package io.github.lyncautodiscover.client.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.hop.ChallengeParser;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the source sends to an issuer, and to whom not. */
class OAuthTicketSourceTest {
    private static final SipAddress ALICE = SipAddress.of("alice@contoso.test");
    private static final String CONFERENCE = "sip:alice@contoso.test;gruu;opaque=app:conf:focus:id:4FQX";
    private final List<String> posted = new ArrayList<>();

    @Test
    void postsTheFormOfAPassword() throws IOException {
        ask(OAuthTicketSource.password(ALICE, "CONTOSO\\alice", "a&b=c d+ä".toCharArray()), ALICE);

        assertEquals(
                List.of("https://webint.contoso.test/token application/x-www-form-urlencoded"
                        + " grant_type=password&username=CONTOSO%5Calice&password=a%26b%3Dc+d%2B%C3%A4"),
                posted);
    }

    @Test
    void postsTheFormOfAMeeting() throws IOException {
        ask(OAuthTicketSource.meeting(CONFERENCE, "4FQX".toCharArray()), SipAddress.of("bob@contoso.test"));

        assertEquals(
                List.of("https://webint.contoso.test/token application/x-www-form-urlencoded"
                        + " grant_type=urn%3Amicrosoft.rtc%3Aanonmeeting"
                        + "&ms_rtc_conferenceuri=sip%3Aalice%40contoso.test%3Bgruu%3Bopaque%3Dapp%3Aconf%3Afocus%3Aid%3A4FQX"
                        + "&password=4FQX"),
                posted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob@contoso.test", "alice@fabrikam.test", "alice@sub.contoso.test"})
    void keepsAPasswordFromLookupsOfAnybodyElse(String other) throws IOException {
        Optional<Ticket> ticket =
                ask(OAuthTicketSource.password(ALICE, "Passw0rd".toCharArray()), SipAddress.of(other));

        assertEquals(Optional.empty(), ticket);
        assertEquals(List.of(), posted);
    }

    @Test
    void servesAUserWhateverTheCase() throws IOException {
        assertTrue(ask(
                        OAuthTicketSource.password(ALICE, "Passw0rd".toCharArray()),
                        SipAddress.of("sip:Alice@CONTOSO.test"))
                .isPresent());
    }

    @Test
    void keepsAMeetingKeyFromOtherSipDomains() throws IOException {
        OAuthTicketSource guest = OAuthTicketSource.meeting(CONFERENCE, "4FQX".toCharArray());

        assertEquals(Optional.empty(), ask(guest, SipAddress.of("alice@fabrikam.test")));
        assertEquals(List.of(), posted);
    }

    @Test
    void refusesWhatIsNoConference() {
        assertThrows(IllegalArgumentException.class, () -> OAuthTicketSource.meeting("4FQX", "4FQX".toCharArray()));
    }

    @Test
    void keepsACopyOfThePassword() throws IOException {
        char[] password = "Passw0rd".toCharArray();
        OAuthTicketSource source = OAuthTicketSource.password(ALICE, password);
        Arrays.fill(password, '\0');

        ask(source, ALICE);

        assertTrue(posted.get(0).endsWith("&password=Passw0rd"), posted::toString);
        assertFalse(source.toString().contains("Passw0rd"));
        assertFalse(source.toString().contains("alice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"28289|28289", "\"3600\"|3600", "-1|0", "1e3|0", "99999999999999999999|0", "null|0", "0|0"})
    void readsWhenATokenExpires(String json, long seconds) throws IOException {
        Instant before = Instant.now();
        TicketResponse answer = new TicketResponse(
                200, List.of(), "{\"access_token\":\"cwt=x\",\"expires_in\":" + json + ",\"x\":[{\"y\":1}]}");

        Optional<Instant> expiry = TokenAnswer.ticket(answer).expiresAt();

        assertEquals(
                seconds == 0,
                expiry.filter(at -> at.isAfter(before.plus(Duration.ofSeconds(Math.max(1, seconds - 1)))))
                        .isEmpty());
    }

    @Test
    void readsThePublishedToken() throws IOException {
        String published = "{\n \"access_token\":\"cwt=2YotnFZFEjr1zCsicMWpAA...\",\n"
                + " \"token_type\":\"Bearer\",\n \"expires_in\":3600\n}";

        Ticket ticket = TokenAnswer.ticket(new TicketResponse(200, List.of(), published));

        assertEquals("Bearer cwt=2YotnFZFEjr1zCsicMWpAA...", ticket.headerValue());
        assertFalse(ticket.toString().contains("2Yotn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\r\nHost: x", "ä", "\u007f"})
    void refusesATicketThatNoHeaderCanCarry(String value) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Ticket.webTicket(value));
        assertThrows(IllegalArgumentException.class, () -> Ticket.bearer(value));
        assertTrue(String.valueOf(refusal.getMessage()).contains("visible ASCII"));
    }

    private Optional<Ticket> ask(TicketSource source, SipAddress user) throws IOException {
        return source.ticket(new TicketRequest() {
            @Override
            public SipAddress user() {
                return user;
            }

            @Override
            public URI url() {
                return URI.create("https://webint.contoso.test/user");
            }

            @Override
            public AuthenticationChallenge challenge() {
                return ChallengeParser.read(
                        List.of("MsRtcOAuth href=https://webint.contoso.test/token,"
                                + "grant_type=\"urn:microsoft.rtc:anonmeeting,Password\""),
                        "");
            }

            @Override
            public TicketResponse post(URI url, String contentType, String body) {
                posted.add(url + " " + contentType + " " + body);
                return new TicketResponse(200, List.of(), "{\"access_token\":\"cwt=x\"}");
            }
        });
    }
}
