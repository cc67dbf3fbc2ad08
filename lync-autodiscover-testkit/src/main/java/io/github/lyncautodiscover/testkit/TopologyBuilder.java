package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.Accounts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gathers what a deployment looks like; whatever is not said is as in {@link Preset#CONTOSO_WIFI}.
 *
 * <p>Not thread-safe; use from one thread.
 */
public final class TopologyBuilder {

    final Set<String> sipDomains = new LinkedHashSet<>();
    final List<String> repeatedDomains = new ArrayList<>();
    final Map<String, Set<Integer>> frontEnds = new LinkedHashMap<>();
    final Map<String, Set<Integer>> reverseProxies = new LinkedHashMap<>();
    final Map<String, Set<Integer>> foreignServers = new LinkedHashMap<>();
    final PoolBuilder pool = new PoolBuilder();
    final Set<UserAuthentication> authentication = EnumSet.noneOf(UserAuthentication.class);
    final Map<String, String> users = new LinkedHashMap<>();
    final Map<String, String> meetings = new LinkedHashMap<>();
    final Set<String> onlineUsers = new LinkedHashSet<>();
    final Set<String> teamsUsers = new LinkedHashSet<>();
    Gateway gateway = Gateway.UNMARKED;
    Flavour flavour = Flavour.LYNC_2013;
    Hairpin hairpin = Hairpin.OPEN;
    boolean bridgesToInternalSite;
    boolean hidesHost;
    long ttl = 3600;
    ServerCertificate frontEndCertificate = ServerCertificate.fromPublicAuthority();
    ServerCertificate reverseProxyCertificate = ServerCertificate.fromPublicAuthority();
    Consumer<DnsRecords> insideChanges = records -> {};
    Consumer<DnsRecords> outsideChanges = records -> {};

    TopologyBuilder() {}

    /**
     * Adds a SIP domain; the first one also holds the names of the servers.
     *
     * @param domain such as {@code contoso.test}
     * @return this builder
     * @throws IllegalArgumentException if no user can have an address in it; the message says what is wrong
     */
    public TopologyBuilder sipDomain(String domain) {
        String canonical = new SipAddress("anyone", HostNames.canonical(domain)).domain();
        if (!sipDomains.add(canonical)) {
            repeatedDomains.add(canonical);
        }
        return this;
    }

    /**
     * Says which product the pool is.
     *
     * @param product {@link Flavour#LYNC_2013} unless said otherwise; {@link Flavour#ONLINE} and
     *     {@link Flavour#ONLINE_RETIRED} mean that there is nothing on premises, and DNS leads straight to Microsoft
     * @return this builder
     */
    public TopologyBuilder flavour(Flavour product) {
        flavour = product;
        return this;
    }

    /**
     * Changes what the pool on premises is called, how many Front Ends it has and what it exposes.
     *
     * @param changes names and settings that differ from the usual
     * @return this builder
     */
    public TopologyBuilder pool(Consumer<PoolBuilder> changes) {
        changes.accept(pool);
        return this;
    }

    /**
     * Puts the Front End at an address; the first call replaces the usual 10.10.30.50, where lyncdiscoverinternal
     * leads to, and 10.10.30.51, where the web services and the pool are.
     *
     * @param address an IP address
     * @param ports those of 80, 443 (internal web site), 8080 and 4443 (external web site) that listen
     * @return this builder
     */
    public TopologyBuilder frontEnd(String address, int... ports) {
        frontEnds.put(address, TopologyLayout.ports(ports));
        return this;
    }

    /**
     * Publishes the external web site at an address of the reverse proxy; the first call replaces the usual
     * 203.0.113.50 with both ports.
     *
     * @param address an IP address
     * @param ports those of 80 (bridged to 8080) and 443 (bridged to 4443) that are published
     * @return this builder
     */
    public TopologyBuilder reverseProxy(String address, int... ports) {
        reverseProxies.put(address, TopologyLayout.ports(ports));
        return this;
    }

    /**
     * Makes the usual mistake of a publishing rule: the reverse proxy leads to the internal web site.
     *
     * @return this builder
     */
    public TopologyBuilder reverseProxyLeadsToInternalSite() {
        bridgesToInternalSite = true;
        return this;
    }

    /**
     * Makes the reverse proxy forget the Host header: the documents that it passes on name the pool instead of the
     * external web services. For the answers of HTTP.sys see {@link ForeignPage}.
     *
     * @return this builder
     */
    public TopologyBuilder reverseProxyHidesHost() {
        hidesHost = true;
        return this;
    }

    /**
     * Says which product the reverse proxy is; healthy answers bear its marks.
     *
     * @param product {@link Gateway#UNMARKED} unless said otherwise
     * @return this builder
     */
    public TopologyBuilder gateway(Gateway product) {
        gateway = product;
        return this;
    }

    /**
     * Puts a web server at an address that has nothing to do with Lync and answers {@link ForeignPage#PARKING}.
     *
     * @param address an IP address; DNS leads there where you say so
     * @param ports those of 80 and 443 that listen
     * @return this builder
     */
    public TopologyBuilder foreignServer(String address, int... ports) {
        foreignServers.put(address, TopologyLayout.ports(ports));
        return this;
    }

    /**
     * Says what the Front End presents.
     *
     * @param certificate from the public authority, with all names that lead there, unless said otherwise
     * @return this builder
     */
    public TopologyBuilder frontEndCertificate(ServerCertificate certificate) {
        frontEndCertificate = certificate;
        return this;
    }

    /**
     * Says what the reverse proxy presents.
     *
     * @param certificate from the public authority, with all names that lead there, unless said otherwise
     * @return this builder
     */
    public TopologyBuilder reverseProxyCertificate(ServerCertificate certificate) {
        reverseProxyCertificate = certificate;
        return this;
    }

    /**
     * Says what becomes of connections from inside to the reverse proxy's public addresses.
     *
     * @param way {@link Hairpin#OPEN} unless said otherwise
     * @return this builder
     */
    public TopologyBuilder hairpin(Hairpin way) {
        hairpin = way;
        return this;
    }

    /**
     * Sets the TTL of the records that are given none.
     *
     * @param seconds 3600 unless said otherwise
     * @return this builder
     */
    public TopologyBuilder ttl(long seconds) {
        ttl = seconds;
        return this;
    }

    /**
     * Changes what DNS says inside, after the usual records were made.
     *
     * @param changes adds and removes records
     * @return this builder
     */
    public TopologyBuilder inside(Consumer<DnsRecords> changes) {
        insideChanges = insideChanges.andThen(changes);
        return this;
    }

    /**
     * Changes what DNS says outside, after the usual records were made.
     *
     * @param changes adds and removes records
     * @return this builder
     */
    public TopologyBuilder outside(Consumer<DnsRecords> changes) {
        outsideChanges = outsideChanges.andThen(changes);
        return this;
    }

    /**
     * Says what stands in front of the User resource; call it twice for both, as it is unless said otherwise.
     *
     * @param guard the way to authenticate
     * @return this builder
     */
    public TopologyBuilder authentication(UserAuthentication guard) {
        authentication.add(guard);
        return this;
    }

    /**
     * Adds somebody who gets tickets; the first call replaces {@code alice} of the first SIP domain with the password
     * {@code Passw0rd}.
     *
     * @param sipAddress the user's SIP address
     * @param password the password
     * @return this builder
     */
    public TopologyBuilder user(String sipAddress, String password) {
        users.put(Accounts.canonical(sipAddress), password);
        return this;
    }

    /**
     * Adds a meeting that guests may join with its key.
     *
     * @param conferenceUri the value of {@code ms_rtc_conferenceuri}
     * @param key the conference key
     * @return this builder
     */
    public TopologyBuilder meeting(String conferenceUri, String key) {
        meetings.put(conferenceUri, key);
        return this;
    }

    /**
     * Moves a user to Teams, which makes the deployment a hybrid one of today: the pool sends the user on to what is left
     * of Skype for Business Online, which answers 404.
     *
     * @param sipAddress the user's SIP address, in one of the SIP domains
     * @return this builder
     */
    public TopologyBuilder teamsUser(String sipAddress) {
        teamsUsers.add(Accounts.canonical(sipAddress));
        return this;
    }

    /**
     * Homes a user in Skype for Business Online, which makes the deployment a hybrid one as it was until 2021.
     *
     * @param sipAddress the user's SIP address, in one of the SIP domains
     * @return this builder
     */
    public TopologyBuilder onlineUser(String sipAddress) {
        onlineUsers.add(Accounts.canonical(sipAddress));
        return this;
    }

    /**
     * Checks the plan.
     *
     * @return the plan
     * @throws IllegalStateException if it contradicts itself; the message says what to change
     */
    public Topology build() {
        TopologyChecks.check(this);
        return new TopologyLayout(this).layOut();
    }

    /**
     * Checks the plan and starts it.
     *
     * @return the running deployment
     * @throws IllegalStateException if the plan contradicts itself; the message says what to change
     */
    public LyncDeployment start() {
        return build().start();
    }
}
