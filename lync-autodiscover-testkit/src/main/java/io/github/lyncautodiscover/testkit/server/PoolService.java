package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.UserAuthentication;
import java.util.Optional;

/** Answers requests the way a healthy pool does. Thread-safe. */
final class PoolService {

    private final PoolPlan plan;
    private final ServerBuild build;
    private final TicketOffice tickets = new TicketOffice();
    private final TokenEndpoint tokens;
    private final WebTicketEndpoint webTickets;
    private final FrontEnds frontEnds;

    PoolService(PoolPlan plan) {
        this.plan = plan;
        this.build = ServerBuild.of(plan.pool().flavour());
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
        if (plan.pool().isRetired() && asked.request().scheme().equals("https")) {
            return Spoilt.page(404).with("X-MS-Correlation-Id", "2147483654");
        }
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
        if (is(path, Paths.UCWA) && plan.pool().knowsUcwa()) {
            return ucwa(asked, UserAuthentication.WEB_TICKET);
        }
        if (is(path, Paths.UCWA_OAUTH) && plan.pool().knowsUcwa()) {
            return ucwa(asked, UserAuthentication.MS_RTC_OAUTH);
        }
        return is(path, Paths.XFRAME)
                        || is(path, Paths.AUTH_BROKER)
                        || (is(path, Paths.MCX) && plan.pool().knowsMcx())
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
        UserAuthentication guard = guard(wanted);
        Optional<String> holder = holder(asked, guard);
        if (holder.isEmpty()) {
            return challenge(asked, guard);
        }
        PoolResources documents = asked.documents();
        WireDocument document = plan.userReferral(holder.get())
                .map(href -> documents.userRedirect(asked.site(), href))
                .orElseGet(() -> documents.user(asked.site()));
        return asked.document(document);
    }

    /** What mobile clients go on to. Whoever has a ticket finds that discovery is all there is. */
    private Answer ucwa(SiteRequest asked, UserAuthentication wanted) {
        UserAuthentication guard = guard(wanted);
        Answer answer = holder(asked, guard).isEmpty()
                ? challenge(asked, guard)
                : asked.request().method().equals("POST")
                        ? Spoilt.page(501)
                        : Spoilt.page(405).with("Allow", "POST");
        return answer.with("X-MS-UcwaVersion", build.ucwa());
    }

    private UserAuthentication guard(UserAuthentication wanted) {
        return plan.authentication().contains(wanted)
                ? wanted
                : plan.authentication().iterator().next();
    }

    private Optional<String> holder(SiteRequest asked, UserAuthentication guard) {
        return guard == UserAuthentication.WEB_TICKET
                ? tickets.webTicket(asked.request())
                : tickets.bearer(asked.request());
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
                .with("Server", build.server())
                .with("X-AspNet-Version", build.aspNet())
                .with("X-Powered-By", "ASP.NET")
                .with("X-Content-Type-Options", "nosniff");
        return plan.pool().isRetired() ? dressed : frontEnds.dress(request, dressed);
    }
}
