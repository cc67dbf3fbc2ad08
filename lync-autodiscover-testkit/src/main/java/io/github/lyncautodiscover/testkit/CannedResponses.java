package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.SipResource;
import io.github.lyncautodiscover.model.Tokens;
import io.github.lyncautodiscover.model.User;
import java.util.ArrayList;
import java.util.List;

/**
 * Saves a test from writing discovery documents by hand: whatever a pool answers, of any flavour and for any SIP domain.
 *
 * <p>Root, Domain and User follow [MS-OCDISCWS] 3.1.5.2 to 3.1.5.4 and the UCWA pages {@code root_ref} and
 * {@code user_ref}. For a SIP domain {@code contoso.test} the servers are named {@code pool01}, {@code webint},
 * {@code webext} and {@code sip.contoso.test}. What is not a document is in {@link CannedErrors}. Immutable.
 */
public final class CannedResponses {

    private static final int SIP_TLS = 5061;
    private static final int HTTPS = 443;

    private final Pool pool;
    private final String sipDomain;

    CannedResponses(Pool pool, String sipDomain) {
        this.pool = pool;
        this.sipDomain = sipDomain;
    }

    /**
     * Gives the documents of a pool.
     *
     * @param flavour the product
     * @param sipDomain the SIP domain, such as {@code contoso.test}
     * @return the documents
     */
    public static CannedResponses of(Flavour flavour, String sipDomain) {
        String domain = DomainNames.canonical(sipDomain);
        return new CannedResponses(Pool.of(flavour, domain), domain);
    }

    /**
     * Gives the documents of a pool whose web services go by other names.
     *
     * @param internal host of the internal web services
     * @param external host of the external web services
     * @return the documents
     */
    public CannedResponses withWebServices(String internal, String external) {
        Pool renamed = pool.withWebServices(DomainNames.canonical(internal), DomainNames.canonical(external));
        return new CannedResponses(renamed, sipDomain);
    }

    /**
     * Gives the Root resource over https: links to Domain and User.
     *
     * @param site the web site that is asked
     * @return the document
     */
    public CannedResponse root(AccessLocation site) {
        String root = pool.root(site);
        List<Link> links = new ArrayList<>();
        links.add(new Link(Tokens.DOMAIN, root + "/domain"));
        links.add(new Link(Tokens.USER, root + "/user"));
        if (!pool.flavour().knowsOauth()) {
            return CannedResponse.of(AutodiscoverResponse.of(site, Root.of(links)));
        }
        links.add(new Link(Tokens.OAUTH, root + "/oauth/user"));
        Root ucwa = Root.of(
                new Link(Tokens.SELF, root + originalDomain()),
                new Link(Tokens.USER, root + "/oauth/user" + originalDomain()),
                xframe(site));
        return CannedResponse.of(AutodiscoverResponse.of(site, Root.of(links))).withUcwa(AutodiscoverResponse.of(ucwa));
    }

    /**
     * Gives a Root resource that says no more than where to go on, as every Root over plain http does.
     *
     * @param site the web site that is asked
     * @param href where to go on
     * @return the document
     */
    public CannedResponse redirect(AccessLocation site, String href) {
        Link redirect = new Link(Tokens.REDIRECT, href);
        Root ucwa = Root.of(new Link(Tokens.SELF, pool.root(site) + originalDomain()), xframe(site), redirect);
        return withUcwa(AutodiscoverResponse.of(site, Root.of(redirect)), AutodiscoverResponse.of(ucwa));
    }

    /**
     * Gives the Domain resource: the services of the pool that is asked, for nobody in particular.
     *
     * @param site the web site that is asked
     * @return the document, which UCWA has no form of
     */
    public CannedResponse domain(AccessLocation site) {
        SipResource.Builder<Domain> domain = sip(Domain.builder());
        services(domain);
        if (pool.flavour() == Flavour.ONLINE) {
            domain.link(
                    Tokens.EXTERNAL_REMOTE_POWERSHELL,
                    "https://" + pool.externalWebServices() + Paths.REMOTE_POWERSHELL);
        }
        return CannedResponse.of(AutodiscoverResponse.of(site, domain.build()));
    }

