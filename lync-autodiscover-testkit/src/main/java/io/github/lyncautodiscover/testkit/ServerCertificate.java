package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.certificate.CertificatePlan;
import io.github.lyncautodiscover.testkit.certificate.CertificateProfile;
import io.github.lyncautodiscover.testkit.certificate.CertificateProfile.Chain;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The certificate that a server presents: who issued it, for which names, for how long, and what is sent along.
 *
 * <p>A plan names it for good; as a {@link Fault} it replaces the certificate of a running server, so that any profile
 * can be had at any name. Names that are IP addresses become entries of that kind. Immutable.
 */
public final class ServerCertificate implements Fault {

    private final CertificatePlan plan;

    private ServerCertificate(CertificatePlan plan) {
        this.plan = plan;
    }

    /**
     * Issues from the authority that every device trusts.
     *
     * @param names the subject alternative names, wildcards such as {@code *.contoso.test} and IP addresses included; none
     *     means all names that lead to the server
     * @return the certificate
     */
    public static ServerCertificate fromPublicAuthority(String... names) {
        return new ServerCertificate(CertificatePlan.of(true, names));
    }

    /**
     * Issues from the company's own authority, which only domain-joined machines trust.
     *
     * @param names the subject alternative names; none means all names that lead to the server
     * @return the certificate
     */
    public static ServerCertificate fromPrivateAuthority(String... names) {
        return new ServerCertificate(CertificatePlan.of(false, names));
    }

    /**
     * Says when it runs out.
     *
     * @param time from the start of the handshake on in which it is first presented, 30 days unless said otherwise; negative
     *     for one that ran out before
     * @return a certificate that differs in this only
     */
    public ServerCertificate validFor(Duration time) {
        return changed(profile -> profile.valid(profile.from(), time));
    }

    /**
     * Says how long ago it was issued; with {@link #validFor} that makes its whole lifetime.
     *
     * @param ago the time from the start of its validity to the handshake in which it is first presented, a day unless said
     *     otherwise; negative for one that is not valid yet
     * @return a certificate that differs in this only
     */
    public ServerCertificate issued(Duration ago) {
        return changed(profile -> profile.valid(ago.negated(), profile.until()));
    }

    /**
     * Leaves the subject alternative names out: the first name is the common name, and the others are nowhere. Java and
     * Windows take such a certificate, phones do not.
     *
     * @return a certificate that differs in this only
     */
    public ServerCertificate withCommonNameOnly() {
        return changed(CertificateProfile::withCommonNameOnly);
    }

    /**
     * Says what it may be used for.
     *
     * @param oids object identifiers of the extended key usage, serverAuth alone ({@code 1.3.6.1.5.5.7.3.1}) unless said
     *     otherwise; none to leave the extension out, which Java and Windows take and Apple's devices do not
     * @return a certificate that differs in this only
     */
    public ServerCertificate withExtendedKeyUsage(String... oids) {
        List<String> purposes = List.of(oids);
        return changed(profile -> profile.withPurposes(purposes));
    }

    /**
     * Gives it an RSA key instead of one on the curve secp256r1.
     *
     * @param bits the size of the key, from 512 on
     * @return a certificate that differs in this only
     */
    public ServerCertificate withRsaKey(int bits) {
        return changed(profile -> profile.withRsa(bits));
    }

    /**
     * Has the root of the authority sent along, behind the intermediate.
     *
     * @return a certificate that differs in this only
     */
    public ServerCertificate withRoot() {
        return sending(Chain.INTERMEDIATE_AND_ROOT);
    }

    /**
     * Has an intermediate sent along that ran out yesterday, as servers do where only their own certificate was renewed.
     *
     * @return a certificate that differs in this only
     */
    public ServerCertificate withExpiredIntermediate() {
        return sending(Chain.EXPIRED_INTERMEDIATE);
    }

    /**
     * Has a certificate sent along that nobody needs any more: the root as an older authority signed it, which ran out
     * yesterday. The chain is good without it.
     *
     * @return a certificate that differs in this only
     */
    public ServerCertificate withExpiredCrossSignedRoot() {
        return sending(Chain.EXPIRED_CROSS_SIGNED_ROOT);
    }

    /**
     * Presents a certificate for the very name that a client asks for (SNI), as servers with automatic certificates do: for
     * deployments of more SIP domains than fit into one certificate.
     *
     * @return a certificate that differs in this only
     */
    public ServerCertificate forEachName() {
        return new ServerCertificate(plan.withOneForEachName());
    }

    private ServerCertificate sending(Chain along) {
        return changed(profile -> profile.sending(along));
    }

    private ServerCertificate changed(UnaryOperator<CertificateProfile> change) {
        return new ServerCertificate(plan.changed(change));
    }

    CertificatePlan plan() {
        return plan;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerCertificate that && plan.equals(that.plan);
    }

    @Override
    public int hashCode() {
        return plan.hashCode();
    }

    @Override
    public String toString() {
        return plan.toString();
    }
}
