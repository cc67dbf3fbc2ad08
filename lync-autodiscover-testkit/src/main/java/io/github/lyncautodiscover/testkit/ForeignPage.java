package io.github.lyncautodiscover.testkit;

/**
 * What answers instead of Lync's web services: gateways that want a login first, gateways that reach nothing, portals, a web
 * server that knows no such host.
 */
public enum ForeignPage {
    // Somebody wants a login first.

    /** F5 Access Policy Manager: 302 to {@code /my.policy} with the cookies LastMRH_Session and MRHSession. */
    F5_APM,
    /** Forms of a Threat Management Gateway: 302 to {@code /CookieAuth.dll}. */
    TMG_FORM,
    /** A Citrix NetScaler gateway: 302 to {@code /vpn/index.html} with the cookies NSC_AAAC and NSC_EPAC. */
    NETSCALER,
    /** Edge Security Pack of a Kemp LoadMaster: 302 to {@code /lm_auth_proxy}. */
    KEMP_ESP,
    /** Pre-authentication of a Web Application Proxy: 307 to {@code /adfs/ls} on another host. */
    ADFS,
    /** Pre-authentication of the Azure application proxy: 302 to {@code login.microsoftonline.com}. */
    AZURE_APP_PROXY,
    /** A listener of a Threat Management Gateway that wants a password: 401 with a Basic challenge, error 12209. */
    BASIC_LOGIN,
    /** A web site or proxy that wants a Windows log-in: 401 with challenges for Negotiate and NTLM. */
    WINDOWS_LOGIN,
    /** 200 and a login form in XHTML with an XML declaration, as text/html. */
    XHTML_FORM,
    /** 200 and text/html that is one script, which leads elsewhere. */
    SCRIPT_REDIRECT,
    /** The portal of a guest Wi-Fi: 302 to plain http on another host. */
    CAPTIVE_PORTAL,

    // The gateway answers, what is behind it does not.

    /** Application Request Routing waited in vain for a Front End: 502.3 of IIS, {@code X-Powered-By: ARR/3.0}. */
    ARR_BAD_GATEWAY,
    /** A NetScaler virtual server without a service that is up: 503, without a Server header. */
    NETSCALER_UNAVAILABLE,
    /** An F5 virtual server without a pool member that is up, with a rule that says so: 503, {@code Server: BigIP}. */
    F5_UNAVAILABLE,
    /** A Kemp virtual service without a real server that is up: 503, without a Server header. */
    KEMP_UNAVAILABLE,
    /** A Threat Management Gateway that cannot connect to the published server: 502, error 10060. */
    TMG_BAD_GATEWAY,
    /** A Threat Management Gateway that publishes a name which the Front End's certificate has not: 500, 0x80090322. */
    TMG_WRONG_PRINCIPAL,
    /** HTTP.sys answers for a stopped application pool: 503, {@code Server: Microsoft-HTTPAPI/2.0}. */
    HTTP_SYS_UNAVAILABLE,

    // The name leads to another server or site.

    /** 200 and the page of a domain dealer. */
    PARKING,
    /** 200 and the page of a web site of IIS that nobody filled. */
    IIS_START_PAGE,
    /** 404 of another web server. */
    NOT_FOUND,
    /** 421 of a web server that has no site for this name and this connection. */
    MISDIRECTED,
    /** An Exchange server's Autodiscover, which is another protocol: 200, XML, error 600. */
    EXCHANGE_AUTODISCOVER,
    /** HTTP.sys has no web site for the Host header: 400, "Invalid Hostname". */
    INVALID_HOSTNAME,
    /** HTTP.sys has no application for the path: 404. */
    HTTP_SYS_NOT_FOUND
}
