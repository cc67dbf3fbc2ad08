package io.github.lyncautodiscover.testkit;

/**
 * The product that publishes the external web services. What passes through it bears its marks, which are no fault:
 * documents and challenges behind it are those of a healthy pool. What such products answer on their own is in {@link
 * ForeignPage}.
 */
public enum Gateway {
    /** A reverse proxy that leaves no mark. */
    UNMARKED,
    /** Citrix NetScaler: the persistence cookie {@code NSC_…} of a virtual server, and {@code Via: NS-CACHE-…}. */
    NETSCALER,
    /** F5 BIG-IP: the persistence cookie {@code BIGipServer…}, and the session cookies of a policy that lets through. */
    F5,
    /** Kemp LoadMaster: the persistence cookie {@code JSESSIONID}. */
    KEMP,
    /**
     * IIS with Application Request Routing: {@code X-Powered-By: ARR/3.0} and the persistence cookie {@code ARRAffinity}.
     */
    ARR,
    /** Threat Management Gateway: {@code Via}, and the cookie {@code ISAWPLB{…}} of a published farm. */
    TMG
}
