package io.github.lyncautodiscover.model;

/**
 * The well-known tokens of links, so that callers need not spell them.
 *
 * <p>From [MS-OCDISCWS] 2.2.5.5, the Lync Server 2013 page "Understanding Autodiscover" and the UCWA reference. The set
 * is open: administrators add their own with {@code New-CsWebLink}. Tokens are compared without case.
 */
public final class Tokens {
    /** Root: the next hop, itself a Root. */
    public static final String REDIRECT = "Redirect";
    /** Root: the Domain resource, readable by anybody. */
    public static final String DOMAIN = "Domain";
    /** Root: the User resource, which wants a web ticket. */
    public static final String USER = "User";
    /** Root since Lync Server 2013: the User resource, which wants an OAuth token. */
    public static final String OAUTH = "OAuth";
    /** The URL of the document itself. */
    public static final String SELF = "Self";
    /** Root of the pool that answered, from inside. */
    public static final String INTERNAL_AUTODISCOVER = "Internal/Autodiscover";
    /** Root of the pool that answered, from outside. */
    public static final String EXTERNAL_AUTODISCOVER = "External/Autodiscover";
    /** Authentication broker ({@code /Reach/sip.svc}), from inside. */
    public static final String INTERNAL_AUTH_BROKER = "Internal/AuthBroker";
    /** Authentication broker ({@code /Reach/sip.svc}), from outside. */
    public static final String EXTERNAL_AUTH_BROKER = "External/AuthBroker";
    /** Web scheduler, from inside; reserved. */
    public static final String INTERNAL_WEB_SCHEDULER = "Internal/WebScheduler";
    /** Web scheduler, from outside. */
    public static final String EXTERNAL_WEB_SCHEDULER = "External/WebScheduler";
    /** Mobility service of Lync 2010 for clients inside; by default it names the External Web Services FQDN. */
    public static final String INTERNAL_MCX = "Internal/Mcx";
    /** Mobility service of Lync 2010 for clients outside. */
    public static final String EXTERNAL_MCX = "External/Mcx";
    /** UCWA, the one that Lync 2013 mobile clients use. */
    public static final String UCWA = "Ucwa";
    /** UCWA, from inside. */
    public static final String INTERNAL_UCWA = "Internal/Ucwa";
    /** UCWA, from outside. */
    public static final String EXTERNAL_UCWA = "External/Ucwa";
    /** Frame for cross-domain calls. */
    public static final String XFRAME = "XFrame";
    /** Frame for cross-domain calls, from inside. */
    public static final String INTERNAL_XFRAME = "Internal/XFrame";
    /** Frame for cross-domain calls, from outside. */
    public static final String EXTERNAL_XFRAME = "External/XFrame";
    /** Remote PowerShell of Skype for Business Online. */
    public static final String EXTERNAL_REMOTE_POWERSHELL = "External/RemotePowerShell";
    /** Another Root to restart from, in hybrid deployments. */
    public static final String HYBRID = "Hybrid";
    /** Certificate provisioning, from inside; the spelling is inferred, no document with it has been published. */
    public static final String INTERNAL_CERT_PROVISIONING = "Internal/CertProvisioning";
    /** Certificate provisioning, from outside; the spelling is inferred, no document with it has been published. */
    public static final String EXTERNAL_CERT_PROVISIONING = "External/CertProvisioning";
    /** UCWA user resource: where applications are made. A rel, not a token; it keeps its spelling. */
    public static final String APPLICATIONS = "applications";

    private Tokens() {}
}