    /**
     * Gives the User resource of somebody who is served by this pool.
     *
     * @param site the web site that is asked
     * @return the document
     */
    public CannedResponse user(AccessLocation site) {
        SipResource.Builder<User> user = sip(User.builder());
        services(user);
        if (!pool.flavour().knowsUcwa()) {
            return CannedResponse.of(AutodiscoverResponse.of(site, user.build()));
        }
        user.link(Tokens.UCWA, "https://" + pool.externalWebServices() + Paths.UCWA);
        for (AccessLocation side : sides()) {
            user.link(side.wireName() + "/XFrame", xframe(side).href());
        }
        user.link(xframe(AccessLocation.EXTERNAL));
        user.link(Tokens.SELF, pool.root(site) + "/user");
        User ucwa = User.builder()
                .link(Tokens.SELF, pool.root(site) + "/oauth/user" + originalDomain())
                .link(new Link(Tokens.APPLICATIONS, "https://" + pool.webServices(site) + Paths.UCWA_OAUTH, "2"))
                .link(xframe(site))
                .build();
        return CannedResponse.of(AutodiscoverResponse.of(site, user.build())).withUcwa(AutodiscoverResponse.of(ucwa));
    }

    /**
     * Gives the User resource of somebody who is served elsewhere.
     *
     * @param site the web site that is asked
     * @param href the Root of the pool that serves them
     * @return the document
     */
    public CannedResponse userRedirect(AccessLocation site, String href) {
        User user = User.builder().link(Tokens.REDIRECT, href).build();
        return withUcwa(AutodiscoverResponse.of(site, user), AutodiscoverResponse.of(user));
    }

    private CannedResponse withUcwa(AutodiscoverResponse autodiscover, AutodiscoverResponse ucwa) {
        CannedResponse response = CannedResponse.of(autodiscover);
        return pool.flavour().knowsUcwa() ? response.withUcwa(ucwa) : response;
    }

    private <R extends SipResource> SipResource.Builder<R> sip(SipResource.Builder<R> resource) {
        SipAccess edge = new SipAccess(pool.accessEdge(), HTTPS);
        if (!pool.flavour().hasInternalServices()) {
            return resource.sipClientInternalAccess(edge).sipClientExternalAccess(edge);
        }
        SipAccess front = new SipAccess(pool.fqdn(), SIP_TLS);
        return resource.sipServerInternalAccess(front)
                .sipClientInternalAccess(front)
                .sipServerExternalAccess(new SipAccess(pool.accessEdge(), SIP_TLS))
                .sipClientExternalAccess(edge);
    }

    private void services(SipResource.Builder<?> resource) {
        for (AccessLocation side : sides()) {
            String base = "https://" + pool.webServices(side);
            String prefix = side.wireName() + "/";
            resource.link(prefix + "Autodiscover", base + Paths.ROOT);
            resource.link(prefix + "AuthBroker", base + Paths.AUTH_BROKER);
            resource.link(prefix + "WebScheduler", base + Paths.SCHEDULER);
            resource.link(prefix + "Ucwa", base + Paths.UCWA);
            if (pool.flavour().knowsMcx() && hasMcx(side)) {
                resource.link(prefix + "Mcx", "https://" + mcxHost() + Paths.MCX);
            }
        }
    }

    private boolean hasMcx(AccessLocation side) {
        return switch (pool.mcx()) {
            case EXTERNAL, INTERNAL -> true;
            case INTERNAL_LINK_ONLY -> side == AccessLocation.INTERNAL;
            case NONE -> false;
        };
    }

    /** Mobility uses the external name from everywhere (Set-CsMcxConfiguration -ExposedWebURL External). */
    private String mcxHost() {
        return pool.mcx() == McxExposure.EXTERNAL ? pool.externalWebServices() : pool.internalWebServices();
    }

    private List<AccessLocation> sides() {
        return pool.flavour().hasInternalServices()
                ? List.of(AccessLocation.INTERNAL, AccessLocation.EXTERNAL)
                : List.of(AccessLocation.EXTERNAL);
    }

    private Link xframe(AccessLocation site) {
        return new Link(Tokens.XFRAME, "https://" + pool.webServices(site) + Paths.XFRAME);
    }

    private String originalDomain() {
        return "?originalDomain=" + sipDomain;
    }
}
