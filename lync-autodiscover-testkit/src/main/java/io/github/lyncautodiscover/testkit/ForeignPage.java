package io.github.lyncautodiscover.testkit;

/** What answers instead of Lync's web services: gateways that want a login first, portals, a web server that knows no such host. */
public enum ForeignPage {
    /** F5 Access Policy Manager: 302 to {@code /my.policy} with the cookies LastMRH_Session and MRHSession. */
    F5_APM,
    /** Forms of a Threat Management Gateway: 302 to {@code /CookieAuth.dll}. */
    TMG_FORM,
    /** A Citrix NetScaler gateway: 302 to {@code /vpn/index.html} with the cookies NSC_AAAC and NSC_EPAC. */
    NETSCALER,
    /** Pre-authentication of a Web Application Proxy: 307 to {@code /adfs/ls} on another host. */
    ADFS,
    /** The portal of a guest Wi-Fi: 302 to plain http on another host. */
    CAPTIVE_PORTAL,
    /** 200 and the page of a domain dealer. */
    PARKING,
    /** HTTP.sys has no web site for the Host header: 400, "Invalid Hostname". */
    INVALID_HOSTNAME,
    /** HTTP.sys has no application for the path: 404. */
    HTTP_SYS_NOT_FOUND
}
