package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.AutodiscoverSchema;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipResource;
import io.github.lyncautodiscover.model.Tokens;
import io.github.lyncautodiscover.model.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

class CannedResponsesTest {

    private static final String ELSEWHERE = "https://web.fabrikam.test/Autodiscover/AutodiscoverService.svc/root";

    static Stream<Arguments> documents() {
        List<Arguments> rows = new ArrayList<>();
        for (Flavour flavour : Flavour.values()) {
            CannedResponses canned = CannedResponses.of(flavour, "Contoso.test");
            for (AccessLocation site : AccessLocation.values()) {
                rows.add(arguments(flavour + " Root " + site, canned.root(site), Root.class));
                rows.add(arguments(flavour + " Redirect " + site, canned.redirect(site, ELSEWHERE), Root.class));
                rows.add(arguments(flavour + " Domain " + site, canned.domain(site), Domain.class));
                rows.add(arguments(flavour + " User " + site, canned.user(site), User.class));
                rows.add(arguments(
                        flavour + " User elsewhere " + site, canned.userRedirect(site, ELSEWHERE), User.class));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void theReaderReadsWhatWasMeantInEveryFormat(String name, CannedResponse response, Class<?> kind)
            throws MalformedDocumentException {
        assertTrue(response.formats().contains(DocumentFormat.AUTODISCOVER_XML), name);
        for (DocumentFormat format : response.formats()) {
            AutodiscoverDocument read = AutodiscoverReader.standard().read(response.bytes(format));

            assertEquals(format, read.format());
            assertEquals(response.model(format), read.response());
            for (Link link : read.response().resource().links()) {
                assertTrue(link.uri().isPresent(), link::toString);
            }
        }
        assertTrue(
                kind.isInstance(response.model(DocumentFormat.AUTODISCOVER_XML).resource()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void theSchemaAcceptsEveryAutodiscoverResponse(String name, CannedResponse response, Class<?> kind)
            throws SAXException, IOException {
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(AutodiscoverSchema.url());
        byte[] xml = response.bytes(DocumentFormat.AUTODISCOVER_XML);

        assertDoesNotThrow(
                () -> schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml))),
                () -> name + " " + kind);
    }

    @ParameterizedTest
    @CsvSource({
        "root,         2, 4",
        "redirect,     2, 4",
        "domain,       2, 2",
        "user,         2, 4",
        "userRedirect, 2, 4"
    })
    void everyKindComesInEveryFormatThatItsFlavourSpeaksAsTextBytesAndValue(String kind, int lync2010, int later) {
        for (Flavour flavour : Flavour.values()) {
            int formats = flavour == Flavour.LYNC_2010 ? lync2010 : later;
            for (AccessLocation site : AccessLocation.values()) {
                CannedResponse response = response(CannedResponses.of(flavour, "tailspin.example"), kind, site);

                assertEquals(Set.copyOf(List.of(DocumentFormat.values()).subList(0, formats)), response.formats());
                for (DocumentFormat format : DocumentFormat.values()) {
                    assertSpeaks(response, format);
                }
            }
        }
    }

    private static CannedResponse response(CannedResponses canned, String kind, AccessLocation site) {
        return switch (kind) {
            case "root" -> canned.root(site);
            case "redirect" -> canned.redirect(site, ELSEWHERE);
            case "domain" -> canned.domain(site);
            case "user" -> canned.user(site);
            case "userRedirect" -> canned.userRedirect(site, ELSEWHERE);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static void assertSpeaks(CannedResponse response, DocumentFormat format) {
        if (!response.formats().contains(format)) {
            assertThrows(IllegalArgumentException.class, () -> response.text(format));
            assertThrows(IllegalArgumentException.class, () -> response.bytes(format));
            assertThrows(IllegalArgumentException.class, () -> response.model(format));
            return;
        }
        String text = response.text(format);
        assertEquals(format.toString().endsWith("XML") ? '<' : '{', text.charAt(0), text);
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), response.bytes(format));
        for (Link link : response.model(format).resource().links()) {
            String host = URI.create(link.href()).getHost();
            assertTrue(
                    link.href().startsWith(ELSEWHERE)
                            || host.endsWith(".tailspin.example")
                            || host.endsWith(".lync.com"),
                    link::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LYNC_2010,          Internal/Mcx,  true",
        "LYNC_2013,          Internal/Mcx,  true",
        "SKYPE_FOR_BUSINESS_2019, Internal/Mcx,  false",
        "ONLINE,             External/Mcx,  false",
        "SKYPE_FOR_BUSINESS_2019, Internal/Ucwa, true",
        "ONLINE,             External/Ucwa, true",
        "ONLINE,             Internal/Ucwa, false",
        "ONLINE,             External/RemotePowerShell, true",
        "LYNC_2013,          External/RemotePowerShell, false"
    })
    void aFlavourOffersTheServicesOfItsProduct(Flavour flavour, String token, boolean offered) {
        SipResource domain = (SipResource) CannedResponses.of(flavour, "contoso.test")
                .domain(AccessLocation.EXTERNAL)
                .model(DocumentFormat.AUTODISCOVER_XML)
                .resource();

        assertEquals(offered, domain.link(token).isPresent(), domain::toString);
    }

    @Test
    void bothMcxLinksNameTheExternalWebServices() {
        Domain domain = (Domain) CannedResponses.of(Flavour.LYNC_2013, "contoso.test")
                .domain(AccessLocation.INTERNAL)
                .model(DocumentFormat.AUTODISCOVER_XML)
                .resource();

        for (String token : List.of(Tokens.INTERNAL_MCX, Tokens.EXTERNAL_MCX)) {
            assertEquals(
                    "https://webext.contoso.test/Mcx/McxService.svc",
                    domain.link(token).orElseThrow().href());
        }
    }

    @Test
    void aFormatThatNoServerAnswersInIsRefusedWithTheOnesThatThereAre() {
        CannedResponse domain =
                CannedResponses.of(Flavour.LYNC_2013, "contoso.test").domain(AccessLocation.INTERNAL);

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> domain.text(DocumentFormat.UCWA_XML));

        assertTrue(String.valueOf(refused.getMessage()).contains("AUTODISCOVER_XML"));
    }

    @ParameterizedTest
    @CsvSource({
        "LYNC_2010, tailspin.example,          webint.tailspin.example",
        "LYNC_2013, north.tailspin.example,    webint.north.tailspin.example",
        "SKYPE_FOR_BUSINESS_2019, Tailspin.Example, webint.tailspin.example",
        "ONLINE,    tailspin.example,          webpoolam41e01.infra.lync.com"
    })
    void everyFlavourChallengesInTheNameOfItsOwnWebServices(Flavour flavour, String sipDomain, String host) {
        CannedErrors errors = CannedErrors.of(flavour, sipDomain);

        assertEquals(
                "https://" + host + "/WebTicket/WebTicketService.svc", errors.webTicketUrl(AccessLocation.INTERNAL));
        List<String> challenges = errors.oauthChallenges(AccessLocation.INTERNAL);
        assertEquals(2, challenges.size());
        assertEquals(
                flavour == Flavour.ONLINE,
                challenges.get(0).contains("login.microsoftonline.com"),
                challenges::toString);
        assertTrue(challenges.get(1).startsWith("MsRtcOAuth href=\"https://" + host + "/"), challenges::toString);
        assertEquals(String.join(", ", challenges), errors.joinedOauthChallenge(AccessLocation.INTERNAL));
    }

    @Test
    void errorsLookLikeThoseOfServers() {
        CannedErrors errors = CannedErrors.of(Flavour.LYNC_2013, "contoso.test");

        assertEquals(
                "https://webext.contoso.test/WebTicket/WebTicketService.svc",
                errors.webTicketUrl(AccessLocation.EXTERNAL));
        assertEquals(
                "MsRtcOAuth href=\"https://webint.contoso.test/WebTicket/oauthtoken\","
                        + "grant_type=\"urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password\"",
                errors.oauthChallenges(AccessLocation.INTERNAL).get(1));
        assertTrue(errors.joinedOauthChallenge(AccessLocation.INTERNAL).startsWith("Bearer trusted_issuers="));
        assertEquals(
                "{\"code\":\"Conflict\",\"subcode\":\"AlreadyExists\",\"message\":\"It is there.\"}",
                CannedErrors.ucwaError(DocumentFormat.UCWA_JSON, "Conflict", "AlreadyExists", "It is there."));
        assertEquals("{\"error\":\"invalid_grant\"}", CannedErrors.tokenError("invalid_grant"));
        assertTrue(CannedErrors.ucwaError(DocumentFormat.UCWA_XML, "Gone", "CannotRedirect", "No pool.")
                .contains("<subcode>CannotRedirect</subcode>"));
        assertTrue(CannedErrors.page(403).contains("403 - Forbidden"));
        assertThrows(
                IllegalArgumentException.class,
                () -> CannedErrors.ucwaError(DocumentFormat.UCWA_JSON, "a", "b", "say \"no\""));
        assertThrows(
                IllegalArgumentException.class,
                () -> CannedErrors.ucwaError(DocumentFormat.AUTODISCOVER_XML, "a", "b", "c"));
    }
}
