package io.github.lyncautodiscover.client.evidence;

/**
 * Everything that can end an attempt, as one closed list shared by code and reports.
 *
 * <p>The kind says what was observed at the phase where it was observed; what it means for a deployment is for an
 * administrator to conclude.
 */
public enum FailureKind {
    /** The name does not exist (NXDOMAIN). */
    DNS_NAME_NOT_FOUND("the name does not exist"),
    /** The name exists and has no address (NODATA, or an alias that leads nowhere). */
    DNS_NO_ADDRESS("the name has no address"),
    /** The name servers answered with an error, or with something that cannot be used. */
    DNS_FAILURE("the name servers could not answer"),
    /** No name server answered in time. */
    DNS_TIMEOUT("no answer from the name servers"),

    /** The host refused the connection on every address. */
    CONNECT_REFUSED("connection refused"),
    /** No address accepted the connection in time. */
    CONNECT_TIMEOUT("no answer to the connection attempt"),
    /** No route to any address, or the system refused to connect. */
    CONNECT_UNREACHABLE("the address cannot be reached"),

    /** The proxy has no address, refuses connections, or cannot be reached. */
    PROXY_UNREACHABLE("the proxy cannot be reached"),
    /** The proxy was not connected to, or did not open the tunnel, in time. */
    PROXY_TIMEOUT("no answer from the proxy"),
    /** The proxy does not want to pass the request on; status 407 means that it wants to know who asks. */
    PROXY_REFUSED("the proxy refused"),
    /** The proxy closed the connection instead of opening a tunnel. */
    PROXY_CLOSED("the proxy closed the connection"),
    /** What the proxy answered is not HTTP, or its head breaks the limits. */
    PROXY_MALFORMED("the proxy's answer is not usable HTTP"),
    /** The proxy selector failed, chose nothing, or chose something other than an HTTP proxy. */
    PROXY_UNUSABLE("the proxy selector gave nothing usable"),

    /** The peer did not finish the TLS handshake in time. */
    TLS_TIMEOUT("the TLS handshake was not finished"),
    /** The certificate does not lead to a trusted root, or the caller's trust manager refused it; the detail says which. */
    TLS_UNTRUSTED_ISSUER("the certificate is not trusted"),
    /** The certificate is trusted and does not name this host. */
    TLS_NAME_MISMATCH("the certificate is not for this name"),
    /** A certificate of the chain has expired. */
    TLS_EXPIRED("the certificate has expired"),
    /** A certificate of the chain is not valid yet. */
    TLS_NOT_YET_VALID("the certificate is not valid yet"),
    /** The two sides share no protocol version or cipher, or the peer ended the handshake with an alert. */
    TLS_HANDSHAKE("the TLS handshake failed"),
    /** The peer does not speak TLS on this port. */
    TLS_NOT_SPOKEN("the peer does not speak TLS"),
    /** The peer closed or reset the connection during the handshake. */
    TLS_CLOSED("the peer closed the connection during the TLS handshake"),

    /** The request was sent and the head of the response did not arrive in time. */
    HTTP_TIMEOUT("no response in time"),
    /** The connection was closed or reset before a response arrived. */
    HTTP_CLOSED("the connection was closed before a response"),
    /** What arrived is not HTTP, or its head breaks the limits. */
    HTTP_MALFORMED("the response is not usable HTTP"),
    /** A status other than 200 and the redirects. */
    HTTP_STATUS("an HTTP status that is no answer"),

    /** The body did not arrive in time. */
    BODY_TIMEOUT("the body did not arrive in time"),
    /** The body is shorter than announced, or the connection broke while it was read. */
    BODY_TRUNCATED("the body broke off"),
    /** The body is larger than the limit; the rest was not read. */
    BODY_TOO_LARGE("the body is larger than the limit"),
    /** The body is packed in a way other than gzip and deflate, or cannot be unpacked. */
    BODY_ENCODED("the body has a content encoding that cannot be unpacked"),

    /** A web page, not a discovery document: a login form, a captive portal, a parking page. */
    DOCUMENT_HTML("a web page instead of a document"),
    /** The body is no discovery document, or a broken one. */
    DOCUMENT_MALFORMED("not a usable Autodiscover document"),
    /** A well-formed document without anything to go on with. */
    DOCUMENT_EMPTY("a document without usable links"),

    /** A redirect without a usable target. */
    REDIRECT_INVALID("a redirect without a usable target"),
    /** A redirect to a URL that this attempt has visited before. */
    REDIRECT_LOOP("redirected in a circle"),
    /** More redirects than the limit. */
    REDIRECT_LIMIT("too many redirects"),
    /** A redirect from https down to http. */
    REDIRECT_DOWNGRADE("a redirect from https to http"),
    /** An HTTP redirect that leaves the SIP domain. */
    REDIRECT_OTHER_DOMAIN("an HTTP redirect that leaves the SIP domain"),
    /** A redirect to a host that is not trusted, over plain http or against the policy. */
    REDIRECT_FOREIGN_HOST("a redirect to a host that is not trusted"),
    /** A redirect from a public address to a private one, which the policy refuses. */
    REDIRECT_PRIVATE_ADDRESS("a redirect from a public to a private address"),

    /** The User resource asks for something that is no ticket: it offers neither MsRtcOAuth, nor web tickets, nor Bearer. */
    AUTH_CHALLENGE_MISSING("the User resource names no ticket that would open it"),
    /** A ticket would have to go to, or come from, a host that is not trusted to serve the SIP domain, or plain http. */
    AUTH_NOT_ALLOWED("no secret is sent there"),
    /** The ticket source has no ticket for this user, host and challenge. */
    AUTH_NO_TICKET("the ticket source has no ticket"),
    /** The ticket source failed by itself; the detail names the exception. */
    AUTH_SOURCE_FAILED("the ticket source failed"),
    /** The issuer of tokens refused: a wrong password, a wrong meeting key, a grant that it does not know. */
    AUTH_TOKEN_REFUSED("no token was issued"),
    /** The issuer of tokens answered with something that is no token. */
    AUTH_TOKEN_MALFORMED("not a usable token"),
    /** The User resource did not accept the ticket (status 401). */
    AUTH_REFUSED("the User resource refused the ticket"),
    /** The ticket is good and nobody knows where the user is served (status 404 without a body). */
    USER_HOME_UNKNOWN("the home server of the user is unknown"),

    /**
     * Whoever came then was waited for too shortly for silence to say anything: less than a third of the usual time, and
     * less than four seconds. What was done before had used up the time of the attempt, or the caller gave it hardly any.
     */
    NO_TIME_LEFT("no time was left to wait for an answer"),
    /** The deadline of the whole discovery passed. */
    DEADLINE("the deadline of the discovery passed"),
    /** The caller cancelled the discovery, or another candidate answered while this one was under way. */
    CANCELLED("cancelled"),
    /** The calling thread was interrupted. */
    INTERRUPTED("the calling thread was interrupted"),
    /** A defect of this library or of the runtime; the detail names it. */
    UNEXPECTED("an unexpected error of the client itself");

    private final String sentence;

    FailureKind(String sentence) {
        this.sentence = sentence;
    }

    /** {@return what happened, as the rest of a sentence: "connection refused"} */
    public String sentence() {
        return sentence;
    }

    /**
     * {@return whether our own limits, the caller or a defect of this library ended it, so that it says nothing about
     * whoever was asked}
     */
    public boolean isOurs() {
        return switch (this) {
            case NO_TIME_LEFT, DEADLINE, CANCELLED, INTERRUPTED, UNEXPECTED -> true;
            default -> false;
        };
    }
}
