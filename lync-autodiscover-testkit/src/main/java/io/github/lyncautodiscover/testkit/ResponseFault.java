package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.Answer;
import io.github.lyncautodiscover.testkit.server.ForeignServer;
import io.github.lyncautodiscover.testkit.server.Spoiler;
import io.github.lyncautodiscover.testkit.server.Spoilt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Spoils the response to a request: another status, a redirect, a body that is no document, or one that never ends.
 *
 * <p>Immutable.
 */
public final class ResponseFault implements Fault {

    private final String label;
    private final Spoiler spoiler;

    private ResponseFault(String label, Spoiler spoiler) {
        this.label = label;
        this.spoiler = spoiler;
    }

    /**
     * Answers with a status and a short HTML page, as IIS does.
     *
     * @param code the status code, 200 to 599
     * @return the fault
     */
    public static ResponseFault status(int code) {
        return new ResponseFault("STATUS_" + code, (asked, healthy) -> Spoilt.page(code));
    }

    /**
     * Answers with a status and says when to come again.
     *
     * @param code the status code, such as 503
     * @param retryAfter the value of Retry-After, in whole seconds
     * @return the fault
     */
    public static ResponseFault status(int code, Duration retryAfter) {
        return new ResponseFault(
                "STATUS_" + code + "_RETRY_AFTER_" + retryAfter.toSeconds(),
                (asked, healthy) -> Spoilt.page(code).with("Retry-After", Long.toString(retryAfter.toSeconds())));
    }

    /**
     * Redirects with a 3xx status: to another host, down to http, or back to where the request came from.
     *
     * @param code 301, 302, 303, 307 or 308
     * @param location the value of Location, sent as it is
     * @return the fault
     */
    public static ResponseFault redirect(int code, String location) {
        return new ResponseFault(
                "REDIRECT_" + code + "_TO_" + location,
                (asked, healthy) -> Spoilt.page(code).with("Location", location));
    }

    /**
     * Redirects with a Redirect link in a document, the way that the Root resource does.
     *
     * @param href the link, sent as it is
     * @return the fault
     */
    public static ResponseFault redirectLink(String href) {
        return new ResponseFault("REDIRECT_LINK_TO_" + href, (asked, healthy) -> asked.redirect(href));
    }

    /**
     * Sends the client in a circle of two documents that redirect to each other.
     *
     * @return the fault
     */
    public static ResponseFault redirectLoop() {
        return new ResponseFault(
                "REDIRECT_LOOP",
                (asked, healthy) ->
                        asked.redirect(Spoilt.hop(asked.request(), Spoilt.hopOf(asked.request()) == 1 ? 2 : 1)));
    }

    /**
     * Leads the client through a chain of documents, each redirecting to the next, before the healthy answer.
     *
     * @param hops how many redirects come before the healthy answer
     * @return the fault
     */
    public static ResponseFault redirectChain(int hops) {
        return new ResponseFault("REDIRECT_CHAIN_OF_" + hops, (asked, healthy) -> {
            int done = Spoilt.hopOf(asked.request());
            return done >= hops ? healthy : asked.redirect(Spoilt.hop(asked.request(), done + 1));
        });
    }

    /**
     * Answers 200 with the HTML page of a captive portal.
     *
     * @return the fault
     */
    public static ResponseFault htmlPortal() {
        return new ResponseFault("HTML_PORTAL", (asked, healthy) -> Spoilt.portal());
    }

    /**
     * Lets something else answer: a login form, a portal, a web server that knows no such host.
     *
     * @param page what answers
     * @return the fault
     */
    public static ResponseFault page(ForeignPage page) {
        return new ResponseFault(page.name(), (asked, healthy) -> ForeignServer.answer(page, asked.request()));
    }

    /**
     * Refuses the way IIS does, with a sub-status in the page; 403.7 means that a client certificate is missing.
     *
     * @param code the status code
     * @param subStatus the sub-status
     * @return the fault
     */
    public static ResponseFault iis(int code, int subStatus) {
        return new ResponseFault("IIS_" + code + "." + subStatus, (asked, healthy) -> Spoilt.iisPage(code, subStatus));
    }

    /**
     * Answers with another document wherever a document is due, and leaves challenges and errors as they are.
     *
     * @param other such as the User resource of another pool
     * @return the fault
     */
    public static ResponseFault document(CannedResponse other) {
        return new ResponseFault("DOCUMENT", (asked, healthy) -> healthy.instead(asked.document(other.document())));
    }

    /**
     * Answers 200 with any bytes, in place of whatever is due.
     *
     * @param contentType the value of Content-Type; empty to leave the header out
     * @param bytes the body, sent as it is
     * @return the fault
     */
    public static ResponseFault body(String contentType, byte... bytes) {
        byte[] body = bytes.clone();
        return new ResponseFault(
                "BODY_OF_" + body.length + "_BYTES",
                (asked, healthy) -> healthy.withStatus(200)
                        .with("Content-Type", contentType)
                        .withBody(body));
    }

