package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.certificate.TlsIdentities;
import io.github.lyncautodiscover.testkit.server.PortChoice;
import io.github.lyncautodiscover.testkit.server.Recorder;
import io.github.lyncautodiscover.testkit.server.Servers;
import io.github.lyncautodiscover.testkit.server.Strike;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/**
 * Runs a whole Lync deployment on loopback: DNS inside and outside, Front End, reverse proxy, certificates, faults.
 *
 * <p>URLs keep the ports 80 and 443 and DNS answers keep realistic addresses; a client is only told where to ask
 * ({@link #dns}), where to connect ({@link #route}) and whom to trust ({@link #trust}). Nothing but loopback is contacted.
 * {@snippet file="io/github/lyncautodiscover/testkit/examples/RecipesTest.java" region="fault"}
 *
 * <p>Started when you get it; {@link #close} ends every thread and socket of it. Any number of deployments live side by
 * side. Thread-safe.
 */
public final class LyncDeployment implements AutoCloseable {

    private final Topology topology;
    private final Recorder recorder = new Recorder();
    private final Recording recording = new Recording(recorder);
    private final Injections injections = new Injections();
    private final Servers servers;

    private LyncDeployment(Topology topology, PortChoice ports) throws IOException {
        this.topology = topology;
        this.servers = Servers.start(topology.plan(), ports, injections, recorder);
    }

    static LyncDeployment start(Topology topology, PortChoice ports) throws IOException {
        return new LyncDeployment(topology, ports);
    }

    /**
     * Plans a deployment from the beginning; to change a preset see {@link Preset#builder}.
     *
     * @return a builder that knows no SIP domain yet
     */
    public static TopologyBuilder builder() {
        return new TopologyBuilder();
    }

    /**
     * Starts {@link Preset#CONTOSO_WIFI}, the hairpin design; for other designs see {@link Preset#start}.
     *
     * @return the running deployment
     */
    public static LyncDeployment contosoWifi() {
        return Preset.CONTOSO_WIFI.start();
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
        return servers.inside();
    }

    /**
     * Gives the place of a client outside, on the Internet.
     *
     * @return its DNS server and its route; private addresses swallow connections there
     */
    public Place outside() {
        return servers.outside();
    }

    /**
     * Gives the place of a client that has lost its network: nobody answers where its DNS servers should be, and no
     * address can be reached.
     *
     * @return another place of that kind with every call
     * @throws UnsupportedOperationException if this operating system cannot stage it
     */
    public Place offline() {
        return servers.offline();
    }

    /**
     * Gives the DNS server of the inside, over UDP and TCP.
     *
     * @return its loopback address
     */
    public InetSocketAddress dns() {
        return inside().dns();
    }

    /**
     * Gives the way of an inside client from the addresses in DNS answers to loopback; see {@link Place#route}.
     *
     * @return a function to be asked anew for every connection
     */
    public UnaryOperator<InetSocketAddress> route() {
        return inside().route();
    }

    /**
     * Gives the trust anchors of every device: the throw-away public authority of this deployment and nothing else.
     *
     * @return a new store
     */
    public KeyStore trust() {
        return servers.publicTrust();
    }

    /**
     * Gives the trust anchors of a domain-joined machine: {@link #trust} and the company's own throw-away authority.
     *
     * @return a new store
     */
    public KeyStore companyTrust() {
        return servers.companyTrust();
    }

    /**
     * Gives the certificate in {@link #trust} for programs that read files.
     *
     * @return PEM text
     */
    public String caPem() {
        return servers.publicPem();
    }

    /**
     * Gives the certificate of the company's own authority for programs that read files.
     *
     * @return PEM text
     */
    public String companyCaPem() {
        return servers.companyPem();
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
            if (broken.strike() == Strike.BLACK_HOLE) {
                servers.proveBlackHole();
            } else if (broken.strike() == Strike.UNREACHABLE) {
                servers.proveUnreachable();
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

    /**
     * Draws this deployment in text, for whoever wonders why a test failed: what stands where, which faults are in
     * force, who asked whom and what came back. {@code @WithLyncDeployment} prints it when a test fails.
     *
     * @return lines for people, not to be read by programs
     */
    public String picture() {
        return Picture.of(this, injections, recorder.story());
    }

    /** Something for {@link #picture} that nobody asked. */
    void note(String event) {
        recorder.noted(event);
    }

    /** The lines of the recording as they come. */
    void followedBy(Consumer<String> listener) {
        recorder.followedBy(listener);
    }

    /** Ends every thread and socket of the deployment; connections that still stall are cut. Closing twice does no harm. */
    @Override
    public void close() {
        servers.close();
    }
}
