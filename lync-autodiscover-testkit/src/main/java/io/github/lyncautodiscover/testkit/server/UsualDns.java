package io.github.lyncautodiscover.testkit.server;

import java.util.List;

/** The records that a deployment by the book has, inside and outside. */
public final class UsualDns {

    public static final String FRONT_END = "10.10.30.50";
    public static final String WEB_SERVICES = "10.10.30.51";
    public static final String REVERSE_PROXY = "203.0.113.50";
    public static final String ACCESS_EDGE = "203.0.113.60";

    private static final List<String> PREMISES = List.of(
            "lyncdiscoverinternal.",
            "lyncdiscover.",
            "sip.",
            "sipinternal.",
            "sipexternal.",
            "meet.",
            "dialin.",
            "_sipinternaltls._tcp.",
            "_sip._tls.",
            "_sipfederationtls._tcp.");

    private final ZoneFile inside;
    private final ZoneFile outside;
    private final PoolNames pool;
    private String frontEnd = FRONT_END;
    private String services = WEB_SERVICES;
    private String reverseProxy = REVERSE_PROXY;

    public UsualDns(ZoneFile inside, ZoneFile outside, PoolNames pool) {
        this.inside = inside;
        this.outside = outside;
        this.pool = pool;
    }

    /** The names of the servers: the first addresses are for discovery, the last one of the Front End for the rest. */
    public void onPremises(List<String> frontEnds, List<String> reverseProxies) {
        if (!frontEnds.isEmpty()) {
            frontEnd = frontEnds.get(0);
            services = frontEnds.get(frontEnds.size() - 1);
        }
        if (!reverseProxies.isEmpty()) {
            reverseProxy = reverseProxies.get(0);
        }
        inside.host(pool.fqdn(), services);
        inside.host(pool.internalWebServices(), services);
        inside.host(pool.externalWebServices(), reverseProxy);
        outside.host(pool.externalWebServices(), reverseProxy);
    }

    /** The discovery names of a SIP domain, and those that older clients fall back to. */
    public void sipDomain(String domain) {
        inside.zone(domain);
        inside.host("lyncdiscoverinternal." + domain, frontEnd);
        inside.host("lyncdiscover." + domain, reverseProxy);
        inside.host("sip." + domain, services);
        inside.host("sipinternal." + domain, services);
        inside.service("_sipinternaltls._tcp." + domain, 0, 0, 5061, "sip." + domain);
        outside.zone(domain);
        outside.host("lyncdiscover." + domain, reverseProxy);
        outside.host("sip." + domain, ACCESS_EDGE);
        outside.host("sipexternal." + domain, ACCESS_EDGE);
        outside.service("_sip._tls." + domain, 0, 0, 443, "sip." + domain);
        outside.service("_sipfederationtls._tcp." + domain, 0, 0, 5061, "sip." + domain);
    }

    /** What Office 365 asks an administrator to publish; the same everywhere. */
    public void onlineDomain(String domain) {
        for (ZoneFile view : new ZoneFile[] {inside, outside}) {
            view.zone(domain);
            onlineRecords(view, domain);
        }
    }

    private static void onlineRecords(ZoneFile view, String domain) {
        view.alias("lyncdiscover." + domain, PoolNames.ONLINE_DIRECTORY);
        view.alias("sip." + domain, "sipdir.online.lync.com");
        view.service("_sip._tls." + domain, 100, 1, 443, "sipdir.online.lync.com");
        view.service("_sipfederationtls._tcp." + domain, 100, 1, 5061, "sipfed.online.lync.com");
    }

    /** The change that is due when the last user on premises has moved. */
    public static void moveOnline(ZoneFile view, String domain) {
        for (String label : PREMISES) {
            view.remove(label + domain);
        }
        onlineRecords(view, domain);
    }

    /** The names of Microsoft's own servers, as addresses that are reserved for documentation. */
    public void online() {
        for (ZoneFile view : new ZoneFile[] {inside, outside}) {
            view.zone("lync.com");
            view.host(PoolNames.ONLINE_DIRECTORY, OnlineServers.DIRECTORY_ADDRESS);
            view.host(PoolNames.ONLINE_REGION, OnlineServers.REGION_ADDRESS);
            view.host(PoolNames.ONLINE_POOL, OnlineServers.POOL_ADDRESS);
            view.host("sipdir.online.lync.com", OnlineServers.EDGE_ADDRESS);
            view.host("sipfed.online.lync.com", OnlineServers.EDGE_ADDRESS);
        }
    }
}
