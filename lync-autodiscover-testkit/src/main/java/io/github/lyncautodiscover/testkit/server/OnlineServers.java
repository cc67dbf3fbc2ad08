package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.Affinity;
import io.github.lyncautodiscover.testkit.Flavour;
import io.github.lyncautodiscover.testkit.Gateway;
import io.github.lyncautodiscover.testkit.UserAuthentication;
import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Skype for Business Online: a directory that knows the region, a region that knows the pool, a pool that knows the user.
 */
public final class OnlineServers {

    static final String DIRECTORY_ADDRESS = "198.51.100.10";
    static final String REGION_ADDRESS = "198.51.100.11";
    static final String POOL_ADDRESS = "198.51.100.20";
    static final String EDGE_ADDRESS = "198.51.100.30";

    private static final CertificatePlan DIRECTORY_CERTIFICATE = CertificatePlan.of(true, "*.online.lync.com");
    private static final CertificatePlan POOL_CERTIFICATE = CertificatePlan.of(true, "*.infra.lync.com");

    private OnlineServers() {}

    /** Where a hosting provider's AutodiscoverUrl leads. */
    public static String directory(String sipDomain) {
        return root(PoolNames.ONLINE_DIRECTORY, sipDomain);
    }

    public static List<WebServer> all(String sipDomain, Accounts accounts) {
        Map<String, String> toRegion = Map.of(PoolPlan.EVERYBODY, root(PoolNames.ONLINE_REGION, sipDomain));
        Map<String, String> toPool = Map.of(PoolPlan.EVERYBODY, root(PoolNames.ONLINE_POOL, sipDomain));
        return List.of(
                server(
                        DIRECTORY_ADDRESS,
                        DIRECTORY_CERTIFICATE,
                        plan(running(PoolNames.ONLINE_DIRECTORY), sipDomain, toRegion, Map.of(), accounts)),
                server(
                        REGION_ADDRESS,
                        DIRECTORY_CERTIFICATE,
                        plan(running(PoolNames.ONLINE_REGION), sipDomain, Map.of(), toPool, accounts)),
                server(
                        POOL_ADDRESS,
                        POOL_CERTIFICATE,
                        plan(running(PoolNames.ONLINE_POOL), sipDomain, Map.of(), Map.of(), accounts)));
    }

    /** What is left of it: a directory that knows nobody. */
    public static List<WebServer> retired(String sipDomain, Accounts accounts) {
        Map<String, String> toItself = Map.of(PoolPlan.EVERYBODY, directory(sipDomain));
        return List.of(server(
                DIRECTORY_ADDRESS,
                DIRECTORY_CERTIFICATE,
                plan(
                        PoolNames.online(Flavour.ONLINE_RETIRED, PoolNames.ONLINE_DIRECTORY),
                        sipDomain,
                        toItself,
                        Map.of(),
                        accounts)));
    }

    private static PoolNames running(String host) {
        return PoolNames.online(Flavour.ONLINE, host);
    }

    private static String root(String host, String sipDomain) {
        return "https://" + host + Paths.ROOT + "?originalDomain=" + sipDomain;
    }

    private static WebServer server(String address, CertificatePlan certificate, PoolPlan plan) {
        return new WebServer(
                WebServer.Role.ONLINE,
                ZoneFile.literal(address),
                Map.of(80, AccessLocation.EXTERNAL, 443, AccessLocation.EXTERNAL),
                certificate,
                plan,
                Gateway.UNMARKED);
    }

    private static PoolPlan plan(
            PoolNames names,
            String sipDomain,
            Map<String, String> rootReferrals,
            Map<String, String> userReferrals,
            Accounts accounts) {
        return new PoolPlan(
                names,
                sipDomain,
                EnumSet.allOf(UserAuthentication.class),
                1,
                Affinity.MISSING,
                rootReferrals,
                userReferrals,
                accounts);
    }
}
