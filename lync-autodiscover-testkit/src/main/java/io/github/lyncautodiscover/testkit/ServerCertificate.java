package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.CertificatePlan;
import java.time.Duration;

/**
 * The certificate that a server presents: who issued it, for which names and for how long.
 *
 * <p>Immutable.
 */
public final class ServerCertificate {

    private final CertificatePlan plan;

    private ServerCertificate(CertificatePlan plan) {
        this.plan = plan;
    }

    /**
     * Issues from the authority that every device trusts.
     *
     * @param names the subject alternative names, wildcards such as {@code *.contoso.test} included; none means all names
     *     that lead to the server
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
     * @param time from the start of the handshake on in which it is first presented, 30 days unless said otherwise
     * @return a certificate that differs in this only
     */
    public ServerCertificate validFor(Duration time) {
        return new ServerCertificate(plan.validFor(time));
    }

    /**
     * Has the root of the authority sent along, behind the intermediate.
     *
     * @return a certificate that differs in this only
     */
    public ServerCertificate withRoot() {
        return new ServerCertificate(plan.withRoot());
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
