package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.ZoneFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Fault} hits: a host, one of its schemes, a part of its paths, one address, or a DNS name.
 *
 * <p>A host is known by its address while connecting, by the server name (SNI) in the TLS handshake, by the Host header
 * later.
 *
 * <p>Immutable.
 */
public final class Target {

    private static final String EVERY = "*";
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> DNS = Set.of("dns");

    private final Set<String> schemes;
    private final String name;
    private final String path;
    private final @Nullable InetAddress address;
    private final @Nullable InetSocketAddress server;

    private Target(
            Set<String> schemes,
            String name,
            String path,
            @Nullable InetAddress address,
            @Nullable InetSocketAddress server) {
        this.schemes = schemes;
        this.name = HostNames.canonical(name);
        this.path = path;
        this.address = address;
        this.server = server;
    }

    private static Target named(Set<String> schemes, String name) {
        return new Target(schemes, name, "", null, null);
    }

    /**
     * Hits a host on http and https.
     *
     * @param host the host name as it stands in URLs, such as {@code lyncdiscover.contoso.test}
     * @return the target
     */
    public static Target host(String host) {
        return named(WEB, host);
    }

    /**
     * Hits a host on https only.
     *
     * @param host the host name as it stands in URLs
     * @return the target
     */
    public static Target https(String host) {
        return named(Set.of("https"), host);
    }

    /**
     * Hits a host on plain http only.
     *
     * @param host the host name as it stands in URLs
     * @return the target
     */
    public static Target http(String host) {
        return named(Set.of("http"), host);
    }

    /**
     * Hits every web server whatever it is called, the way a captive portal does.
     *
     * @return the target
     */
    public static Target everyHost() {
        return named(WEB, EVERY);
    }

    /**
     * Hits connections to one address, so that a host with several addresses keeps the others. Only for faults that
     * strike at {@link Moment#CONNECT}; no server needs to be there.
     *
     * @param address an IPv4 or IPv6 address, such as {@code 2001:db8::50}
     * @return the target
     */
    public static Target address(String address) {
        return new Target(WEB, EVERY, "", ZoneFile.literal(address), null);
    }

    /**
     * Hits the answers to DNS questions for a name, of every type, in every view and from every DNS server.
     *
     * @param name the name asked for
     * @return the target
     */
    public static Target dns(String name) {
        return named(DNS, name);
    }

    /**
     * Hits the answers to all DNS questions.
     *
     * @return the target; narrow it with {@link #at}
     */
    public static Target everyName() {
        return named(DNS, EVERY);
    }

    /**
     * Narrows this target to the questions that one DNS server is asked.
     *
     * @param dnsServer the loopback address that the deployment gave, such as {@link Place#dns}
     * @return the narrower target
     * @throws IllegalArgumentException if this is no DNS target
     */
    public Target at(InetSocketAddress dnsServer) {
        if (!isDns()) {
            throw new IllegalArgumentException("Only DNS questions are asked of a DNS server, not " + this + ".");
        }
        return new Target(schemes, name, path, null, dnsServer);
    }

    /**
     * Narrows this target to requests whose path starts so.
     *
     * @param prefix the start of the path, compared without case, such as {@code /Autodiscover}
     * @return the narrower target
     * @throws IllegalArgumentException if this is no web host, or the path does not start with a slash
     */
    public Target path(String prefix) {
        if (isDns() || address != null || !prefix.startsWith("/")) {
            throw new IllegalArgumentException(
                    "A path starts with / and belongs to a web host, not " + this + " " + prefix);
        }
        return new Target(schemes, name, prefix.toLowerCase(Locale.ROOT), null, null);
    }

    boolean isDns() {
        return schemes.equals(DNS);
    }

    boolean speaksTls() {
        return schemes.contains("https");
    }

    boolean hasPath() {
        return !path.isEmpty();
    }

    boolean isEveryName() {
        return name.equals(EVERY);
    }

    String name() {
        return name;
    }

    /** The only address that is hit, if it is one alone. */
    Optional<InetAddress> address() {
        return Optional.ofNullable(address);
    }

    Set<Integer> ports() {
        return schemes.stream().map(scheme -> scheme.equals("https") ? 443 : 80).collect(Collectors.toSet());
    }

    boolean matches(String scheme, String host) {
        return address == null && schemes.contains(scheme) && matchesName(host);
    }

    boolean matchesQuestion(String question, InetSocketAddress asked) {
        return isDns() && matchesName(question) && (server == null || server.equals(asked));
    }

    boolean matchesPath(String requestPath) {
        return requestPath.toLowerCase(Locale.ROOT).startsWith(path);
    }

    private boolean matchesName(String asked) {
        return isEveryName() || name.equals(HostNames.canonical(asked));
    }

    @Override
    public String toString() {
        String place = address == null ? name : address.getHostAddress();
        String asked = server == null ? "" : " at " + server;
        return String.join("+", schemes.stream().sorted().toList()) + "://" + place + path + asked;
    }
}
