package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.RecordedRequest;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The service that X-MS-WebTicketURL names: a name and a password buy a SAML assertion.
 *
 * <p>See [MS-OCAUTHWS] 3.2. The password comes in a WS-Trust UsernameToken, or by Basic authentication, which stands in for
 * NTLM and Kerberos here.
 */
public final class WebTicketEndpoint {

    private static final Duration LIFETIME = Duration.ofHours(8);
    private static final String BASIC = "basic ";

    private final Accounts accounts;
    private final TicketOffice tickets;

    WebTicketEndpoint(Accounts accounts, TicketOffice tickets) {
        this.accounts = accounts;
        this.tickets = tickets;
    }

    /** Where clients learn the address that authenticates (WS-MetadataExchange). */
    static Answer metadata(SiteRequest asked) {
        String address = asked.challenges().webTicketUrl(asked.site()) + "/Auth";
        return Answer.of(
                200,
                "text/xml; charset=utf-8",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\""
                        + " xmlns:soap=\"http://schemas.xmlsoap.org/wsdl/soap/\"><wsdl:service name=\"WebTicketService\">"
                        + "<wsdl:port name=\"WebTicketServiceWinNegotiate\"><soap:address location=\"" + address
                        + "\"/></wsdl:port></wsdl:service></wsdl:definitions>");
    }

    Answer answer(RecordedRequest request) {
        if (!request.method().equals("POST")) {
            return Spoilt.page(405).with("Allow", "POST");
        }
        Map<String, String> texts = texts(request.body());
        boolean inBody = texts.containsKey("Username");
        Optional<String> holder = inBody
                ? accounts.user(texts.getOrDefault("Username", ""), texts.getOrDefault("Password", ""))
                : basic(request.header("Authorization").orElse(""));
        if (holder.isEmpty()) {
            return inBody ? fault() : Spoilt.page(401).with("WWW-Authenticate", "Basic realm=\"web tickets\"");
        }
        return soap(200, issued(tickets.issue(holder.get())));
    }

    private Optional<String> basic(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        String credentials =
                TicketOffice.decoded(header.substring(BASIC.length()).strip());
        int colon = credentials.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : accounts.user(credentials.substring(0, colon), credentials.substring(colon + 1));
    }

    /** The document that hands over a web ticket. */
    public static String issued(String ticket) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return envelope("<RequestSecurityTokenResponse xmlns=\"http://docs.oasis-open.org/ws-sx/ws-trust/200512\">"
                + "<RequestedSecurityToken><saml:Assertion MajorVersion=\"1\" MinorVersion=\"1\""
                + " xmlns:saml=\"urn:oasis:names:tc:SAML:1.0:assertion\" AssertionID=\"" + ticket
                + "\"></saml:Assertion></RequestedSecurityToken><Lifetime>" + time("Created", now)
                + time("Expires", now.plus(LIFETIME)) + "</Lifetime></RequestSecurityTokenResponse>");
    }

    private static String time(String name, Instant at) {
        return "<wsu:" + name + " xmlns:wsu=\"http://docs.oasis-open.org/wss/2004/01/"
                + "oasis-200401-wss-wssecurity-utility-1.0.xsd\">" + at + "</wsu:" + name + ">";
    }

    private static Answer fault() {
        return soap(
                500,
                envelope("<s:Fault><faultcode>s:FailedAuthentication</faultcode>"
                        + "<faultstring>The security token could not be authenticated.</faultstring></s:Fault>"));
    }

    private static Answer soap(int status, String document) {
        return Answer.of(status, "text/xml; charset=utf-8", document);
    }

    private static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    /** The text of each element that has nothing but text, by local name; nothing from what is not XML. */
    private static Map<String, String> texts(String xml) {
        Map<String, String> texts = new HashMap<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            String element = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    element = reader.getLocalName();
                } else if (event == XMLStreamReader.CHARACTERS) {
                    texts.merge(element, reader.getText().strip(), String::concat);
                }
            }
        } catch (XMLStreamException notXml) {
            return Map.of();
        }
        return texts;
    }
}
