package io.github.lyncautodiscover.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The certificate that a server presents: who issued it, for which names and for how long.
 *
 * <p>Immutable.
 */
public final class ServerCertificate {

    private static final Duration MONTH = Duration.ofDays(30);

    private final Facts facts;

    private record Facts(
            boolean publicAuthority, boolean forEachName, List<String> names, Duration validFor, boolean sendsRoot) {

        Facts with(boolean eachName, List<String> others) {
            return new Facts(publicAuthority, eachName, List.copyOf(others), validFor, sendsRoot);
        }
    }

    private ServerCertificate(Facts facts) {
        this.facts = facts;
    }

    private static ServerCertificate issued(boolean publicAuthority, String... names) {
        List<String> canonical =
                Arrays.stream(names).map(DomainNames::canonical).toList();
        return new ServerCertificate(new Facts(publicAuthority, false, canonical, MONTH, false));
    }

    /**
     * Issues from the authority that every device trusts.
     *
     * @param names the subject alternative names, wildcards such as {@code *.contoso.test} included; none means all names
     *     that lead to the server
     * @return the certificate
     */
    public static ServerCertificate fromPublicAuthority(String... names) {
        return issued(true, names);
    }

    /**
     * Issues from the company's own authority, which only domain-joined machines trust.
     *
     * @param names the subject alternative names; none means all names that lead to the server
     * @return the certificate
     */
    public static ServerCertificate fromPrivateAuthority(String... names) {
        return issued(false, names);
    }

    /**
     * Says when it runs out.
     *
     * @param time from the start of the handshake on in which it is first presented, 30 days unless said otherwise
     * @return a certificate that differs in this only
     */
    public ServerCertificate validFor(Duration time) {
        return new ServerCertificate(
                new Facts(facts.publicAuthority, facts.forEachName, facts.names, time, facts.sendsRoot));
    }

    /**
     * Has the root of the authority sent along, behind the intermediate.
     *
     * @return a certificate that differs in this only
     */
    public ServerCertificate withRoot() {
        return new ServerCertificate(
                new Facts(facts.publicAuthority, facts.forEachName, facts.names, facts.validFor, true));
    }

    /**
     * Presents a certificate for the very name that a client asks for (SNI), as servers with automatic certificates do: for
     * deployments of more SIP domains than fit into one certificate.
     *
     * @return a certificate that differs in this only
     */
    public ServerCertificate forEachName() {
        return new ServerCertificate(facts.with(true, facts.names));
    }

    /** What a client sees that asks for a name, or for none. */
    ServerCertificate presentedTo(String serverName) {
        return facts.forEachName && !serverName.isEmpty()
                ? new ServerCertificate(facts.with(false, List.of(serverName)))
                : this;
    }

    boolean isFromPublicAuthority() {
        return facts.publicAuthority;
    }

    List<String> names() {
        return facts.names;
    }

    Duration lifetime() {
        return facts.validFor;
    }

    boolean sendsRoot() {
        return facts.sendsRoot;
    }

    /** The same with names, unless it has some. */
    ServerCertificate orNames(List<String> all) {
        return facts.names.isEmpty() ? new ServerCertificate(facts.with(facts.forEachName, all)) : this;
    }

    /** Whether one of its names, or one of its wildcards, is that of the host. */
    boolean covers(String host) {
        int dot = host.indexOf('.');
        return facts.forEachName
                || facts.names.contains(host)
                || (dot >= 0 && facts.names.contains("*" + host.substring(dot)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerCertificate that && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return (facts.publicAuthority ? "public " : "private ") + (facts.forEachName ? "for each name" : facts.names);
    }
}
