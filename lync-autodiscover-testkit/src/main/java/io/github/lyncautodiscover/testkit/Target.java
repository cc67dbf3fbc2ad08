package io.github.lyncautodiscover.testkit;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a {@link Fault} hits: a host, one of its schemes, a part of its paths, or a DNS name.
 *
 * <p>A host is known by its address while connecting, by the server name (SNI) in the TLS handshake, by the Host header
 * later.
 *
 * <p>Immutable.
 */
public final class Target {

    private final Set<String> schemes;
    private final String name;
    private final String path;

    private Target(Set<String> schemes, String name, String path) {
        this.schemes = schemes;
        this.name = DomainNames.canonical(name);
        this.path = path;
    }

    /**
     * Hits a host on http and https.
     *
     * @param host the host name as it stands in URLs, such as {@code lyncdiscover.contoso.test}
     * @return the target
     */
    public static Target host(String host) {
        return new Target(Set.of("http", "https"), host, "");
    }

    /**
     * Hits a host on https only.
     *
     * @param host the host name as it stands in URLs
     * @return the target
     */
    public static Target https(String host) {
        return new Target(Set.of("https"), host, "");
    }

    /**
     * Hits a host on plain http only.
     *
     * @param host the host name as it stands in URLs
     * @return the target
     */
    public static Target http(String host) {
        return new Target(Set.of("http"), host, "");
    }

    /**
     * Hits the answers to DNS questions for a name, of every type and in every view.
     *
     * @param name the name asked for
     * @return the target
     */
    public static Target dns(String name) {
        return new Target(Set.of("dns"), name, "");
    }

    /**
     * Narrows this target to requests whose path starts so.
     *
     * @param prefix the start of the path, compared without case, such as {@code /Autodiscover}
     * @return the narrower target
     */
    public Target path(String prefix) {
        if (isDns() || !prefix.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with / and belongs to a web host, not " + this + prefix);
        }
        return new Target(schemes, name, prefix.toLowerCase(Locale.ROOT));
    }

    boolean isDns() {
        return schemes.contains("dns");
    }

    boolean speaksTls() {
        return schemes.contains("https");
    }

    boolean hasPath() {
        return !path.isEmpty();
    }

    String name() {
        return name;
    }

    Set<Integer> ports() {
        return schemes.stream().map(scheme -> scheme.equals("https") ? 443 : 80).collect(Collectors.toSet());
    }

    boolean matches(String scheme, String host) {
        return schemes.contains(scheme) && name.equals(DomainNames.canonical(host));
    }

    boolean matchesPath(String requestPath) {
        return requestPath.toLowerCase(Locale.ROOT).startsWith(path);
    }

    @Override
    public String toString() {
        return String.join("+", schemes.stream().sorted().toList()) + "://" + name + path;
    }
}
