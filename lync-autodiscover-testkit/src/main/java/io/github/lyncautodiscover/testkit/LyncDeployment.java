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
import java.util.Map;
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
    private final Injections injections;
    private final Servers servers;
    private final Place here;

    private LyncDeployment(Topology topology, PortChoice ports) throws IOException {
        this.topology = topology;
        this.injections = new Injections(topology.plan().script().perform());
        this.servers = Servers.start(topology.plan(), ports, injections, recorder);
        this.here = switch (topology.plan().script().stand()) {
            case INSIDE -> servers.inside();
            case OUTSIDE -> servers.outside();
            case OFFLINE -> servers.offline();
        };
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
     * Starts a deployment that shows the evidence of a saved diagnosis once more, so that a support case becomes a test:
     * DNS of both sides, addresses that refuse or are silent, certificates, documents, statuses, redirects, headers.
     *
     * <p>Certificates have the names, the kinds of keys and the faults that were seen, from authorities of this deployment,
     * and dates that lie as far from today as they lay from the day of the diagnosis. A client that stands {@link #here},
     * has the {@link #trust} of this deployment and asks as the diagnosis did sees what the diagnosis saw; what nobody had
     * asked for is a 404. Of several answers to the same request each comes in its turn, and then the first one again.
     *
     * @param diagnosis the JSON of a diagnosis, as {@code lync-autodiscover --format json} or {@code diagnosis.toJson()}
     *     writes it, users and query values masked or not
     * @return the running deployment; see {@link #notReplayed}
     * @throws IllegalArgumentException if this is something else, or of a newer form than this testkit knows; the message is
     *     one sentence
     */
    public static LyncDeployment replaying(String diagnosis) {
        return Topology.replaying(diagnosis).start();
    }

    /**
     * Lists what of the diagnosis this deployment does not show, such as what a company's proxy did or what stood in a log.
     *
     * @return a sentence each; none for a deployment that is no replay
     */
    public List<String> notReplayed() {
        return topology.plan().script().omitted();
    }

    /**
     * Gives the place where clients stand unless they are told otherwise.
     *
     * @return {@link #inside}; of a replay where the diagnosis was made, which may be {@link #outside} or {@link #offline}
     */
    public Place here() {
        return here;
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
     * Gives the DNS server of the inside, of a replay that of {@link #here}, over UDP and TCP.
     *
     * @return its loopback address
     */
    public InetSocketAddress dns() {
        return here.dns();
    }

    /**
     * Gives the way of a client inside, of a replay {@link #here}, from the addresses in DNS answers to loopback; see {@link Place#route}.
     *
     * @return a function to be asked anew for every connection
     */
    public UnaryOperator<InetSocketAddress> route() {
        return here.route();
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
            addresses = topology.addresses(target, servers.view(true), servers.view(false));
            if (broken.strike() == Strike.BLACK_HOLE) {
                servers.proveBlackHole();
            } else if (broken.strike() == Strike.UNREACHABLE) {
                servers.proveUnreachable();
            }
        }
        return injections.add(fault, target, addresses);
    }

    /**
     * Changes what DNS says inside while the deployment runs, as an administrator would; clients that have cached an answer
     * see it when its TTL is over.
     *
     * @param changes adds and removes records
     * @throws IllegalStateException if a name had an alias and other records then; nothing is changed in that case
     */
    public void changeInside(Consumer<DnsRecords> changes) {
        servers.view(true).change(records -> changes.accept(new DnsRecords(records)));
    }

    /**
     * Changes what DNS says outside while the deployment runs; see {@link #changeInside}.
     *
     * @param changes adds and removes records
     * @throws IllegalStateException if a name had an alias and other records then; nothing is changed in that case
     */
    public void changeOutside(Consumer<DnsRecords> changes) {
        servers.view(false).change(records -> changes.accept(new DnsRecords(records)));
    }

    /** Whether DNS leads from this name to an address, inside or outside. */
    boolean knows(String host) {
        return !servers.view(true).addresses(host).isEmpty()
                || !servers.view(false).addresses(host).isEmpty();
    }

    /** The records inside, or outside, by their names. */
    Map<String, List<String>> records(boolean inside) {
        return servers.view(inside).current().lines();
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
