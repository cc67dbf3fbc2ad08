package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AccessLocation;

/**
 * A Front End pool, as far as its documents name it. Immutable.
 *
 * @param flavour the product
 * @param fqdn the pool, where SIP is spoken inside
 * @param internalWebServices host of the internal web services
 * @param externalWebServices host of the external web services
 * @param accessEdge host where SIP is spoken outside
 */
record Pool(Flavour flavour, String fqdn, String internalWebServices, String externalWebServices, String accessEdge) {

    static final String ONLINE_DIRECTORY = "webdir.online.lync.com";
    static final String ONLINE_REGION = "webdir1a.online.lync.com";
    static final String ONLINE_POOL = "webpoolam41e01.infra.lync.com";
    private static final String ONLINE_EDGE = "sipdir.online.lync.com";

    /** The usual names of a pool on premises. */
    static Pool of(Flavour flavour, String sipDomain) {
        if (flavour == Flavour.ONLINE) {
            return online(ONLINE_POOL);
        }
        return new Pool(
                flavour, "pool01." + sipDomain, "webint." + sipDomain, "webext." + sipDomain, "sip." + sipDomain);
    }

    /** A part of Skype for Business Online, which has one name for both sides. */
    static Pool online(String host) {
        return new Pool(Flavour.ONLINE, host, host, host, ONLINE_EDGE);
    }

    String webServices(AccessLocation site) {
        return site == AccessLocation.INTERNAL ? internalWebServices : externalWebServices;
    }

    String root(AccessLocation site) {
        return "https://" + webServices(site) + Paths.ROOT;
    }

    /** The name of one machine, which responses give away in X-MS-Server-Fqdn. */
    String server() {
        return "fe01." + fqdn.substring(fqdn.indexOf('.') + 1);
    }
}
