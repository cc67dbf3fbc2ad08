package io.github.lyncautodiscover.testkit.certificate;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The certificate that a server presents. Immutable.
 *
 * @param publicAuthority whether the authority issues it that every device trusts, or the company's
 * @param forEachName whether there is another one for every name that clients ask for (SNI)
 * @param names the names and IP addresses that it is for; none for all names that lead to the server
 * @param profile the rest
 * @param copied the chain to be shown as it was seen elsewhere, in place of all that; none for a certificate of our own
 */
public record CertificatePlan(
        boolean publicAuthority,
        boolean forEachName,
        List<String> names,
        CertificateProfile profile,
        List<SeenCertificate> copied) {

    public CertificatePlan {
        names = names.stream().map(HostNames::canonical).toList();
        copied = List.copyOf(copied);
    }

    /** One for a month. */
    public static CertificatePlan of(boolean publicAuthority, String... names) {
        return new CertificatePlan(publicAuthority, false, List.of(names), CertificateProfile.USUAL, List.of());
    }

    /** A chain as it was seen elsewhere. */
    public static CertificatePlan copy(List<SeenCertificate> chain) {
        return new CertificatePlan(true, false, chain.get(0).names(), CertificateProfile.USUAL, chain);
    }

    /** The same with another profile. */
    public CertificatePlan changed(UnaryOperator<CertificateProfile> change) {
        return new CertificatePlan(publicAuthority, forEachName, names, change.apply(profile), copied);
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
    public CertificatePlan presentedTo(String serverName) {
        return forEachName && !serverName.isEmpty() ? with(false, List.of(serverName)) : this;
    }

    private CertificatePlan with(boolean each, List<String> others) {
        return new CertificatePlan(publicAuthority, each, others, profile, copied);
    }

    @Override
    public String toString() {
        if (!copied.isEmpty()) {
            return "a copy of " + copied.get(0).subject();
        }
        String kind = profile.equals(CertificateProfile.USUAL) ? "" : " " + profile;
        return (publicAuthority ? "public " : "private ") + (forEachName ? "for each name" : names) + kind;
    }
}
