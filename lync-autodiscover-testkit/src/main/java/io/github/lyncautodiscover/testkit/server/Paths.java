package io.github.lyncautodiscover.testkit.server;

/** The paths of Lync's web services, as servers spell them. */
final class Paths {

    static final String ROOT = "/Autodiscover/AutodiscoverService.svc/root";
    static final String DOMAIN = ROOT + "/domain";
    static final String USER = ROOT + "/user";
    static final String OAUTH_USER = ROOT + "/oauth/user";
    static final String XFRAME = "/Autodiscover/XFrame/XFrame.html";
    static final String AUTH_BROKER = "/Reach/sip.svc";
    static final String SCHEDULER = "/Scheduler";
    static final String MCX = "/Mcx/McxService.svc";
    static final String UCWA = "/ucwa/v1/applications";
    static final String UCWA_OAUTH = "/ucwa/oauth/v1/applications";
    static final String OAUTH_TOKEN = "/WebTicket/oauthtoken";
    static final String WEB_TICKET = "/WebTicket/WebTicketService.svc";
    static final String REMOTE_POWERSHELL = "/OcsPowershellLiveId";

    private Paths() {}
}
