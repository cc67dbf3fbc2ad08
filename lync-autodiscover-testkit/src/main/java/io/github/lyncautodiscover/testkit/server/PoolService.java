package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.UserAuthentication;
import java.util.Optional;

/** Answers requests the way a healthy pool does. Thread-safe. */
final class PoolService {

    private final PoolPlan plan;
    private final TicketOffice tickets = new TicketOffice();
    private final TokenEndpoint tokens;
    private final WebTicketEndpoint webTickets;
    private final FrontEnds frontEnds;

    PoolService(PoolPlan plan) {
        this.plan = plan;
        this.frontEnds = new FrontEnds(plan);
        this.tokens = new TokenEndpoint(plan.accounts(), tickets);
        this.webTickets = new WebTicketEndpoint(plan.accounts(), tickets);
    }

    SiteRequest arriving(RecordedRequest request, AccessLocation site) {
        return new SiteRequest(request, site, plan);
    }

    Answer answer(SiteRequest asked) {
        return dressed(asked.request(), resource(asked));
    }

    /** Servers do not care about the case of paths. */
    private Answer resource(SiteRequest asked) {
        String path = asked.request().path();
        if (path.equals("/") || is(path, Paths.ROOT) || is(path, Paths.ROOT + "/")) {
            return getOnly(asked, root(asked));
        }
        if (is(path, Paths.DOMAIN)) {
            return getOnly(asked, asked.document(asked.documents().domain(asked.site())));
        }
        if (is(path, Paths.USER)) {
            return getOnly(asked, user(asked, UserAuthentication.WEB_TICKET));
        }
        if (is(path, Paths.OAUTH_USER) && plan.pool().knowsOauth()) {
            return getOnly(asked, user(asked, UserAuthentication.MS_RTC_OAUTH));
        }
        if (is(path, Paths.OAUTH_TOKEN)) {
            return tokens.answer(asked.request());
        }
        if (is(path, Paths.WEB_TICKET + "/mex")) {
            return getOnly(asked, WebTicketEndpoint.metadata(asked));
        }
        if (is(path, Paths.WEB_TICKET) || is(path, Paths.WEB_TICKET + "/Auth")) {
            return webTickets.answer(asked.request());
        }
        return is(path, Paths.XFRAME) || is(path, Paths.MCX) || is(path, Paths.AUTH_BROKER)
                ? Spoilt.page(200)
                : Spoilt.page(404);
    }

    private static boolean is(String path, String known) {
        return path.equalsIgnoreCase(known);
    }

    private static Answer getOnly(SiteRequest asked, Answer answer) {
        String method = asked.request().method();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return reads ? answer : Spoilt.page(405).with("Allow", "GET, HEAD");
    }

    /** [MS-OCDISCWS] 3.1.5.2: over plain http never more than the way to https. */
    private Answer root(SiteRequest asked) {
        AccessLocation site = asked.site();
        Optional<String> referral = plan.rootReferral(asked.user());
        if (referral.isPresent()) {
            return asked.redirect(referral.get());
        }
        return asked.request().scheme().equals("http")
                ? asked.redirect(plan.pool().root(site))
                : asked.document(asked.documents().root(site));
    }

    /** [MS-OCDISCWS] 3.1.5.3: 401 without a ticket, 404 and nothing else when nobody knows where the user is. */
    private Answer user(SiteRequest asked, UserAuthentication wanted) {
        UserAuthentication guard = plan.authentication().contains(wanted)
                ? wanted
                : plan.authentication().iterator().next();
        Optional<String> holder = guard == UserAuthentication.WEB_TICKET
                ? tickets.webTicket(asked.request())
                : tickets.bearer(asked.request());
        if (holder.isEmpty()) {
            return challenge(asked, guard);
        }
        PoolResources documents = asked.documents();
        WireDocument document = plan.userReferral(holder.get())
                .map(href -> documents.userRedirect(asked.site(), href))
                .orElseGet(() -> documents.user(asked.site()));
        return asked.document(document);
    }

    private static Answer challenge(SiteRequest asked, UserAuthentication guard) {
        PoolChallenges challenges = asked.challenges();
        Answer page = Spoilt.page(401);
        return guard == UserAuthentication.WEB_TICKET
                ? page.with("X-MS-WebTicketURL", challenges.webTicketUrl(asked.site()))
                : page.with(
                        "WWW-Authenticate",
                        challenges.oauthChallenges(asked.site()).toArray(String[]::new));
    }

    private Answer dressed(RecordedRequest request, Answer answer) {
        Answer dressed = answer.with("Cache-Control", "no-cache")
                .with("Pragma", "no-cache")
                .with("Expires", "-1")
                .with("Server", "Microsoft-IIS/8.5")
                .with("X-Powered-By", "ASP.NET")
                .with("X-Content-Type-Options", "nosniff");
        return frontEnds.dress(request, dressed);
    }
}
