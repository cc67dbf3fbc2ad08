package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.UsualDns;

/** The deployments that everybody meets, ready to be started or to be changed. */
public enum Preset {
    /**
     * The hairpin design: SIP domain {@code contoso.test}; the Front End answers lyncdiscoverinternal inside; the external
     * web services have their public address everywhere, and the firewall turns connections from the Wi-Fi round.
     */
    CONTOSO_WIFI,

    /** The Front End's certificate comes from the company's own authority, which phones do not know. */
    WIFI_PRIVATE_CA,

    /**
     * Inside, lyncdiscoverinternal leads to the reverse proxy, whose public certificate every phone accepts; the answer says
     * External.
     */
    WIFI_THROUGH_REVERSE_PROXY,

    /**
     * Both discovery names lead to a listener of the reverse proxy that has port 80 only, so that no certificate needs to
     * name them; it redirects to the external web services.
     */
    PORT_80_LISTENER,

    /** The hairpin design behind a firewall that drops connections from the Wi-Fi to its own public addresses. */
    HAIRPIN_BLOCKED,

    /** Without a hairpin: inside, the external web services have a private address of the reverse proxy, with TTL 0. */
    INTERNAL_IP_TTL_ZERO,

    /** A second SIP domain, {@code fabrikam.test}, that was forgotten when the certificates were ordered. */
    SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE,

    /**
     * Nothing on premises, as it was until 2021: lyncdiscover is an alias of Skype for Business Online, whose certificate
     * does not name it.
     */
    ONLINE,

    /**
     * The hairpin design with {@code olivia} homed online, as it was until 2021: Root sends her to Skype for Business
     * Online.
     */
    HYBRID,

    /**
     * The hairpin design with two Front Ends of Lync Server 2010, which needs the cookie MS-WSMAN: Mcx is all that mobile
     * clients have.
     */
    LYNC_2010,

    /**
     * The hairpin design with two Front Ends of Skype for Business Server 2015; the load balancer knows clients by
     * their address.
     */
    SKYPE_FOR_BUSINESS_2015,

    /**
     * The hairpin design with one Front End of Skype for Business Server 2019 or Subscription Edition: UCWA alone, no Mcx,
     * no cookie.
     */
    SKYPE_FOR_BUSINESS_2019,

    /**
     * Everybody has been in Teams for long: the four records lead online, nothing is on premises, lyncdiscover ends in a 404
     * of what is left of Skype for Business Online. That is as it should be.
     */
    TEAMS_ONLY,

    /**
     * On the way to Teams, as documented: {@code alice} is still on premises (2019), {@code olivia} uses Teams only.
     * All names lead to the premises, and Root sends her on to the online directory.
     */
    HYBRID_BEFORE_MOVE,

    /**
     * The day after the last user has moved: {@code alice} and {@code olivia} use Teams only, and the four records lead
     * online. The internal names, meet and dialin are gone; the servers (2019) still run, and nobody asks them.
     */
    HYBRID_AFTER_MOVE;

    private static final String INTERNAL = "lyncdiscoverinternal.contoso.test";
    private static final String EXTERNAL = "lyncdiscover.contoso.test";
    private static final String WEB_SERVICES = "webext.contoso.test";
    private static final String PLAIN_LISTENER = "203.0.113.51";
    private static final String OLIVIA = "olivia@contoso.test";
    private static final String PROXY_INSIDE = "10.10.40.50";

    /**
     * Gives a plan to be changed further.
     *
     * @return a new builder
     */
    public TopologyBuilder builder() {
        TopologyBuilder plan = LyncDeployment.builder().sipDomain("contoso.test");
        return switch (this) {
            case CONTOSO_WIFI -> plan;
            case WIFI_PRIVATE_CA -> plan.frontEndCertificate(ServerCertificate.fromPrivateAuthority());
            case WIFI_THROUGH_REVERSE_PROXY -> plan.inside(dns -> move(dns, INTERNAL, UsualDns.REVERSE_PROXY));
            case PORT_80_LISTENER ->
                plan.reverseProxy(UsualDns.REVERSE_PROXY, 443)
                        .reverseProxy(PLAIN_LISTENER, 80)
                        .inside(dns -> move(move(dns, INTERNAL, PLAIN_LISTENER), EXTERNAL, PLAIN_LISTENER))
                        .outside(dns -> move(dns, EXTERNAL, PLAIN_LISTENER));
            case HAIRPIN_BLOCKED -> plan.hairpin(Hairpin.DROPPED);
            case INTERNAL_IP_TTL_ZERO ->
                plan.hairpin(Hairpin.DROPPED)
                        .reverseProxy(UsualDns.REVERSE_PROXY, 80, 443)
                        .reverseProxy(PROXY_INSIDE, 80, 443)
                        .inside(dns -> dns.remove(EXTERNAL).host(EXTERNAL, PROXY_INSIDE, 0))
                        .inside(dns -> dns.remove(WEB_SERVICES).host(WEB_SERVICES, PROXY_INSIDE, 0));
            case SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE ->
                plan.sipDomain("fabrikam.test")
                        .frontEndCertificate(ServerCertificate.fromPublicAuthority(
                                "pool01.contoso.test", "webint.contoso.test", INTERNAL, EXTERNAL))
                        .reverseProxyCertificate(ServerCertificate.fromPublicAuthority(WEB_SERVICES, EXTERNAL));
            case ONLINE -> plan.flavour(Flavour.ONLINE);
            case HYBRID -> plan.onlineUser(OLIVIA);
            case LYNC_2010 -> plan.flavour(Flavour.LYNC_2010).pool(pool -> pool.frontEnds(2));
            case SKYPE_FOR_BUSINESS_2015 ->
                meetings(plan.flavour(Flavour.SKYPE_FOR_BUSINESS_2015))
                        .pool(pool -> pool.frontEnds(2).affinity(Affinity.SOURCE));
            case SKYPE_FOR_BUSINESS_2019 -> of2019(plan);
            case TEAMS_ONLY -> plan.flavour(Flavour.ONLINE_RETIRED);
            case HYBRID_BEFORE_MOVE -> of2019(plan).teamsUser(OLIVIA);
            case HYBRID_AFTER_MOVE ->
                of2019(plan)
                        .teamsUser(OLIVIA)
                        .teamsUser("alice@contoso.test")
                        .inside(dns -> dns.moveOnline("contoso.test"))
                        .outside(dns -> dns.moveOnline("contoso.test"));
        };
    }

    private static TopologyBuilder of2019(TopologyBuilder plan) {
        return meetings(plan.flavour(Flavour.SKYPE_FOR_BUSINESS_2019)).pool(pool -> pool.affinity(Affinity.MISSING));
    }

    /** The simple URLs, which the reverse proxy publishes too. */
    private static TopologyBuilder meetings(TopologyBuilder plan) {
        return plan.outside(dns -> dns.host("meet.contoso.test", UsualDns.REVERSE_PROXY)
                .host("dialin.contoso.test", UsualDns.REVERSE_PROXY));
    }

    private static DnsRecords move(DnsRecords dns, String host, String address) {
        return dns.remove(host).host(host, address);
    }

    /**
     * Starts the deployment.
     *
     * @return the running deployment
     * @throws UnsupportedOperationException if this operating system cannot swallow connections, as {@link #HAIRPIN_BLOCKED}
     *     and {@link #INTERNAL_IP_TTL_ZERO} do
     */
    public LyncDeployment start() {
        return builder().start();
    }
}
