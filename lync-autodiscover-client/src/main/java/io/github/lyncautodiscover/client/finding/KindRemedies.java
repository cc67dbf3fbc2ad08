package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;

/** What to do about a failure that nothing more is known of, one sentence for each kind. */
final class KindRemedies {
    private KindRemedies() {}

    static String of(FailureKind kind) {
        return switch (kind) {
            case DNS_NAME_NOT_FOUND, DNS_NO_ADDRESS ->
                "Publish the name in DNS on this side: lyncdiscover for clients outside, lyncdiscoverinternal for clients inside.";
            case DNS_FAILURE, DNS_TIMEOUT ->
                "Look at the name servers that this computer asks: their forwarders, the zone, and the firewall in between.";
            case CONNECT_REFUSED ->
                "See that something listens at that address and port: the rule of the reverse proxy, the binding of the web site.";
            case CONNECT_TIMEOUT, CONNECT_UNREACHABLE ->
                "See that the address is the right one and that firewall and route let this port through; a wrong address costs every client time.";
            case PROXY_UNREACHABLE, PROXY_TIMEOUT, PROXY_CLOSED, PROXY_MALFORMED, PROXY_UNUSABLE ->
                "Look at the proxy settings of this computer; phones may have none, so try once more without a proxy.";
            case PROXY_REFUSED -> "Let the proxy pass these names, or give it the login that it wants.";
            case TLS_TIMEOUT, TLS_CLOSED, TLS_HANDSHAKE ->
                "Look at where TLS ends for this name: its certificate binding, its protocols, and what is behind the listener.";
            case TLS_NOT_SPOKEN -> "Bind TLS to that port: something else answers there, such as plain http.";
            case TLS_UNTRUSTED_ISSUER ->
                "Give the host a certificate of an authority that clients trust, or let them trust this one.";
            case TLS_NAME_MISMATCH -> "Add the name to the SAN of the certificate that is presented for it.";
            case TLS_EXPIRED ->
                "Renew the certificate that has run out, and bind it wherever TLS ends: Front End, reverse proxy, load balancer.";
            case TLS_NOT_YET_VALID -> "Go back to the certificate before, or set the clock of this computer right.";
            case HTTP_TIMEOUT, BODY_TIMEOUT ->
                "Look at what is behind the listener: it accepts connections, and its answer does not come in time.";
            case HTTP_CLOSED, HTTP_MALFORMED, BODY_TRUNCATED ->
                "Look at what answers on that port and at filters on the way: it breaks off, or does not speak usable HTTP.";
            case HTTP_STATUS ->
                "Look into the log of the web server or reverse proxy that sent this status: the name may lead to the wrong site or service.";
            case BODY_TOO_LARGE, BODY_ENCODED, DOCUMENT_MALFORMED ->
                "See which server sent this: it is no usable Autodiscover document, or something on the way changes it.";
            case DOCUMENT_HTML ->
                "Switch pre-authentication off for the name, or lead it to the Autodiscover service: a web page answers.";
            case DOCUMENT_EMPTY -> "See which server sent this document: it has no link to go on with.";
            case REDIRECT_INVALID -> "Correct the redirect: it has no usable target.";
            case REDIRECT_LOOP, REDIRECT_LIMIT -> "Correct the redirect that leads back or on and on.";
            case REDIRECT_DOWNGRADE -> "Let the redirect lead to https: clients do not go back to plain http.";
            case REDIRECT_OTHER_DOMAIN, REDIRECT_FOREIGN_HOST ->
                "Find out who redirects: where that host is yours, name it as trusted; where it wants a login, switch that off.";
            case REDIRECT_PRIVATE_ADDRESS ->
                "Let the redirect lead to a name that has a public address for clients outside.";
            case AUTH_CHALLENGE_MISSING ->
                "Publish the web ticket service, and let the reverse proxy pass WWW-Authenticate and X-MS-WebTicketURL on unchanged.";
            case AUTH_NOT_ALLOWED ->
                "Lead the User resource and its tickets to https hosts of the SIP domain, or name the host as trusted.";
            case AUTH_NO_TICKET, AUTH_SOURCE_FAILED -> "Look at the source of tickets of this program.";
            case AUTH_TOKEN_REFUSED, AUTH_REFUSED ->
                "Check user name, password and sign-in address, and whether the account may use the service.";
            case AUTH_TOKEN_MALFORMED ->
                "Look at the token service that the challenge names, and at what on the way changes its answers.";
            case USER_HOME_UNKNOWN ->
                "Enable the user, or home the user on a pool: the ticket is good and nobody knows where the user is served.";
            case NO_TIME_LEFT ->
                "Give more time (--deadline, in Java Timeouts), or look at those that were asked before and took it.";
            case DEADLINE -> "Look at what was waited for when the time was up; give more time to find out.";
            case CANCELLED, INTERRUPTED -> "Run the lookup again: it was ended before it could tell.";
            case UNEXPECTED ->
                "Run the lookup again, and report it with its JSON if it stays: this is a defect of the client.";
        };
    }
}
