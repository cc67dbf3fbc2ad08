package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.ScriptedServer.Answer;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.ticket.OAuthTicketSource;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the User resource and of the secrets when a server does not do as it should: one row a situation. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TicketSituationsTest {
    private static final String PASSWORD = "S3cret&+ä";
    private static final String TOKEN = "cwt=AAEBHAEFAAAAAAA";
    private static final String ROOT = "https://lyncdiscoverinternal.contoso.test/";
    private static final String USER = "https://webint.contoso.test/user";
    private static final String ISSUER = "https://webint.contoso.test/token";
    private static final String FOREIGN = "https://lync.fabrikam.test/";

    private static LyncDeployment names;
    private static DnsView dns;

    @BeforeAll
    static void start() {
        names = LyncDeployment.builder()
                .sipDomain("contoso.test")
                .inside(records -> records.host("lync.fabrikam.test", "198.51.100.77"))
                .start();
        dns = DnsView.of(names.dns());
    }

    @AfterAll
    static void stop() {
        dns.close();
        names.close();
    }

    static Stream<Situation> challenges() {
        return Stream.of(
                user("no challenge at all", Answer.of(401)).ends(FailureKind.AUTH_CHALLENGE_MISSING, ""),
                user("a challenge of the proxy", Answer.of(401, "WWW-Authenticate: Negotiate, NTLM"))
                        .ends(FailureKind.AUTH_CHALLENGE_MISSING, "Negotiate, NTLM"),
                user("grants that need a browser", challenge("href=\"" + ISSUER + "\",grant_type=\"urn:x:passive\""))
                        .ends(FailureKind.AUTH_NO_TICKET, ""),
                user("bearer tokens of somebody else", Answer.of(401, "WWW-Authenticate: Bearer client_id=\"x\""))
                        .ends(FailureKind.AUTH_NO_TICKET, ""),
                user("tokens over plain http", challenge("href=\"http://webint.contoso.test/token\""))
                        .ends(FailureKind.AUTH_NOT_ALLOWED, "no https: http://webint.contoso.test"),
                user("tokens of a foreign host", challenge("href=\"" + FOREIGN + "token\""))
                        .ends(FailureKind.AUTH_NOT_ALLOWED, "lync.fabrikam.test is not trusted to serve contoso.test"),
                user("tokens of a look-alike", challenge("href=\"https://evilcontoso.test/token\""))
                        .ends(FailureKind.AUTH_NOT_ALLOWED, "evilcontoso.test is not trusted to serve contoso.test"),
                user("a user name in the URL", challenge("href=\"https://a:b@webint.contoso.test/token\""))
                        .ends(FailureKind.AUTH_NOT_ALLOWED, "a user name in the URL, host webint.contoso.test"),
                user("status 403 to nobody in particular", Answer.of(403)).ends(FailureKind.HTTP_STATUS, "status 403"),
                user("an empty 404 to nobody in particular", Answer.of(404))
                        .ends(FailureKind.HTTP_STATUS, "status 404"));
    }

    static Stream<Situation> issuers() {
        return Stream.of(
                issuer("a wrong password", Answer.of(400, diagnostics()).with("{\"error\":\"invalid_grant\"}"))
                        .ends(
                                FailureKind.AUTH_TOKEN_REFUSED,
                                "status 400, invalid_grant, 28020 No valid security token."),
                issuer(
                                "users of a federation",
                                Answer.of(400)
                                        .with("{\"error\":\"unsupported_grant_type\",\"ms_rtc_passiveauthuri\":"
                                                + "\"https:\\/\\/adfs.contoso.test\\/adfs\\/ls?wa=wsignin1.0\"}"))
                        .ends(
                                FailureKind.AUTH_TOKEN_REFUSED,
                                "status 400, unsupported_grant_type, users sign in at"
                                        + " https://adfs.contoso.test/adfs/ls?…"),
                issuer(
                                "an echo of the secrets",
                                Answer.of(400, "X-Ms-diagnostics: 28020;reason=\"no " + PASSWORD + "\""))
                        .ends(FailureKind.AUTH_TOKEN_REFUSED, null),
                issuer("an echo at the end of a long line", Answer.of(400, "Via: " + ".".repeat(195) + PASSWORD))
                        .ends(FailureKind.AUTH_TOKEN_REFUSED, "status 400"),
                issuer("an error that is no word", Answer.of(400).with("{\"error\":\"<b>alice is wrong</b>\"}"))
                        .ends(FailureKind.AUTH_TOKEN_REFUSED, "status 400"),
                issuer("a Windows sign-in", Answer.of(401, "WWW-Authenticate: Negotiate"))
                        .ends(FailureKind.AUTH_TOKEN_REFUSED, "status 401"),
                issuer("a server in trouble", Answer.of(503)).ends(FailureKind.HTTP_STATUS, "status 503"),
                issuer("a redirect", Answer.of(302, "Location: " + FOREIGN))
                        .ends(FailureKind.HTTP_STATUS, "status 302"),
                issuer("a web page", Answer.of(200).with("<html>Welcome</html>"))
                        .ends(FailureKind.AUTH_TOKEN_MALFORMED, null),
                issuer("nothing", Answer.of(200)).ends(FailureKind.AUTH_TOKEN_MALFORMED, null),
                issuer("half an object", Answer.of(200).with("{\"access_token\":\"" + TOKEN + "\""))
                        .ends(FailureKind.AUTH_TOKEN_MALFORMED, null),
                issuer("an array", Answer.of(200).with("[\"" + TOKEN + "\"]"))
                        .ends(FailureKind.AUTH_TOKEN_MALFORMED, null),
                issuer("a token that is an object", token("{}")).ends(FailureKind.AUTH_TOKEN_MALFORMED, null),
                issuer("a token with a header in it", token("\"cwt=a\\r\\nHost: x\""))
                        .ends(FailureKind.AUTH_TOKEN_MALFORMED, null),
                issuer("a token without an end", token("\"" + "a".repeat(60_000) + "\""))
                        .ends(FailureKind.AUTH_TOKEN_MALFORMED, null),
                issuer("arrays without an end", token("[".repeat(50_000))).ends(FailureKind.AUTH_TOKEN_MALFORMED, null),
                issuer("another kind of token", Answer.of(200).with("{\"access_token\":\"x\",\"token_type\":\"mac\"}"))
                        .ends(FailureKind.AUTH_TOKEN_MALFORMED, "the token is not of type Bearer"));
    }

    static Stream<Situation> tickets() {
        return Stream.of(
                ticket(
                                "the ticket is refused",
                                Answer.of(401, diagnostics(), "WWW-Authenticate: Bearer error=\"" + TOKEN + "\""))
                        .ends(FailureKind.AUTH_REFUSED, "28020 No valid security token."),
                ticket("nobody knows the home", Answer.of(404)).ends(FailureKind.USER_HOME_UNKNOWN, ""),
                ticket("there is no such page", Answer.of(404).with("<html>Not found</html>"))
                        .ends(FailureKind.HTTP_STATUS, "status 404"),
                ticket("status 403", Answer.of(403)).ends(FailureKind.HTTP_STATUS, "status 403"),
                ticket(
                                "an error of UCWA",
                                Answer.of(409)
                                        .with("{\"code\":\"Conflict\",\"subcode\":\"AlreadyExists\","
                                                + "\"message\":\"The requested resource already exists.\"}"))
                        .ends(FailureKind.HTTP_STATUS, "status 409, Conflict AlreadyExists"),
                ticket("a web page", Answer.of(200).with("<html>Welcome</html>"))
                        .ends(FailureKind.DOCUMENT_HTML, null),
                ticket("a User document without links", Answer.of(200).with(document("<User/>")))
                        .ends(FailureKind.DOCUMENT_EMPTY, null),
                ticket("the Root once more", root(USER))
                        .ends(FailureKind.DOCUMENT_MALFORMED, "not the document of a User resource"),
                ticket("a redirect back to its own Root", redirect(ROOT)).ends(FailureKind.REDIRECT_LOOP, null),
                ticket("a redirect down to http", redirect("http://webint.contoso.test/"))
                        .ends(FailureKind.REDIRECT_DOWNGRADE, null),
                ticket("a 302 to a foreign host", Answer.of(302, "Location: " + FOREIGN))
                        .ends(FailureKind.REDIRECT_OTHER_DOMAIN, null),
                ticket("a redirect to a foreign Root", redirect(FOREIGN))
                        .says(server -> server.at(FOREIGN, root(FOREIGN + "user")))
                        .ends(FailureKind.AUTH_NOT_ALLOWED, "lync.fabrikam.test is not trusted to serve contoso.test"));
    }

    static Stream<Situation> roots() {
        return Stream.of(
                situation(
                                "no User link",
                                server -> server.at(
                                        ROOT,
                                        Answer.of(200)
                                                .with(document("<Root><Link token=\"Domain\" href=\"" + FOREIGN
                                                        + "\"/></Root>"))))
                        .ends(FailureKind.DOCUMENT_EMPTY, "the Root has no usable User link"),
                situation(
                                "a User resource on plain http",
                                server -> server.at(ROOT, root("http://webint.contoso.test/")))
                        .ends(FailureKind.AUTH_NOT_ALLOWED, "no https: http://webint.contoso.test"),
                situation("a User resource on a foreign host", server -> server.at(ROOT, root(FOREIGN + "user")))
                        .ends(FailureKind.AUTH_NOT_ALLOWED, "lync.fabrikam.test is not trusted to serve contoso.test"));
    }

    static Stream<Situation> situations() {
        return Stream.of(challenges(), issuers(), tickets(), roots()).flatMap(rows -> rows);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void endsTheAttemptAsItsSituationDemandsAndShowsNoSecret(Situation situation)
            throws IOException, GeneralSecurityException {
        try (ScriptedServer server = new ScriptedServer();
                AutodiscoverClient client = client(server)) {
            situation.script().accept(server);

            Discovery discovery = client.discover("alice@contoso.test");

            Failure failure = discovery.attempts().get(0).failure().orElseThrow();
            assertEquals(situation.ending(), Ending.of(failure), discovery::toText);
            if (situation.detail() != null) {
                assertEquals(situation.detail(), failure.detail());
            }
            for (String secret : List.of(PASSWORD, TOKEN, "S3cret", "alice")) {
                assertFalse(Shown.of(discovery).contains(secret), () -> Shown.of(discovery));
            }
            for (ScriptedServer.Request request : server.requests()) {
                boolean mayHaveSecrets =
                        request.url().endsWith(USER) || request.url().endsWith(ISSUER);
                boolean hasSecrets =
                        request.text().contains("S3cret") || request.text().contains(TOKEN);
                assertTrue(mayHaveSecrets || !hasSecrets, request::toString);
            }
        }
    }

    private static AutodiscoverClient client(ScriptedServer server) throws IOException, GeneralSecurityException {
        return LyncAutodiscover.builder()
                .dns(dns)
                .route(server::route)
                .tls(TlsPolicy.trusting(ScriptedServer.store()))
                .timeouts(Site.TIMEOUTS)
                .tickets(OAuthTicketSource.password(SipAddress.of("alice@contoso.test"), PASSWORD.toCharArray()))
                .build();
    }

    private static Situation situation(String story, Consumer<ScriptedServer> script) {
        return new Situation(story, script, FailureKind.AUTH_REFUSED, null);
    }

    /** A User resource that answers so to a request without a ticket. */
    private static Situation user(String story, Answer answer) {
        return situation(story, server -> server.at(ROOT, root(USER)).at(USER, answer));
    }

    /** A token endpoint that answers so. */
    private static Situation issuer(String story, Answer answer) {
        Answer challenge = challenge("href=\"" + ISSUER + "\",grant_type=\"password\"");
        return user(story, challenge).says(server -> server.at(ISSUER, answer));
    }

    /** A User resource that answers so to a ticket. */
    private static Situation ticket(String story, Answer answer) {
        Answer challenge = challenge("href=\"" + ISSUER + "\",grant_type=\"password\"");
        return issuer(story, token("\"" + TOKEN + "\"")).says(server -> server.at(USER, challenge, answer));
    }

    private static Answer challenge(String parameters) {
        return Answer.of(401, "WWW-Authenticate: MsRtcOAuth " + parameters);
    }

    private static String diagnostics() {
        return "X-Ms-diagnostics: 28020;source=\"fe01.contoso.local\";reason=\"No valid security token.\"";
    }

    private static Answer token(String json) {
        return Answer.of(200).with("{\"access_token\":" + json + ",\"expires_in\":28800,\"token_type\":\"Bearer\"}");
    }

    private static Answer root(String user) {
        return Answer.of(200).with(document("<Root><Link token=\"User\" href=\"" + user + "\"/></Root>"));
    }

    private static Answer redirect(String root) {
        return Answer.of(200).with(document("<User><Link token=\"Redirect\" href=\"" + root + "\"/></User>"));
    }

    private static String document(String resource) {
        return "<AutodiscoverResponse AccessLocation=\"Internal\">" + resource + "</AutodiscoverResponse>";
    }

    record Situation(
            String story,
            Consumer<ScriptedServer> script,
            FailureKind kind,
            @Nullable String detail) {
        Situation says(Consumer<ScriptedServer> more) {
            return new Situation(story, script.andThen(more), kind, detail);
        }

        Situation ends(FailureKind expected, @Nullable String expectedDetail) {
            return new Situation(story, script, expected, expectedDetail);
        }

        Ending ending() {
            return Ending.of(kind);
        }

        @Override
        public String toString() {
            return story;
        }
    }
}
