package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * Runs a whole Lync deployment on loopback: DNS inside and outside, Front End, reverse proxy, certificates, faults.
 *
 * <p>URLs keep the ports 80 and 443 and DNS answers keep realistic addresses; a client is only told where to ask
 * ({@link #dns}), where to connect ({@link #route}) and whom to trust ({@link #trust}). Nothing but loopback is contacted.
 * {@snippet file="io/github/lyncautodiscover/testkit/examples/RecipesTest.java" region="fault"}
 *
 * <p>Started when you get it; {@link #close} ends every thread and socket of it. Any number of deployments live side by side.
 * Thread-safe.
 */
public final class LyncDeployment implements AutoCloseable {

    private final Topology topology;
    private final Workers workers = new Workers();
    private final Recording recording = new Recording();
    private final Injections injections = new Injections();
    private final TlsIdentities identities = new TlsIdentities();
    private final Routes routes;
    private final Place inside;
    private final Place outside;

    private LyncDeployment(Topology topology, Ports ports) throws IOException {
        this.topology = topology;
        try {
            Exchanges exchanges = new Exchanges(injections, recording, identities);
            this.routes = new Routes(topology, ports, exchanges, workers);
            DnsServers dns = new DnsServers(topology, ports, exchanges, workers);
            this.inside = dns.inside(routes);
            this.outside = dns.outside(routes);
        } catch (IOException | RuntimeException failed) {
            workers.close();
            throw failed;
        }
    }

    static LyncDeployment start(Topology topology, Ports ports) throws IOException {
        return new LyncDeployment(topology, ports);
    }

    /**
     * Plans a deployment of one's own.
     *
     * @return a builder that knows no SIP domain yet
     */
    public static TopologyBuilder builder() {
        return new TopologyBuilder();
    }

    /**
     * Starts {@link Preset#CONTOSO_WIFI}: the hairpin design.
     *
     * @return the running deployment
     */
    public static LyncDeployment contosoWifi() {
        return Preset.CONTOSO_WIFI.start();
    }

    /**
     * Starts {@link Preset#WIFI_PRIVATE_CA}: phones do not trust the Front End.
     *
     * @return the running deployment
     */
    public static LyncDeployment wifiPrivateCa() {
        return Preset.WIFI_PRIVATE_CA.start();
    }

    /**
     * Starts {@link Preset#WIFI_THROUGH_REVERSE_PROXY}: the internal name leads to the reverse proxy.
     *
     * @return the running deployment
     */
    public static LyncDeployment wifiThroughReverseProxy() {
        return Preset.WIFI_THROUGH_REVERSE_PROXY.start();
    }

    /**
     * Starts {@link Preset#PORT_80_LISTENER}: discovery begins on plain http.
     *
     * @return the running deployment
     */
    public static LyncDeployment port80Listener() {
        return Preset.PORT_80_LISTENER.start();
    }

    /**
     * Starts {@link Preset#HAIRPIN_BLOCKED}: mobility cannot be reached from the Wi-Fi.
     *
     * @return the running deployment
     * @throws UnsupportedOperationException if this operating system cannot swallow connections
     */
    public static LyncDeployment hairpinBlocked() {
        return Preset.HAIRPIN_BLOCKED.start();
    }

    /**
     * Starts {@link Preset#INTERNAL_IP_TTL_ZERO}: a private address inside instead of a hairpin.
     *
     * @return the running deployment
     * @throws UnsupportedOperationException if this operating system cannot swallow connections
     */
    public static LyncDeployment internalIpTtlZero() {
        return Preset.INTERNAL_IP_TTL_ZERO.start();
    }

    /**
     * Starts {@link Preset#SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE}: users of fabrikam.test see a wrong name.
     *
     * @return the running deployment
     */
    public static LyncDeployment secondSipDomainMissingInCertificate() {
        return Preset.SECOND_SIP_DOMAIN_MISSING_IN_CERTIFICATE.start();
    }

    /**
     * Starts {@link Preset#ONLINE}: everything is in Skype for Business Online.
     *
     * @return the running deployment
     */
    public static LyncDeployment online() {
        return Preset.ONLINE.start();
    }

    /**
     * Starts {@link Preset#HYBRID}: some users are on premises, some online.
     *
     * @return the running deployment
     */
    public static LyncDeployment hybrid() {
        return Preset.HYBRID.start();
    }

    /**
     * Gives the plan of this deployment.
     *
     * @return the plan
     */
    public Topology topology() {
        return topology;
    }

    /**
     * Gives the place of a client inside the company, on the Wi-Fi.
     *
     * @return its DNS server and its route
     */
    public Place inside() {
        return inside;
    }

    /**
     * Gives the place of a client outside, on the Internet.
     *
     * @return its DNS server and its route; private addresses swallow connections there
     */
    public Place outside() {
        return outside;
    }

    /**
     * Gives the DNS server of the inside, over UDP and TCP.
     *
     * @return its loopback address
     */
    public InetSocketAddress dns() {
        return inside.dns();
    }

    /**
     * Gives the way of an inside client from the addresses in DNS answers to loopback; see {@link Place#route}.
     *
     * @return a function to be asked anew for every connection
     */
    public UnaryOperator<InetSocketAddress> route() {
        return inside.route();
    }

    /**
     * Gives the trust anchors of every device: the throw-away public authority of this deployment and nothing else.
     *
     * @return a new store
     */
    public KeyStore trust() {
        return identities.publicTrust();
    }

    /**
     * Gives the trust anchors of a domain-joined machine: {@link #trust} and the company's own throw-away authority.
     *
     * @return a new store
     */
    public KeyStore companyTrust() {
        return identities.companyTrust();
    }

    /**
     * Gives the certificate in {@link #trust} for programs that read files.
     *
     * @return PEM text
     */
    public String caPem() {
        return identities.publicPem();
    }

    /**
     * Gives the certificate of the company's own authority for programs that read files.
     *
     * @return PEM text
     */
    public String companyCaPem() {
        return identities.companyPem();
    }

    /**
     * Gives a client's TLS set-up that trusts {@link #trust}.
     *
     * @return a new context
     */
    public SSLContext tls() {
        return TlsIdentities.clientContext(trust());
    }

    /**
     * Breaks something, from now until the returned handle is closed. Of two faults that hit the same thing the later wins.
     *
     * @param fault what goes wrong
     * @param target where
     * @return the handle that heals it
     * @throws IllegalArgumentException if the fault does not fit the target, or nothing of that name is in DNS
     * @throws UnsupportedOperationException if this operating system cannot stage the fault
     */
    public Injection inject(Fault fault, Target target) {
        Set<InetSocketAddress> addresses = new HashSet<>();
        if (fault instanceof ConnectionFault broken && broken.moment() == Moment.CONNECT) {
            addresses = topology.addresses(target);
            if (broken.effect() == ConnectionFault.Effect.BLACK_HOLE) {
                routes.blackHole().prove();
            }
        }
        return injections.add(fault, target, addresses);
    }

    /**
     * Gives what was asked so far and will be asked from now on.
     *
     * @return always the same recording
     */
    public Recording recording() {
        return recording;
    }

    /**
     * Gives the requests that arrived so far, in order.
     *
     * @return a copy
     */
    public List<RecordedRequest> requests() {
        return recording.requests();
    }

    /**
     * Gives the DNS questions that arrived so far, in order, those of the inside and of the outside.
     *
     * @return a copy
     */
    public List<RecordedQuestion> questions() {
        return recording.questions();
    }

    /** Ends every thread and socket of the deployment; connections that still stall are cut. Closing twice does no harm. */
    @Override
    public void close() {
        workers.close();
    }
}
