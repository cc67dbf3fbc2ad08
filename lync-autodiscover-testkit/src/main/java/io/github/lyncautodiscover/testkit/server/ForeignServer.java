package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.ForeignPage;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers the way a web server does that is not Lync's. */
public final class ForeignServer {

    private ForeignServer() {}

    public static Answer answer(ForeignPage page, RecordedRequest request) {
        String asked =
                URLEncoder.encode(request.scheme() + "://" + request.host() + request.target(), StandardCharsets.UTF_8);
        return switch (page) {
            case F5_APM ->
                login(request, "/my.policy", "")
                        .with("Server", "BigIP")
                        .with(
                                "Set-Cookie",
                                "LastMRH_Session=3f9a61c2;path=/;secure",
                                "MRHSession=5b0c1f1d7f2e4f8a90d4a7f23f9a61c2;path=/;secure");
            case TMG_FORM -> login(request, "/CookieAuth.dll", "?GetLogon?curl=Z2F&reason=0&formdir=1");
            case NETSCALER ->
                login(request, "/vpn/index.html", "")
                        .with(
                                "Set-Cookie",
                                "NSC_AAAC=xyz;Path=/;expires=Wednesday, 09-Nov-1999 23:12:40 GMT;Secure",
                                "NSC_EPAC=xyz;Path=/;expires=Wednesday, 09-Nov-1999 23:12:40 GMT;Secure");
            case ADFS ->
                redirect(
                        307,
                        "https://sts.contoso.test/adfs/ls?version=1.0&action=signin"
                                + "&realm=urn%3AAppProxy%3Acom&returnUrl=" + asked);
            case CAPTIVE_PORTAL -> redirect(302, "http://portal.guest.test/login?url=" + asked);
            case PARKING ->
                html(
                        200,
                        "<!DOCTYPE html><html><head><title>" + request.host()
                                + "</title></head><body><h1>This domain is for sale</h1></body></html>");
            case INVALID_HOSTNAME ->
                httpSys(400, "Bad Request", "Bad Request - Invalid Hostname", "The request hostname is invalid.");
            case HTTP_SYS_NOT_FOUND -> httpSys(404, "Not Found", "Not Found", "The requested resource is not found.");
        };
    }

    /** The way to the form, and the form itself for whoever goes there. */
    private static Answer login(RecordedRequest request, String path, String query) {
        return request.path().toLowerCase(Locale.ROOT).equals(path.toLowerCase(Locale.ROOT))
                ? html(
                        200,
                        "<!DOCTYPE html><html><head><title>Log on</title></head><body><form method=\"post\">"
                                + "<input name=\"username\"><input name=\"password\" type=\"password\"></form></body></html>")
                : redirect(302, path + query);
    }

    private static Answer redirect(int status, String location) {
        return html(status, "").with("Location", location);
    }

    private static Answer html(int status, String text) {
        return Answer.of(status, "text/html", text);
    }

    private static Answer httpSys(int status, String title, String heading, String reason) {
        return Answer.of(
                        status,
                        "text/html; charset=us-ascii",
                        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"\"http://www.w3.org/TR/html4/strict.dtd\">\r\n"
                                + "<HTML><HEAD><TITLE>" + title + "</TITLE></HEAD>\r\n<BODY><h2>" + heading
                                + "</h2>\r\n<hr><p>HTTP Error " + status + ". " + reason + "</p>\r\n</BODY></HTML>\r\n")
                .with("Server", "Microsoft-HTTPAPI/2.0");
    }
}
