package io.github.lyncautodiscover.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.lyncautodiscover.testkit.RecordedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;

/** What spoilt answers hold. */
public final class Spoilt {

    public static final String GARBAGE = "\u0001\u0002\u0003 220 mail.contoso.test ESMTP ready\r\n\r\n";

    private static final Pattern HOP = Pattern.compile("[?&]hop=(\\d+)");

    private Spoilt() {}

    public static Answer page(int status) {
        return Answer.of(status, "text/html", html(status));
    }

    /** The page of IIS for a status with a sub-status, such as 403.7. */
    public static Answer iisPage(int status, int subStatus) {
        String reason = EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ROOT);
        String title = "HTTP Error " + status + "." + subStatus + " - " + reason;
        return Answer.of(
                        status,
                        "text/html",
                        "<!DOCTYPE html><html><head><title>IIS 8.5 Detailed Error - " + status + "." + subStatus + " - "
                                + reason + "</title></head><body><h3>" + title + "</h3></body></html>")
                .with("Server", "Microsoft-IIS/8.5");
    }

    /** What http.sys says, before IIS hears of it, to a request that names no host. */
    public static Answer invalidHostname() {
        return Answer.of(400, "text/html; charset=us-ascii", """
                        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">\r
                        <HTML><HEAD><TITLE>Bad Request</TITLE>\r
                        <META HTTP-EQUIV="Content-Type" Content="text/html; charset=us-ascii"></HEAD>\r
                        <BODY><h2>Bad Request - Invalid Hostname</h2>\r
                        <hr><p>HTTP Error 400. The request hostname is invalid.</p>\r
                        </BODY></HTML>\r
                        """)
                .with("Server", "Microsoft-HTTPAPI/2.0")
                .with("Date", date(Duration.ZERO));
    }

    /** The value of a Date header, by a clock that is off by so much. */
    public static String date(Duration off) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                OffsetDateTime.now(ZoneOffset.UTC).plus(off));
    }

    public static String html(int status) {
        String reason = EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ROOT);
        String title = status + (reason == null ? "" : " - " + reason);
        return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h2>" + title
                + "</h2></body></html>";
    }

    public static Answer portal() {
        return Answer.of(
                200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>Guest Wi-Fi</title></head><body><form method=\"post\" action=\"/login\">"
                        + "<input name=\"room\"><button>Accept the terms</button></form></body></html>");
    }

    public static int hopOf(RecordedRequest request) {
        Matcher hop = HOP.matcher(request.target());
        return hop.find() ? Integer.parseInt(hop.group(1)) : 0;
    }

    public static String hop(RecordedRequest request, int number) {
        return request.scheme() + "://" + request.host() + Paths.ROOT + "?hop=" + number;
    }

    public static Answer cookieWall(String name, SiteRequest asked, Answer healthy) {
        RecordedRequest request = asked.request();
        return request.header("Cookie").orElse("").contains(name + "=")
                ? healthy
                : page(302)
                        .with("Location", request.scheme() + "://" + request.host() + request.target())
                        .with("Set-Cookie", name + "=1; path=/");
    }

    public static Answer truncated(Answer healthy) {
        byte[] whole = healthy.body();
        return healthy.withBody(Arrays.copyOf(whole, whole.length / 2));
    }

    public static Answer doctype(Answer healthy) {
        String text = new String(healthy.body(), UTF_8).replaceFirst("<\\?xml[^>]*>", "");
        String hostile =
                "<!DOCTYPE AutodiscoverResponse [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";
        return healthy.withBody((hostile + text).getBytes(UTF_8));
    }

    public static Answer utf16(Answer healthy) {
        String text = new String(healthy.body(), UTF_8).replace("encoding=\"utf-8\"", "encoding=\"utf-16\"");
        return healthy.withBody(text.getBytes(StandardCharsets.UTF_16));
    }

    public static byte[] gzipOfBlanks(long size) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = new byte[8192];
        Arrays.fill(blanks, (byte) ' ');
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (long left = size; left > 0; left -= blanks.length) {
                gzip.write(blanks, 0, (int) Math.min(left, blanks.length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
