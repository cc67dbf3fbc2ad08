package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.SipResource;
import io.github.lyncautodiscover.model.Tokens;
import io.github.lyncautodiscover.model.User;
import io.github.lyncautodiscover.testkit.McxExposure;
import java.util.ArrayList;
import java.util.List;

/** What the resources of a healthy pool say about one SIP domain. Immutable. */
public final class PoolResources {

    private static final int SIP_TLS = 5061;
    private static final int HTTPS = 443;

    private final PoolNames pool;
    private final String sipDomain;

    public PoolResources(PoolNames pool, String sipDomain) {
        this.pool = pool;
        this.sipDomain = sipDomain;
    }

    public WireDocument root(AccessLocation site) {
        String root = pool.root(site);
        List<Link> links = new ArrayList<>();
        links.add(new Link(Tokens.DOMAIN, root + "/domain"));
        links.add(new Link(Tokens.USER, root + "/user"));
        if (!pool.knowsOauth()) {
            return WireDocument.of(AutodiscoverResponse.of(site, Root.of(links)));
        }
        links.add(new Link(Tokens.OAUTH, root + "/oauth/user"));
        Root ucwa = Root.of(
                new Link(Tokens.SELF, root + originalDomain()),
                new Link(Tokens.USER, root + "/oauth/user" + originalDomain()),
                xframe(site));
        return WireDocument.of(AutodiscoverResponse.of(site, Root.of(links))).withUcwa(AutodiscoverResponse.of(ucwa));
    }

    public WireDocument redirect(AccessLocation site, String href) {
        Link redirect = new Link(Tokens.REDIRECT, href);
        Root ucwa = Root.of(new Link(Tokens.SELF, pool.root(site) + originalDomain()), xframe(site), redirect);
        return withUcwa(AutodiscoverResponse.of(site, Root.of(redirect)), AutodiscoverResponse.of(ucwa));
    }

    public WireDocument domain(AccessLocation site) {
        SipResource.Builder<Domain> domain = sip(Domain.builder());
        services(domain);
        if (pool.flavour().isOnline()) {
            domain.link(
                    Tokens.EXTERNAL_REMOTE_POWERSHELL,
                    "https://" + pool.externalWebServices() + Paths.REMOTE_POWERSHELL);
        }
        return WireDocument.of(AutodiscoverResponse.of(site, domain.build()));
    }

    public WireDocument user(AccessLocation site) {
        SipResource.Builder<User> user = sip(User.builder());
        services(user);
        if (!pool.knowsUcwa()) {
            return WireDocument.of(AutodiscoverResponse.of(site, user.build()));
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
        return WireDocument.of(AutodiscoverResponse.of(site, user.build())).withUcwa(AutodiscoverResponse.of(ucwa));
    }

    public WireDocument userRedirect(AccessLocation site, String href) {
        User user = User.builder().link(Tokens.REDIRECT, href).build();
        return withUcwa(AutodiscoverResponse.of(site, user), AutodiscoverResponse.of(user));
    }

    private WireDocument withUcwa(AutodiscoverResponse autodiscover, AutodiscoverResponse ucwa) {
        WireDocument response = WireDocument.of(autodiscover);
        return pool.knowsUcwa() ? response.withUcwa(ucwa) : response;
    }

    private <R extends SipResource> SipResource.Builder<R> sip(SipResource.Builder<R> resource) {
        SipAccess edge = new SipAccess(pool.accessEdge(), HTTPS);
        if (!pool.hasInternalServices()) {
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
            if (pool.knowsMcx() && hasMcx(side)) {
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
        return pool.hasInternalServices()
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
