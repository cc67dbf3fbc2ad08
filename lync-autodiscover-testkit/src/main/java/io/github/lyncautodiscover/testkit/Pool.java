package io.github.lyncautodiscover.testkit;

/**
 * A Front End pool, as far as its documents name it.
 *
 * @param fqdn the pool, where SIP is spoken inside
 * @param internalWebServices host of the internal web services
 * @param externalWebServices host of the external web services
 * @param accessEdge host where SIP is spoken outside
 */
record Pool(String fqdn, String internalWebServices, String externalWebServices, String accessEdge) {

    String webServices(WebSite site) {
        return site == WebSite.INTERNAL ? internalWebServices : externalWebServices;
    }
}
