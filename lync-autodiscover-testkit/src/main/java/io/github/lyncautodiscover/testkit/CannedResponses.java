package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.certificate.HostNames;
import io.github.lyncautodiscover.testkit.server.PoolNames;
import io.github.lyncautodiscover.testkit.server.PoolResources;

/**
 * Saves a test from writing discovery documents by hand: whatever a pool answers, of any flavour and for any SIP domain.
 *
 * <p>Root, Domain and User follow [MS-OCDISCWS] 3.1.5.2 to 3.1.5.4 and the UCWA pages {@code root_ref} and
 * {@code user_ref}. For a SIP domain {@code contoso.test} the servers are named {@code pool01}, {@code webint},
 * {@code webext} and {@code sip.contoso.test}. What is not a document is in {@link CannedErrors}. Immutable.
 */
public final class CannedResponses {

    private final PoolNames pool;
    private final String sipDomain;
    private final PoolResources resources;

    private CannedResponses(PoolNames pool, String sipDomain) {
        this.pool = pool;
        this.sipDomain = sipDomain;
        this.resources = new PoolResources(pool, sipDomain);
    }

    /**
     * Gives the documents of a pool.
     *
     * @param flavour the product
     * @param sipDomain the SIP domain, such as {@code contoso.test}
     * @return the documents
     */
    public static CannedResponses of(Flavour flavour, String sipDomain) {
        String domain = HostNames.canonical(sipDomain);
        return new CannedResponses(PoolNames.of(flavour, domain), domain);
    }

    /**
     * Gives the documents of a pool whose web services go by other names.
     *
     * @param internal host of the internal web services
     * @param external host of the external web services
     * @return the documents
     */
    public CannedResponses withWebServices(String internal, String external) {
        PoolNames renamed = pool.withWebServices(HostNames.canonical(internal), HostNames.canonical(external));
        return new CannedResponses(renamed, sipDomain);
    }

    /**
     * Gives the Root resource over https: links to Domain and User.
     *
     * @param site the web site that is asked
     * @return the document
     */
    public CannedResponse root(AccessLocation site) {
        return new CannedResponse(resources.root(site));
    }

    /**
     * Gives a Root resource that says no more than where to go on, as every Root over plain http does.
     *
     * @param site the web site that is asked
     * @param href where to go on
     * @return the document
     */
    public CannedResponse redirect(AccessLocation site, String href) {
        return new CannedResponse(resources.redirect(site, href));
    }

    /**
     * Gives the Domain resource: the services of the pool that is asked, for nobody in particular.
     *
     * @param site the web site that is asked
     * @return the document, which UCWA has no form of
     */
    public CannedResponse domain(AccessLocation site) {
        return new CannedResponse(resources.domain(site));
    }

    /**
     * Gives the User resource of somebody who is served by this pool.
     *
     * @param site the web site that is asked
     * @return the document
     */
    public CannedResponse user(AccessLocation site) {
        return new CannedResponse(resources.user(site));
    }

    /**
     * Gives the User resource of somebody who is served elsewhere.
     *
     * @param site the web site that is asked
     * @param href the Root of the pool that serves them
     * @return the document
     */
    public CannedResponse userRedirect(AccessLocation site, String href) {
        return new CannedResponse(resources.userRedirect(site, href));
    }
}
