package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.PoolNames;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a pool on premises is called, how many Front Ends it has and what it exposes.
 *
 * <p>Not thread-safe; use from one thread.
 */
public final class PoolBuilder {

    Affinity affinity = Affinity.COOKIE;
    McxExposure mcx = McxExposure.EXTERNAL;
    int frontEnds = 1;

    @Nullable
    String fqdn;

    @Nullable
    String internalWebServices;

    @Nullable
    String externalWebServices;

    @Nullable
    String accessEdge;

    PoolBuilder() {}

    /**
     * Names the pool, where clients inside speak SIP.
     *
     * @param host {@code pool01.} and the first SIP domain unless said otherwise; it may be outside of all SIP domains
     * @return this builder
     */
    public PoolBuilder fqdn(String host) {
        fqdn = HostNames.canonical(host);
        return this;
    }

    /**
     * Names the internal web services.
     *
     * @param host {@code webint.} and the first SIP domain unless said otherwise
     * @return this builder
     */
    public PoolBuilder internalWebServices(String host) {
        internalWebServices = HostNames.canonical(host);
        return this;
    }

    /**
     * Names the external web services (the External Web Services FQDN).
     *
     * @param host {@code webext.} and the first SIP domain unless said otherwise
     * @return this builder
     */
    public PoolBuilder externalWebServices(String host) {
        externalWebServices = HostNames.canonical(host);
        return this;
    }

    /**
     * Names the access edge, where clients outside speak SIP. Documents name it; DNS keeps the usual names.
     *
     * @param host {@code sip.} and the first SIP domain unless said otherwise
     * @return this builder
     */
    public PoolBuilder accessEdge(String host) {
        accessEdge = HostNames.canonical(host);
        return this;
    }

    /**
     * Says how many Front Ends answer in turn; the header X-MS-Server-Fqdn tells them apart.
     *
     * @param count 1 unless said otherwise, at most 99
     * @return this builder
     */
    public PoolBuilder frontEnds(int count) {
        frontEnds = count;
        return this;
    }

    /**
     * Says what keeps a client on one Front End.
     *
     * @param way {@link Affinity#COOKIE} unless said otherwise
     * @return this builder
     */
    public PoolBuilder affinity(Affinity way) {
        affinity = way;
        return this;
    }

    /**
     * Says where the links to mobility lead; without effect on flavours that have none.
     *
     * @param exposure {@link McxExposure#EXTERNAL} unless said otherwise
     * @return this builder
     */
    public PoolBuilder mcx(McxExposure exposure) {
        mcx = exposure;
        return this;
    }

    /** The pool in a SIP domain. */
    PoolNames in(Flavour flavour, String sipDomain) {
        PoolNames usual = PoolNames.of(flavour, sipDomain);
        return new PoolNames(
                flavour,
                fqdn == null ? usual.fqdn() : fqdn,
                internalWebServices == null ? usual.internalWebServices() : internalWebServices,
                externalWebServices == null ? usual.externalWebServices() : externalWebServices,
                accessEdge == null ? usual.accessEdge() : accessEdge,
                mcx);
    }
}
