package io.github.lyncautodiscover.testkit.server;

import static io.github.lyncautodiscover.testkit.server.ForeignServer.html;

import io.github.lyncautodiscover.testkit.ForeignPage;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Answers the way those do that want a login before anything else. */
final class LoginPages {

    private static final String FORM =
            "<form method=\"post\"><input name=\"username\"/>" + "<input name=\"password\" type=\"password\"/></form>";

    private LoginPages() {}

    static Answer answer(ForeignPage page, RecordedRequest request) {
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
            case KEMP_ESP -> login(request, "/lm_auth_proxy", "?DoLM&curl=" + asked);
            case ADFS ->
                redirect(
                        307,
                        "https://sts.contoso.test/adfs/ls?version=1.0&action=signin"
                                + "&realm=urn%3AAppProxy%3Acom&returnUrl=" + asked);
            case AZURE_APP_PROXY ->
                redirect(
                                302,
                                "https://login.microsoftonline.com/0a1b2c3d-0000-0000-0000-000000000000/oauth2/authorize"
                                        + "?response_type=code&client_id=11111111-0000-0000-0000-000000000000"
                                        + "&redirect_uri=" + asked + "&state=AppProxyState")
                        .with("Server", "Microsoft-HTTPAPI/2.0")
                        .with("Set-Cookie", "AzureAppProxyAnalyticCookie_11111111=1; path=/; secure; httponly");
            case BASIC_LOGIN ->
                html(
                                401,
                                "<html><head><title>Error Message</title></head><body>"
                                        + "The server requires authorization to fulfill the request (12209)</body></html>")
                        .with("WWW-Authenticate", "Basic realm=\"" + request.host() + "\"");
            case WINDOWS_LOGIN ->
                Spoilt.page(401)
                        .with("WWW-Authenticate", "Negotiate", "NTLM")
                        .with("Server", "Microsoft-IIS/10.0")
                        .with("X-Powered-By", "ASP.NET");
            case XHTML_FORM ->
                html(
                        200,
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                                + "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\""
                                + " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"
                                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Sign in</title></head><body>"
                                + FORM + "</body></html>");
            case SCRIPT_REDIRECT ->
                html(
                        200,
                        "<script type=\"text/javascript\">window.location.href=\"https://portal.guest.test/login?u=\""
                                + "+encodeURIComponent(window.location.href);</script>");
            case CAPTIVE_PORTAL -> redirect(302, "http://portal.guest.test/login?url=" + asked);
            default -> throw new IllegalArgumentException(page + " wants no login.");
        };
    }

    /** The way to the form, and the form itself for whoever goes there. */
    private static Answer login(RecordedRequest request, String path, String query) {
        return request.path().toLowerCase(Locale.ROOT).equals(path.toLowerCase(Locale.ROOT))
                ? html(200, "<!DOCTYPE html><html><head><title>Log on</title></head><body>" + FORM + "</body></html>")
                : redirect(302, path + query);
    }

    private static Answer redirect(int status, String location) {
        return html(status, "").with("Location", location);
    }
}
