package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.ForeignPage;
import io.github.lyncautodiscover.testkit.RecordedRequest;

/** Answers the way a web server does that is not Lync's. The pages say what those of vendors say, in words of our own. */
public final class ForeignServer {

    private ForeignServer() {}

    public static Answer answer(ForeignPage page, RecordedRequest request) {
        return switch (page) {
            case F5_APM,
                    TMG_FORM,
                    NETSCALER,
                    KEMP_ESP,
                    ADFS,
                    AZURE_APP_PROXY,
                    BASIC_LOGIN,
                    WINDOWS_LOGIN,
                    XHTML_FORM,
                    SCRIPT_REDIRECT,
                    CAPTIVE_PORTAL -> LoginPages.answer(page, request);
            case ARR_BAD_GATEWAY ->
                Spoilt.iisPage(502, 3).with("Server", "Microsoft-IIS/8.5").with("X-Powered-By", "ARR/3.0", "ASP.NET");
            case NETSCALER_UNAVAILABLE -> html(503, "<html><body><b>Http/1.1 Service Unavailable</b></body> </html>");
            case F5_UNAVAILABLE ->
                html(503, "<html><body>No member of the pool is available.</body></html>")
                        .with("Server", "BigIP");
            case KEMP_UNAVAILABLE ->
                html(503, "<html><body><h2>Service Unavailable</h2><p>No real server is available.</p></body></html>");
            case TMG_BAD_GATEWAY ->
                tmg(
                        502,
                        "Error Code: 502 Proxy Error. A connection attempt failed because the party did not respond (10060)");
            case TMG_WRONG_PRINCIPAL ->
                tmg(
                        500,
                        "Error Code: 500 Internal Server Error. The target principal name is incorrect. (-2146893022)");
            case HTTP_SYS_UNAVAILABLE ->
                httpSys(503, "Service Unavailable", "Service Unavailable", "The service is unavailable.");
            case PARKING ->
                html(
                        200,
                        "<!DOCTYPE html><html><head><title>" + request.host()
                                + "</title></head><body><h1>This domain is for sale</h1></body></html>");
            case IIS_START_PAGE ->
                html(200, "<!DOCTYPE html><html><head><title>IIS Windows Server</title></head><body>IIS</body></html>")
                        .with("Server", "Microsoft-IIS/10.0")
                        .with("X-Powered-By", "ASP.NET");
            case NOT_FOUND -> Spoilt.page(404).with("Server", "nginx");
            case MISDIRECTED -> Spoilt.page(421).with("Server", "Apache");
            case EXCHANGE_AUTODISCOVER -> exchange();
            case INVALID_HOSTNAME ->
                httpSys(400, "Bad Request", "Bad Request - Invalid Hostname", "The request hostname is invalid.");
            case HTTP_SYS_NOT_FOUND -> httpSys(404, "Not Found", "Not Found", "The requested resource is not found.");
        };
    }

    static Answer html(int status, String text) {
        return Answer.of(status, "text/html", text);
    }

    private static Answer tmg(int status, String problem) {
        return html(
                        status,
                        "<html><head><title>Error Message</title></head><body>Network Access Message: " + problem
                                + "</body></html>")
                .with("Via", "1.1 TMG01");
    }

    /** The protocol of the same name that mail clients use ([MS-OXDSCLI] 2.2.4.1.1.2). */
    private static Answer exchange() {
        return Answer.of(200, "text/xml; charset=utf-8", """
                        <?xml version="1.0" encoding="utf-8"?>
                        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
                          <Response><Error Time="10:15:30.0000000" Id="1954271341"><ErrorCode>600</ErrorCode>\
                        <Message>Invalid Request</Message><DebugData /></Error></Response>
                        </Autodiscover>
                        """)
                .with("Server", "Microsoft-IIS/10.0")
                .with("X-FEServer", "EX01");
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
