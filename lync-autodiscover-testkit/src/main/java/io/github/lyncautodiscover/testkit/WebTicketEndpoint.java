package io.github.lyncautodiscover.testkit;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The service that X-MS-WebTicketURL names: a user name and password in a WS-Trust request buy a SAML assertion.
 *
 * <p>See [MS-OCAUTHWS] 3.2. Certificates and Kerberos are not accepted here.
 */
final class WebTicketEndpoint {

    private final Accounts accounts;
    private final TicketOffice tickets;

    WebTicketEndpoint(Accounts accounts, TicketOffice tickets) {
        this.accounts = accounts;
        this.tickets = tickets;
    }

    Answer answer(RecordedRequest request) {
        if (!request.method().equals("POST")) {
            return Spoilt.page(405).with("Allow", "POST");
        }
        Map<String, String> texts = texts(request.body());
        Optional<String> holder = accounts.user(texts.getOrDefault("Username", ""), texts.getOrDefault("Password", ""));
        return holder.map(tickets::issue).map(WebTicketEndpoint::ticket).orElseGet(WebTicketEndpoint::fault);
    }

    private static Answer ticket(String ticket) {
        return soap(
                200,
                "<wst:RequestSecurityTokenResponse xmlns:wst=\"http://docs.oasis-open.org/ws-sx/ws-trust/200512\">"
                        + "<wst:RequestedSecurityToken><saml:Assertion MajorVersion=\"1\" MinorVersion=\"1\""
                        + " xmlns:saml=\"urn:oasis:names:tc:SAML:1.0:assertion\" AssertionID=\"" + ticket
                        + "\"/></wst:RequestedSecurityToken></wst:RequestSecurityTokenResponse>");
    }

    private static Answer fault() {
        return soap(
                500,
                "<s:Fault><faultcode>s:FailedAuthentication</faultcode>"
                        + "<faultstring>The security token could not be authenticated.</faultstring></s:Fault>");
    }

    private static Answer soap(int status, String body) {
        return Answer.of(
                status,
                "text/xml; charset=utf-8",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                        + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                        + "</s:Body></s:Envelope>");
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
