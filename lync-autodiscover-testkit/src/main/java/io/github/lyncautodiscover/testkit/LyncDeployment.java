package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.util.ArrayList;
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
 *
 * <p>Started when you get it; {@link #close} ends every thread and socket of it. Any number of deployments live side by side.
 * Thread-safe.
 */
public final class LyncDeployment implements AutoCloseable {

    private final Topology topology;
    private final Workers workers = new Workers();
    private final Journal journal = new Journal();
    private final Injections injections = new Injections();
    private final TlsIdentities identities = new TlsIdentities();
    private final Routes routes;
    private final Vantage inside;
    private final Vantage outside;

    private LyncDeployment(Topology topology) throws IOException {
        this.topology = topology;
        try {
            this.routes = new Routes(topology, new Exchanges(injections, journal, identities), workers);
            this.inside = new Vantage(dnsServer(topology.inside(), true).address(), routes.from(true));
            this.outside = new Vantage(dnsServer(topology.outside(), false).address(), routes.from(false));
        } catch (IOException | RuntimeException failed) {
            workers.close();
            throw failed;
        }
    }

    private DnsServer dnsServer(DnsView view, boolean insideView) throws IOException {
        return DnsServer.start(new DnsResponder(view, insideView, injections, journal), workers);
    }

    /**
     * Starts the deployment of the article: SIP domain {@code contoso.test}, hairpin design.
     *
     * <p>Inside, lyncdiscoverinternal.contoso.test leads to the Front End (10.10.30.50), and both lyncdiscover.contoso.test
     * and the external web services webext.contoso.test to the reverse proxy (203.0.113.50), as they do outside.
     *
     * @return the running deployment
     */
    public static LyncDeployment contosoWifi() {
        return builder().sipDomain("contoso.test").start();
    }

    /**
     * Plans a deployment of one's own.
     *
     * @return a builder that knows no SIP domain yet
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Gives the place of a client inside the company, on the Wi-Fi.
     *
     * @return its DNS server and its route
     */
    public Vantage inside() {
        return inside;
    }

    /**
     * Gives the place of a client outside, on the Internet.
     *
     * @return its DNS server and its route; private addresses swallow connections there
     */
    public Vantage outside() {
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
     * Gives the way of an inside client from the addresses in DNS answers to loopback; see {@link Vantage#route}.
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
     * Gives the certificate of {@link #trust} for programs that read files.
     *
     * @return PEM text
     */
    public String caPem() {
        return identities.publicPem();
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
            addresses = addresses(target);
            if (broken.effect() == ConnectionFault.Effect.BLACK_HOLE) {
                routes.blackHole().prove();
            }
        }
        return injections.add(fault, target, addresses);
    }

    private Set<InetSocketAddress> addresses(Target target) {
        List<InetAddress> found = new ArrayList<>(topology.inside().addresses(target.name()));
        found.addAll(topology.outside().addresses(target.name()));
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "No DNS view of this deployment has an address for " + target + ", so nothing could break there.");
        }
        Set<InetSocketAddress> addresses = new HashSet<>();
        for (InetAddress address : found) {
            target.ports().forEach(port -> addresses.add(new InetSocketAddress(address, port)));
        }
        return addresses;
    }

    /**
     * Gives the requests that arrived so far, in order.
     *
     * @return a copy
     */
    public List<RecordedRequest> requests() {
        return journal.requests();
    }

    /**
     * Gives the DNS questions that arrived so far, in order, those of the inside and of the outside.
     *
     * @return a copy
     */
    public List<RecordedQuestion> questions() {
        return journal.questions();
    }

    /** Ends every thread and socket of the deployment; connections that still stall are cut. Closing twice does no harm. */
    @Override
    public void close() {
        workers.close();
    }

    /** Gathers what a deployment looks like. Not thread-safe. */
    public static final class Builder {

        private final List<String> sipDomains = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a SIP domain; the first one also holds the names of the servers.
         *
         * @param domain a domain below {@code .test}, such as {@code contoso.test}
         * @return this builder
         */
        public Builder sipDomain(String domain) {
            sipDomains.add(DomainNames.canonical(domain));
            return this;
        }

        /**
         * Starts the deployment.
         *
         * @return the running deployment
         * @throws IllegalStateException if the plan contradicts itself; the message says what to change
         */
        public LyncDeployment start() {
            if (sipDomains.isEmpty()) {
                throw new IllegalStateException("A deployment serves at least one SIP domain: call sipDomain.");
            }
            try {
                return new LyncDeployment(Topology.hairpin(sipDomains));
            } catch (IOException noPorts) {
                throw new UncheckedIOException("Loopback ports could not be opened.", noPorts);
            }
        }
    }
}