    /**
     * Answers correctly, with another header.
     *
     * @param name the header's name
     * @param values a header line for each, sent as they are; none to leave the header out
     * @return the fault
     */
    public static ResponseFault header(String name, String... values) {
        String[] lines = values.clone();
        return new ResponseFault("HEADER_" + name, (asked, healthy) -> healthy.with(name, lines));
    }

    /**
     * Redirects every request to itself (302) and sets a cookie, until the request brings the cookie.
     *
     * @param name the name of the cookie, such as {@code AspxAutoDetectCookieSupport}
     * @return the fault
     */
    public static ResponseFault cookieWall(String name) {
        return new ResponseFault("COOKIE_WALL_" + name, (asked, healthy) -> Spoilt.cookieWall(name, asked, healthy));
    }

    /**
     * Answers correctly, with a clock that is wrong in the Date header.
     *
     * @param ahead how far ahead it is; negative for behind
     * @return the fault
     */
    public static ResponseFault clock(Duration ahead) {
        return new ResponseFault(
                "CLOCK_AHEAD_BY_" + ahead, (asked, healthy) -> healthy.with("Date", Spoilt.date(ahead)));
    }

    /**
     * Spoils the response in the same way and sets a header, such as X-Ms-Diagnostics.
     *
     * @param name the header's name
     * @param values a header line for each, sent as they are; none to leave the header out
     * @return the fault
     */
    public ResponseFault with(String name, String... values) {
        String[] lines = values.clone();
        return new ResponseFault(
                label + "_WITH_" + name,
                (asked, healthy) -> spoiler.spoil(asked, healthy).with(name, lines));
    }

    /**
     * Answers with bytes that are no HTTP.
     *
     * @return the fault
     */
    public static ResponseFault garbage() {
        return new ResponseFault(
                "GARBAGE", (asked, healthy) -> Answer.raw(Spoilt.GARBAGE.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Answers with an empty body.
     *
     * @return the fault
     */
    public static ResponseFault empty() {
        return new ResponseFault("EMPTY", (asked, healthy) -> healthy.withBody(new byte[0]));
    }

    /**
     * Answers with the first half of the document, in sound HTTP. For a body that ends before its Content-Length see
     * {@link ConnectionFault#close} at {@link Moment#BODY}.
     *
     * @return the fault
     */
    public static ResponseFault truncated() {
        return new ResponseFault("TRUNCATED", (asked, healthy) -> Spoilt.truncated(healthy));
    }

    /**
     * Answers with the document and blanks behind it.
     *
     * @param bytes how many blanks are added
     * @return the fault
     */
    public static ResponseFault oversized(long bytes) {
        return new ResponseFault(
                "OVERSIZED_BY_" + bytes,
                (asked, healthy) -> healthy.withManner(new Answer.Manner(Duration.ZERO, Duration.ZERO, bytes, true)));
    }

    /**
     * Answers with a small gzip body that unpacks to a large one.
     *
     * @param bytes the size after unpacking
     * @return the fault
     */
    public static ResponseFault gzipBomb(long bytes) {
        byte[] bomb = Spoilt.gzipOfBlanks(bytes);
        return new ResponseFault(
                "GZIP_BOMB_OF_" + bytes,
                (asked, healthy) -> healthy.withBody(bomb).with("Content-Encoding", "gzip"));
    }

    /**
     * Puts a DOCTYPE with entities in front of the document.
     *
     * @return the fault
     */
    public static ResponseFault doctype() {
        return new ResponseFault("DOCTYPE", (asked, healthy) -> Spoilt.doctype(healthy));
    }

    /**
     * Sends the document in UTF-16 with a byte order mark.
     *
     * @return the fault
     */
    public static ResponseFault utf16() {
        return new ResponseFault("UTF_16", (asked, healthy) -> Spoilt.utf16(healthy));
    }

    /**
     * Declares another media type than the document has.
     *
     * @param value the value of Content-Type; empty to leave the header out
     * @return the fault
     */
    public static ResponseFault contentType(String value) {
        return new ResponseFault(
                "CONTENT_TYPE_" + (value.isEmpty() ? "MISSING" : value),
                (asked, healthy) -> healthy.with("Content-Type", value));
    }

    /**
     * Sends the response in pieces of one byte.
     *
     * @param between the wait between any two bytes
     * @return the fault
     */
    public static ResponseFault drip(Duration between) {
        return new ResponseFault(
                "DRIP_" + between,
                (asked, healthy) -> healthy.withManner(new Answer.Manner(Duration.ZERO, between, 0, true)));
    }

    /**
     * Answers correctly, late.
     *
     * @param before the wait between the request and the response
     * @return the fault
     */
    public static ResponseFault slow(Duration before) {
        return new ResponseFault(
                "SLOW_" + before,
                (asked, healthy) -> healthy.withManner(new Answer.Manner(before, Duration.ZERO, 0, true)));
    }

    Spoiler spoiler() {
        return spoiler;
    }

    @Override
    public String toString() {
        return label;
    }
}
