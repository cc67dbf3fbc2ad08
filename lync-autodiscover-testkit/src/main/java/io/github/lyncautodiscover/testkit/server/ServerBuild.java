package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Flavour;

/**
 * The version numbers that the responses of a product give away. Immutable.
 *
 * @param server the value of Server: the IIS of the Windows that the product was usually installed on
 * @param aspNet the value of X-AspNet-Version
 * @param ucwa the value of X-MS-UcwaVersion, empty for a product without UCWA. Only the header is documented; that it
 *     has the numbers of the product is inferred.
 */
record ServerBuild(String server, String aspNet, String ucwa) {

    static ServerBuild of(Flavour flavour) {
        return switch (flavour) {
            case LYNC_2010 -> new ServerBuild("Microsoft-IIS/7.5", "2.0.50727", "");
            case LYNC_2013 -> new ServerBuild("Microsoft-IIS/8.5", "4.0.30319", "5.0.8308.0");
            case SKYPE_FOR_BUSINESS_2015 -> new ServerBuild("Microsoft-IIS/8.5", "4.0.30319", "6.0.9319.0");
            case SKYPE_FOR_BUSINESS_2019, ONLINE, ONLINE_RETIRED ->
                new ServerBuild("Microsoft-IIS/10.0", "4.0.30319", "7.0.2046.0");
        };
    }
}
