package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.Gateway;
import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import java.net.InetAddress;
import java.util.Map;

/**
 * A server that answers HTTP at an address of the deployment. Immutable.
 *
 * @param role what it is
 * @param address the realistic address, such as 10.10.30.50
 * @param sites which web site answers on which port; the ports 80 and 8080 are plain, the others TLS
 * @param certificate what it presents
 * @param plan the pool whose documents it answers
 * @param gateway whose marks its answers bear
 */
public record WebServer(
        Role role,
        InetAddress address,
        Map<Integer, AccessLocation> sites,
        CertificatePlan certificate,
        PoolPlan plan,
        Gateway gateway) {

    /** What a server is. */
    public enum Role {
        FRONT_END("Front End"),
        REVERSE_PROXY("reverse proxy"),
        ONLINE("Online server"),
        FOREIGN("foreign server"),
        REPLAYED("server of a replay");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    public WebServer {
        sites = Map.copyOf(sites);
    }

    public static boolean isPlain(int port) {
        return port == 80 || port == 8080;
    }

    public boolean speaksTls() {
        return sites.keySet().stream().anyMatch(port -> !isPlain(port));
    }

    /** Whether connections from the inside have to turn round at the firewall. */
    boolean isHairpinned() {
        return role == Role.REVERSE_PROXY && !isPrivate();
    }

    /** Whether the address means nothing outside: RFC 1918, or a unique local one of IPv6; a replay knows better. */
    boolean isPrivate() {
        if (role == Role.REPLAYED) {
            return false;
        }
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isSiteLocalAddress() || uniqueLocal;
    }
}
