package io.github.lyncautodiscover.testkit;

import java.util.Map;

/**
 * A server that answers HTTP at an address of the deployment.
 *
 * @param address the realistic address, such as 10.10.30.50
 * @param published whether it stands outside, in front of the firewall
 * @param sites which web site answers on which port; the ports 80 and 8080 are plain, the others TLS
 * @param certificate what it presents
 * @param pool the pool whose documents it answers
 */
record WebServer(
        String address, boolean published, Map<Integer, WebSite> sites, ServerCertificate certificate, Pool pool) {
    WebServer {
        sites = Map.copyOf(sites);
    }

    static boolean isPlain(int port) {
        return port == 80 || port == 8080;
    }
}
