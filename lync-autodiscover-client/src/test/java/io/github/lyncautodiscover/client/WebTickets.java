package io.github.lyncautodiscover.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** As much of [MS-OCAUTHWS] as a source of web tickets needs. */
final class WebTickets {
    private WebTickets() {}

    static String request(String user, String password) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
                + "<o:UsernameToken xmlns:o=\"urn:wsse\"><o:Username>" + user + "</o:Username>"
                + "<o:Password>" + password + "</o:Password></o:UsernameToken></s:Header><s:Body/></s:Envelope>";
    }

    static String opaque(String answer) {
        String assertion = answer.substring(answer.indexOf("<saml:Assertion"), answer.indexOf("</RequestedS"));
        return "opaque=" + Base64.getEncoder().encodeToString(assertion.getBytes(StandardCharsets.UTF_8));
    }
}
