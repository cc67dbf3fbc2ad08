package io.github.lyncautodiscover.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers Autodiscover requests the way a healthy pool does. Immutable. */
final class AutodiscoverService {

    static final String ROOT_PATH = "/Autodiscover/AutodiscoverService.svc/root";

    private final Pool pool;

    AutodiscoverService(Pool pool) {
        this.pool = pool;
    }

    Answer answer(WebSite site, RecordedRequest request) {
        String path = request.path().toLowerCase(Locale.ROOT);
        String root = ROOT_PATH.toLowerCase(Locale.ROOT);
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return dressed(request, Spoilt.page(405));
        }
        if (path.equals("/") || path.equals(root) || path.equals(root + "/")) {
            return dressed(request, root(site, request));
        }
        if (path.equals(root + "/domain")) {
            return dressed(request, domain(site));
        }
        if (path.equals(root + "/user")) {
            return dressed(request, webTicketChallenge(site));
        }
        if (path.equals(root + "/oauth/user")) {
            return dressed(request, oauthChallenge(site));
        }
        return dressed(request, Spoilt.page(404));
    }

    private Answer root(WebSite site, RecordedRequest request) {
        String self = "https://" + pool.webServices(site) + ROOT_PATH;
        if (request.scheme().equals("http")) {
            return Documents.root(site.accessLocation(), Map.of("Redirect", self));
        }
        Map<String, String> links = new LinkedHashMap<>();
        links.put("Domain", self + "/domain");
        links.put("User", self + "/user");
        links.put("OAuth", self + "/oauth/user");
        return Documents.root(site.accessLocation(), links);
    }

    private Answer domain(WebSite site) {
        String sip = sipAccess("SipServerInternalAccess", pool.fqdn(), 5061)
                + sipAccess("SipClientInternalAccess", pool.fqdn(), 5061)
                + sipAccess("SipServerExternalAccess", pool.accessEdge(), 5061)
                + sipAccess("SipClientExternalAccess", pool.accessEdge(), 443);
        Map<String, String> links = new LinkedHashMap<>();
        for (WebSite side : List.of(WebSite.INTERNAL, WebSite.EXTERNAL)) {
            String base = "https://" + pool.webServices(side);
            String prefix = side.accessLocation() + "/";
            links.put(prefix + "Autodiscover", base + ROOT_PATH);
            links.put(prefix + "AuthBroker", base + "/Reach/sip.svc");
            links.put(prefix + "WebScheduler", base + "/Scheduler");
            links.put(prefix + "Ucwa", base + "/ucwa/v1/applications");
            // Mobility uses the external name from everywhere.
            links.put(prefix + "Mcx", "https://" + pool.externalWebServices() + "/Mcx/McxService.svc");
        }
        return Documents.resource(site.accessLocation(), "Domain", sip, links);
    }

    private static String sipAccess(String name, String fqdn, int port) {
        return "<" + name + " fqdn=\"" + fqdn + "\" port=\"" + port + "\"/>";
    }

    private Answer webTicketChallenge(WebSite site) {
        return Spoilt.page(401)
                .with("X-MS-WebTicketURL", "https://" + pool.webServices(site) + "/WebTicket/WebTicketService.svc");
    }

    private Answer oauthChallenge(WebSite site) {
        String challenges = "Bearer trusted_issuers=\"\", client_id=\"00000004-0000-0ff1-ce00-000000000000\"\n"
                + "MsRtcOAuth href=\"https://" + pool.webServices(site) + "/WebTicket/oauthtoken\","
                + "grant_type=\"urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password\"";
        return Spoilt.page(401).with("WWW-Authenticate", challenges);
    }

    private Answer dressed(RecordedRequest request, Answer answer) {
        Answer dressed = answer.with("Cache-Control", "no-cache")
                .with("Pragma", "no-cache")
                .with("Expires", "-1")
                .with("Server", "Microsoft-IIS/8.5")
                .with("X-Powered-By", "ASP.NET")
                .with("X-Content-Type-Options", "nosniff")
                .with(
                        "X-MS-Server-Fqdn",
                        "fe01." + pool.fqdn().substring(pool.fqdn().indexOf('.') + 1));
        boolean hasAffinity = request.header("Cookie").orElse("").contains("MS-WSMAN=");
        return hasAffinity ? dressed : dressed.with("Set-Cookie", "MS-WSMAN=fe01; path=/");
    }
}
