package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.report.Outputs;
import io.github.lyncautodiscover.client.report.Reported;
import io.github.lyncautodiscover.client.ticket.OAuthTicketSource;
import io.github.lyncautodiscover.client.ticket.Ticket;
import io.github.lyncautodiscover.client.ticket.TicketSource;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.log.KnownError;
import io.github.lyncautodiscover.model.log.LogEntry;
import io.github.lyncautodiscover.model.log.LogError;
import io.github.lyncautodiscover.model.log.LogReader;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import io.github.lyncautodiscover.testkit.UserAuthentication;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Users, passwords, tickets, cookies and queries that come back, in every field and form, stand in nothing that is shown. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CanaryTest {
    private static final SipAddress USER = SipAddress.of("canary.bird@contoso.test");
    private static final String PASSWORD = "Nightingale1";
    private static final String TICKET = "cwt=AAECanaryTicketFlies";
    private static final String COOKIE = "CanaryCookieCrumbs";
    private static final String ROOT = "https://lyncdiscoverinternal.contoso.test/";
    private static final String USER_RESOURCE = "https://webint.contoso.test/user";
    private static final String MOBILITY = "https://webint.contoso.test/mcx";
    private static final String ISSUER = "https://webint.contoso.test/token";
    private static final String DOCUMENT = "<AutodiscoverResponse><User>%s</User></AutodiscoverResponse>";
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private static LyncDeployment names;
    private static DnsView dns;

    @BeforeAll
    static void start() {
        names = LyncDeployment.builder().sipDomain("contoso.test").start();
        dns = DnsView.of(names.dns());
    }

    @AfterAll
    static void stop() {
        dns.close();
        names.close();
    }

    /** Whatever is known here is looked for in what is shown, without its case. */
    private static void assertUnseen(LyncDiagnosis diagnosis, String... canaries) {
        Map<String, String> outputs = Outputs.of(diagnosis);
        for (String canary : canaries) {
            String wanted = canary.toLowerCase(Locale.ROOT);
            outputs.forEach((name, output) -> {
                int at = output.toLowerCase(Locale.ROOT).indexOf(wanted);
                assertFalse(
                        at >= 0,
                        () -> canary + " is in " + name + ": "
                                + output.substring(Math.max(0, at - 200), Math.min(output.length(), at + 200)));
            });
        }
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                        "HTTP/1.1 302 %s|Location: /%s/a?q=%s|Via: %s|Server: %s",
                        "HTTP/1.1 302 Found|Location: http://192.0.2.9/%s",
                        "HTTP/1.1 302 Found|Location: ftp://%s/",
                        "HTTP/1.1 404 %s|X-Ms-Diagnostics: 1000;reason=\"%s\";source=\"%s\"|X-MS-Server-Fqdn: %s",
                        "HTTP/1.1 200 OK|Content-Encoding: %s|Content-Length: 1||x",
                        "HTTP/1.1 200 OK|Content-Type: text/xml; x=%s|Content-Length: 4||<%s>",
                        "HTTP/1.1 200 OK||<AutodiscoverResponse><Root><Link token=\"%s\" href=\"https://a.test/%s\"/>"
                                + "</Root></AutodiscoverResponse>",
                        "HTTP/1.1 200 OK||<AutodiscoverResponse><Root><Link token=\"Redirect\" href=\"%s\"/></Root>"
                                + "</AutodiscoverResponse>",
                        "HTTP/1.1 200 OK||<AutodiscoverResponse><Root><Link token=\"Redirect\" href=\"http://b.test/%s\"/>"
                                + "</Root></AutodiscoverResponse>",
                        "HTTP/1.1 200 OK|Set-Cookie: %s=%s; path=/%s||<%s",
                        "HTTP/1.1 401 %s|WWW-Authenticate: %s realm=\"%s\"",
                        "HTTP/9 %s",
                        "%s",
                        "HTTP/1.1 200 OK|%s")
                .flatMap(answer -> Forms.of(USER.toString()).map(form -> Arguments.of(answer, form)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noUserThatAPeerSendsBack(String answer, Forms.Form form) throws IOException {
        byte[] octets = answer.replace("|", "\r\n")
                .replace("%s", form.text())
                .concat("\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        try (LiteralServer server = new LiteralServer();
                AutodiscoverClient client = server.client()
                        .plan(LookupPlan.of("literal", "http://192.0.2.1/"))
                        .build()) {
            Thread peer = new Thread(() -> {
                try {
                    while (true) {
                        try (Socket socket = server.request()) {
                            socket.getOutputStream().write(octets);
                        }
                    }
                } catch (IOException | NullPointerException closed) {
                    // The test is over.
                }
            });
            peer.setDaemon(true);
            peer.start();
            LyncDiagnosis diagnosis =
                    client.diagnose(USER, Examination.standard().withoutSurvey());

            assertTrue(
                    diagnosis.discovery().orElseThrow().attempts().get(0).hops().size() > 0);
            assertUnseen(diagnosis, "canary", form.text());
            Reported.well(diagnosis);
            // A hop is the same when it is read back: else every comparison with a saved one would call it changed.
            assertEquals(
                    List.of(),
                    diagnosis.since(LyncDiagnosis.read(diagnosis.toJson())).list());
        }
    }

    static Stream<Forms.Form> forms() {
        return Stream.of(USER.user(), USER.toString()).flatMap(Forms::of);
    }

    /** As they stand in what certificates, DNS, documents and logs say. */
    @ParameterizedTest
    @MethodSource("forms")
    void noUserInWhatWasSeen(Forms.Form form) {
        String text = form.text();
        CertificateFacts leaf = new CertificateFacts(
                "CN=" + text + ",emailAddress=" + text,
                "CN=issuer " + text,
                "1",
                List.of(text, text + ".test", "*." + text),
                NOW,
                NOW,
                "RSA 2048",
                "SHA256withRSA",
                List.of("http://pki.test/" + text + "?" + text),
                ServerUse.NAMED);
        AutodiscoverResponse response = AutodiscoverResponse.of(Domain.builder()
                .links(List.of(
                        new Link(text, "https://a.test/" + text), new Link("Ucwa", "https://b.test/ucwa?q=" + text)))
                .build());
        Hop hop = Hop.builder(URI.create("https://a.test/ucwa"))
                .status(200)
                .tls(new TlsFacts("TLSv1.3", "", List.of(leaf), ChainTrust.TRUSTED, false, false))
                .dns(HostAnswer.of(aliasTo(text)))
                .document(new AutodiscoverDocument(response, DocumentFormat.AUTODISCOVER_XML))
                .build();
        Attempt attempt = new Attempt(
                new Candidate(URI.create("https://lyncdiscover.contoso.test/")),
                List.of(hop),
                new Attempt.Answered(response));
        LyncDiagnosis diagnosis = LyncDiagnosis.builder(NOW)
                .discovery(new Discovery(
                        USER,
                        LookupPlan.mobile(),
                        List.of(attempt),
                        List.of(),
                        new Outcome.Found(attempt, new Endpoints(response)),
                        NOW,
                        Duration.ZERO,
                        false))
                .mobility(new MobilityCheck(MobilityCheck.Service.UCWA, hop, List.of()))
                .log(List.of(new LogError(1, KnownError.SSL_ERROR, "", "failed for " + text + "; Cookie: a=" + COOKIE)))
                .build();

        Map<String, String> outputs = Outputs.of(diagnosis);
        for (String name : List.of("text", "json", "plugin")) {
            String output = outputs.getOrDefault(name, "").toLowerCase(Locale.ROOT);
            assertFalse(output.isEmpty(), name);
            assertFalse(output.contains(text.toLowerCase(Locale.ROOT)), () -> name + ": " + outputs.get(name));
            assertFalse(output.contains("canary"), () -> name + ": " + outputs.get(name));
        }
        if (text.indexOf('#') < 0 && text.indexOf('\\') < 0) {
            // Those make an href unusable, which it no longer is when they are masked.
            Reported.well(diagnosis);
        }
    }

    private static Map<String, ?> aliasTo(String text) {
        Map<String, Object> members = new LinkedHashMap<>(
                HostAnswer.literal(InetAddress.getLoopbackAddress()).members());
        members.put("aliases", List.of(Map.of("owner", "a.test", "target", text, "ttl", BigDecimal.ONE)));
        return members;
    }

    static Stream<Arguments> secrets() {
        return Stream.of(TICKET, PASSWORD, COOKIE)
                .flatMap(secret -> Forms.of(secret).map(form -> Arguments.of(secret, form)));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void noSecretThatAServerSendsBack(String secret, Forms.Form form) {
        String text = form.text().replaceAll("[^\\x20-\\x7e]", "");
        ResponseFault echo = ResponseFault.clock(Duration.ZERO)
                .with("Set-Cookie", "MS-WSMAN=" + COOKIE + "; path=/")
                .with("Via", text)
                .with("Server", text)
                .with("X-Ms-Diagnostics", "28020;reason=\"" + text.replace("\"", "") + "\"");
        try (LyncDeployment deployment = Preset.CONTOSO_WIFI
                        .builder()
                        .authentication(UserAuthentication.MS_RTC_OAUTH)
                        .user(USER.toString(), "another" + PASSWORD)
                        .start();
                DnsView dns = DnsView.of(deployment.dns());
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .dns(dns)
                        .route(deployment.route())
                        .tls(TlsPolicy.trusting(deployment.trust()))
                        .timeouts(Site.TIMEOUTS)
                        .tickets(request -> {
                            deployment.inject(echo, Target.everyHost());
                            return source(secret).ticket(request);
                        })
                        .plan(LookupPlan.of("one", "https://" + LookupPlan.INTERNAL + "/"))
                        .build()) {
            LyncDiagnosis diagnosis =
                    client.diagnose(USER, Examination.standard().withoutSurvey());

            assertUnseen(diagnosis, secret.substring(secret.indexOf('=') + 1), USER.user());
        }
    }

    private static TicketSource source(String secret) {
        return secret.equals(PASSWORD)
                ? OAuthTicketSource.password(USER, PASSWORD.toCharArray())
                : request -> Optional.of(Ticket.bearer(TICKET));
    }

    /** Where a token endpoint, or a User resource that has had a ticket, may put what it was sent. */
    enum Echo {
        ERROR(ISSUER, 400, "", "{\"error\":\"%s\"}"),
        PAGE_TO_SIGN_IN(ISSUER, 400, "", "{\"ms_rtc_passiveauthuri\":\"https://%s.contoso.test/%s\"}"),
        REASON(ISSUER, 400, "X-Ms-diagnostics: 28020;reason=\"%s\"", ""),
        PATH(USER_RESOURCE, 302, "Location: https://webint.contoso.test/%s/a", ""),
        HOST(USER_RESOURCE, 302, "Location: https://%s.contoso.test/", ""),
        LINK(USER_RESOURCE, 200, "", DOCUMENT.formatted("<Link token=\"%s\" href=\"https://a.contoso.test/%s\"/>")),
        REDIRECT(
                USER_RESOURCE,
                200,
                "",
                DOCUMENT.formatted("<Link token=\"Redirect\" href=\"https://%s.contoso.test/\"/>")),
        CHALLENGE(USER_RESOURCE, 401, "WWW-Authenticate: MsRtcOAuth href=\"https://a.test/%s\",%s=\"%s\"", ""),
        UCWA_ERROR(USER_RESOURCE, 409, "", "{\"code\":\"%s\",\"subcode\":\"%s\",\"message\":\"%s\"}"),
        BROKEN(USER_RESOURCE, 200, "", "<AutodiscoverResponse AccessLocation=\"%s\"/>"),
        /** So long that what is quoted of it ends in the middle of the secret. */
        CUT(USER_RESOURCE, 200, "", "<AutodiscoverResponse AccessLocation=\"" + "x".repeat(110) + "%s\"/>"),
        /** In an encoding in which nobody finds it before it is read. */
        UTF_16(USER_RESOURCE, 200, "", LINK.body),
        MOBILITY_CHALLENGE(MOBILITY, 401, "WWW-Authenticate: MsRtcOAuth href=\"https://a.test/%s\",%s=\"%s\"", ""),
        MOBILITY_TICKET(MOBILITY, 401, "X-MS-WebTicketURL: https://a.contoso.test/%s", "");

        private final String url;
        private final int status;
        private final String header;
        private final String body;

        Echo(String url, int status, String header, String body) {
            this.url = url;
            this.status = status;
            this.header = header;
            this.body = body;
        }

        ScriptedServer.Answer of(String secret) {
            String quoted = secret.replace("\"", "").replace("\\", "\\\\");
            String inHeader = secret.replaceAll("[^\\x20-\\x7e]|\"", "");
            String[] headers = header.isEmpty() ? new String[0] : new String[] {header.replace("%s", inHeader)};
            boolean json = body.startsWith("{");
            String inBody = json ? quoted : secret.replace("&", "&amp;").replace("\"", "");
            return ScriptedServer.Answer.of(status, headers)
                    .with(body.replace("%s", inBody))
                    .in(this == UTF_16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        }
    }

    static Stream<Arguments> echoes() {
        return Stream.of(Echo.values())
                .flatMap(echo -> Stream.of(PASSWORD, TICKET)
                        .filter(secret -> secret.equals(PASSWORD) || !echo.url.equals(ISSUER))
                        .flatMap(secret -> Forms.of(secret).map(form -> Arguments.of(echo, secret, form))));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void noSecretThatComesBackFromWhereItWasSent(Echo echo, String secret, Forms.Form form) throws Exception {
        ScriptedServer.Answer challenge = ScriptedServer.Answer.of(
                401, "WWW-Authenticate: MsRtcOAuth href=\"" + ISSUER + "\",grant_type=\"password\"");
        ScriptedServer.Answer token =
                ScriptedServer.Answer.of(200).with("{\"access_token\":\"" + TICKET + "\",\"token_type\":\"Bearer\"}");
        ScriptedServer.Answer root = ScriptedServer.Answer.of(200)
                .with("<AutodiscoverResponse><Root><Link token=\"User\" href=\"" + USER_RESOURCE
                        + "\"/></Root></AutodiscoverResponse>");
        try (ScriptedServer server = new ScriptedServer();
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .dns(dns)
                        .route(server::route)
                        .tls(TlsPolicy.trusting(ScriptedServer.store()))
                        .timeouts(Site.TIMEOUTS)
                        .tickets(OAuthTicketSource.password(USER, PASSWORD.toCharArray()))
                        .plan(LookupPlan.of("one", ROOT))
                        .build()) {
            ScriptedServer.Answer user = ScriptedServer.Answer.of(200)
                    .with(DOCUMENT.formatted("<Link token=\"External/Mcx\" href=\"" + MOBILITY + "\"/>"));
            server.at(ROOT, root).at(ISSUER, token).at(USER_RESOURCE, challenge, user);
            if (echo.url.equals(USER_RESOURCE)) {
                server.at(USER_RESOURCE, challenge, echo.of(form.text()));
            } else {
                server.at(echo.url, echo.of(form.text()));
            }

            LyncDiagnosis diagnosis =
                    client.diagnose(USER, Examination.standard().withoutSurvey());

            assertTrue(server.requests().stream().anyMatch(one -> one.url().contains(echo.url)), "the echo was asked");
            String half = secret.substring(0, 10);
            assertUnseen(diagnosis, secret.substring(secret.indexOf('=') + 1), half, form.text(), USER.user());
            Reported.well(diagnosis);
        }
    }

    static Stream<Forms.Form> lines() {
        return Forms.of(USER.toString());
    }

    /** The masks of log readers know nobody: what they find by its signs is gone before anybody else sees it. */
    @ParameterizedTest
    @MethodSource("lines")
    void noUserTicketOrCookieOnAnErrorLineOfALog(Forms.Form user) {
        String before =
                "2016-11-03 10:02:11.118 Lync[1:2] ERROR CUcwaAutoDiscoveryX.cpp/325:Request failed. Error - E_SslError ";
        String log = Stream.of(
                        before + "for <" + user.text() + ">",
                        before + "https://a.test/root?sipuri=" + user.text(),
                        before + "Cookie: MS-WSMAN=" + COOKIE + "; other=" + COOKIE,
                        before + "HttpHeader:Cookie MS-WSMAN=" + COOKIE,
                        before + "Set-Cookie: MS-WSMAN=" + COOKIE + "; path=/",
                        before + "Authorization: Bearer " + TICKET,
                        before + "X-MS-WebTicket: " + TICKET,
                        before + "{\"access_token\":\"" + TICKET + "\"}",
                        before + "grant_type=password&password=" + PASSWORD + "&username=" + user.text(),
                        before + "\"password\" : \"" + PASSWORD + "\"",
                        before + TICKET)
                .collect(Collectors.joining("\n"));
        List<LogEntry> entries = LogReader.standard().read(log);

        assertEquals(11, entries.size());
        Map<String, String> outputs =
                Outputs.of(LyncDiagnosis.builder(NOW).log(entries).build());
        outputs.put("entries", entries.toString());
        for (String canary : List.of("canary", user.text(), COOKIE, TICKET.substring(4), PASSWORD)) {
            outputs.forEach((name, output) -> assertFalse(
                    output.toLowerCase(Locale.ROOT).contains(canary.toLowerCase(Locale.ROOT)),
                    () -> canary + " is in " + name + ": " + output));
        }
    }

    /** What the modules below show of themselves knows no user, and hides what anybody would. */
    @ParameterizedTest
    @MethodSource("lines")
    void noUserInTheTextOfADocumentOrAnAnswer(Forms.Form form) {
        String text = form.text().strip();
        AutodiscoverResponse response = AutodiscoverResponse.of(Domain.builder()
                .links(List.of(new Link(text, "https://a.test/" + text), new Link("Ucwa", "https://b.test/?q=" + text)))
                .build());
        // What may be the name of a host is shown: without it no answer of DNS could be told.
        boolean host = text.matches("[A-Za-z0-9_.-]+");
        HostAnswer answer = HostAnswer.of(aliasTo(host ? "host.test" : text));
        String shown = response + " " + answer + " " + answer.aliases();

        assertFalse(shown.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)), shown);
        assertFalse(shown.toLowerCase(Locale.ROOT).contains("canary"), shown);
    }
}
