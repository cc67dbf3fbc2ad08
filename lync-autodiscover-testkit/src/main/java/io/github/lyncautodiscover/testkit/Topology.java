package io.github.lyncautodiscover.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A deployment as it is planned: its servers, and what DNS says about them inside and outside. */
record Topology(List<WebServer> servers, DnsView inside, DnsView outside) {

    private static final long HOUR = 3600;

    Topology {
        servers = List.copyOf(servers);
    }

    /** The hairpin design: mobility goes through the public address from everywhere, also from the Wi-Fi. */
    static Topology hairpin(List<String> sipDomains) {
        String first = sipDomains.get(0);
        Pool pool = new Pool("pool01." + first, "webint." + first, "webext." + first, "sip." + first);
        DnsRecords inside = new DnsRecords();
        DnsRecords outside = new DnsRecords();
        List<String> frontEndNames = new ArrayList<>(List.of(pool.internalWebServices(), pool.fqdn()));
        List<String> proxyNames = new ArrayList<>(List.of(pool.externalWebServices()));
        for (String domain : sipDomains) {
            inside.zone(domain).host("lyncdiscoverinternal." + domain, "10.10.30.50", HOUR);
            inside.host("lyncdiscover." + domain, "203.0.113.50", HOUR);
            outside.zone(domain).host("lyncdiscover." + domain, "203.0.113.50", HOUR);
            frontEndNames.add("lyncdiscoverinternal." + domain);
            frontEndNames.add("lyncdiscover." + domain);
            proxyNames.add("lyncdiscover." + domain);
        }
        inside.host(pool.fqdn(), "10.10.30.51", HOUR).host(pool.internalWebServices(), "10.10.30.51", HOUR);
        inside.host(pool.externalWebServices(), "203.0.113.50", HOUR);
        outside.host(pool.externalWebServices(), "203.0.113.50", HOUR);
        outside.host(pool.accessEdge(), "203.0.113.60", HOUR);
        Map<Integer, WebSite> frontEnd =
                Map.of(80, WebSite.INTERNAL, 443, WebSite.INTERNAL, 8080, WebSite.EXTERNAL, 4443, WebSite.EXTERNAL);
        Map<Integer, WebSite> proxy = Map.of(80, WebSite.EXTERNAL, 443, WebSite.EXTERNAL);
        ServerCertificate frontEndCertificate = new ServerCertificate(true, frontEndNames);
        return new Topology(
                List.of(
                        new WebServer("10.10.30.50", false, frontEnd, frontEndCertificate, pool),
                        new WebServer("10.10.30.51", false, frontEnd, frontEndCertificate, pool),
                        new WebServer("203.0.113.50", true, proxy, new ServerCertificate(true, proxyNames), pool)),
                new DnsView(inside),
                new DnsView(outside));
    }
}
