package io.github.lyncautodiscover.testkit.server;

import java.time.Duration;
import java.util.List;

/**
 * The certificate that a server presents. Immutable.
 *
 * @param publicAuthority whether the authority issues it that every device trusts, or the company's
 * @param forEachName whether there is another one for every name that clients ask for (SNI)
 * @param names the subject alternative names; none for all that lead to the server
 * @param lifetime how long it is valid, from when it is first presented
 * @param sendsRoot whether the root of the authority is sent along
 */
public record CertificatePlan(
        boolean publicAuthority, boolean forEachName, List<String> names, Duration lifetime, boolean sendsRoot) {

    private static final Duration MONTH = Duration.ofDays(30);

    public CertificatePlan {
        names = names.stream().map(HostNames::canonical).toList();
    }

    /** One for a month. */
    public static CertificatePlan of(boolean publicAuthority, String... names) {
        return new CertificatePlan(publicAuthority, false, List.of(names), MONTH, false);
    }

    public CertificatePlan validFor(Duration time) {
        return new CertificatePlan(publicAuthority, forEachName, names, time, sendsRoot);
    }

    public CertificatePlan withRoot() {
        return new CertificatePlan(publicAuthority, forEachName, names, lifetime, true);
    }

    public CertificatePlan withOneForEachName() {
        return with(true, names);
    }

    /** The same with names, unless it has some. */
    public CertificatePlan orNames(List<String> all) {
        return names.isEmpty() ? with(forEachName, all) : this;
    }

    /** Whether one of its names, or one of its wildcards, is that of the host. */
    public boolean covers(String host) {
        int dot = host.indexOf('.');
        return forEachName || names.contains(host) || (dot >= 0 && names.contains("*" + host.substring(dot)));
    }

    /** What a client sees that asks for a name, or for none. */
    CertificatePlan presentedTo(String serverName) {
        return forEachName && !serverName.isEmpty() ? with(false, List.of(serverName)) : this;
    }

    private CertificatePlan with(boolean each, List<String> others) {
        return new CertificatePlan(publicAuthority, each, others, lifetime, sendsRoot);
    }

    @Override
    public String toString() {
        return (publicAuthority ? "public " : "private ") + (forEachName ? "for each name" : names);
    }
}
