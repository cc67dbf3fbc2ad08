package io.github.lyncautodiscover.model;

/** Two values and, as files, what each looks like in the formats that can carry it. */
final class Documents {
    private static final SipAccess POOL = new SipAccess("pool01.contoso.com", 5061);
    private static final String INSIDE = "https://webint.contoso.com/";
    private static final String OUTSIDE = "https://webext.contoso.com/";
    private static final String SERVICE = "Autodiscover/AutodiscoverService.svc/root";
    private static final String UCWA = "ucwa/v1/applications";

    /** The Domain of a small pool, seen from inside. */
    static final AutodiscoverResponse DOMAIN = AutodiscoverResponse.of(
            AccessLocation.INTERNAL,
            Domain.builder()
                    .sipServerInternalAccess(POOL)
                    .sipClientInternalAccess(POOL)
                    .sipServerExternalAccess(new SipAccess("sip.contoso.com", 5061))
                    .sipClientExternalAccess(new SipAccess("sip.contoso.com", 443))
                    .link(Tokens.INTERNAL_AUTODISCOVER, INSIDE + SERVICE)
                    .link(Tokens.INTERNAL_AUTH_BROKER, INSIDE + "Reach/sip.svc")
                    .link(Tokens.INTERNAL_UCWA, INSIDE + UCWA)
                    .link(Tokens.INTERNAL_MCX, OUTSIDE + "Mcx/McxService.svc")
                    .link(Tokens.EXTERNAL_AUTODISCOVER, OUTSIDE + SERVICE)
                    .link(Tokens.EXTERNAL_AUTH_BROKER, OUTSIDE + "Reach/sip.svc")
                    .link(Tokens.EXTERNAL_UCWA, OUTSIDE + UCWA)
                    .link(Tokens.EXTERNAL_MCX, OUTSIDE + "Mcx/McxService.svc")
                    .build());

    /** A User as UCWA has it. */
    static final AutodiscoverResponse USER = AutodiscoverResponse.of(User.builder()
            .link(Tokens.SELF, OUTSIDE + SERVICE + "/oauth/user")
            .link(new Link(Tokens.APPLICATIONS, OUTSIDE + "ucwa/oauth/v1/applications", "2"))
            .link(Tokens.XFRAME, OUTSIDE + "Autodiscover/XFrame/XFrame.html")
            .build());

    private Documents() {}
}
