package io.github.lyncautodiscover.testkit;

import java.util.Arrays;
import java.util.List;

/**
 * The certificate that a server presents: who issued it, and for which names.
 *
 * <p>Immutable.
 */
public final class ServerCertificate {

    private final boolean publicAuthority;
    private final List<String> names;

    ServerCertificate(boolean publicAuthority, List<String> names) {
        this.publicAuthority = publicAuthority;
        this.names = names.stream().map(DomainNames::canonical).toList();
    }

    /**
     * Issues from the authority that every device trusts.
     *
     * @param names the subject alternative names, wildcards such as {@code *.contoso.test} included; none means all names
     *     that lead to the server
     * @return the certificate
     */
    public static ServerCertificate fromPublicAuthority(String... names) {
        return new ServerCertificate(true, Arrays.asList(names));
    }

    /**
     * Issues from the company's own authority, which only domain-joined machines trust.
     *
     * @param names the subject alternative names; none means all names that lead to the server
     * @return the certificate
     */
    public static ServerCertificate fromPrivateAuthority(String... names) {
        return new ServerCertificate(false, Arrays.asList(names));
    }

    boolean isFromPublicAuthority() {
        return publicAuthority;
    }

    List<String> names() {
        return names;
    }

    /** The same with names, unless it has some. */
    ServerCertificate orNames(List<String> all) {
        return names.isEmpty() ? new ServerCertificate(publicAuthority, all) : this;
    }

    /** Whether one of its names, or one of its wildcards, is that of the host. */
    boolean covers(String host) {
        int dot = host.indexOf('.');
        return names.contains(host) || (dot >= 0 && names.contains("*" + host.substring(dot)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerCertificate that
                && publicAuthority == that.publicAuthority
                && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode() * 2 + Boolean.hashCode(publicAuthority);
    }

    @Override
    public String toString() {
        return (publicAuthority ? "public " : "private ") + names;
    }
}
