package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.McxExposure;
import java.util.Locale;

/**
 * A Front End pool, as far as its documents name it. Immutable.
 *
 * @param flavour the product
 * @param fqdn the pool, where SIP is spoken inside
 * @param internalWebServices host of the internal web services
 * @param externalWebServices host of the external web services
 * @param accessEdge host where SIP is spoken outside
 * @param mcx where the links to mobility lead
 */
public record PoolNames(
        Flavour flavour,
        String fqdn,
        String internalWebServices,
        String externalWebServices,
        String accessEdge,
        McxExposure mcx) {

    static final String ONLINE_DIRECTORY = "webdir.online.lync.com";
    static final String ONLINE_REGION = "webdir1a.online.lync.com";
    static final String ONLINE_POOL = "webpoolam41e01.infra.lync.com";
    private static final String ONLINE_EDGE = "sipdir.online.lync.com";

    /** The usual names of a pool on premises. */
    public static PoolNames of(Flavour flavour, String sipDomain) {
        if (flavour.isOnline()) {
            return online(flavour, ONLINE_POOL);
        }
        return new PoolNames(
                flavour,
                "pool01." + sipDomain,
                "webint." + sipDomain,
                "webext." + sipDomain,
                "sip." + sipDomain,
                McxExposure.EXTERNAL);
    }

    /** A part of Skype for Business Online, which has one name for both sides. */
    static PoolNames online(Flavour flavour, String host) {
        return new PoolNames(flavour, host, host, host, ONLINE_EDGE, McxExposure.NONE);
    }

    String webServices(AccessLocation site) {
        return site == AccessLocation.INTERNAL ? internalWebServices : externalWebServices;
    }

    String root(AccessLocation site) {
        return "https://" + webServices(site) + Paths.ROOT;
    }

    /** The same with web services of other names. */
    public PoolNames withWebServices(String internal, String external) {
        return new PoolNames(flavour, fqdn, internal, external, accessEdge, mcx);
    }

    static String machine(int number) {
        return String.format(Locale.ROOT, "fe%02d", number);
    }

    /** The name of one machine, which responses give away in X-MS-Server-Fqdn. */
    String server(int number) {
        return machine(number) + fqdn.substring(fqdn.indexOf('.'));
    }

    boolean knowsOauth() {
        return flavour != Flavour.LYNC_2010;
    }

    boolean knowsUcwa() {
        return flavour != Flavour.LYNC_2010;
    }

    /** A server with nobody homed on it any more. */
    boolean isRetired() {
        return flavour == Flavour.ONLINE_RETIRED;
    }

    boolean knowsMcx() {
        return flavour.compareTo(Flavour.SKYPE_FOR_BUSINESS_2015) <= 0;
    }

    boolean hasInternalServices() {
        return !flavour.isOnline();
    }
}
