package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.AccessLocation;
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

    Exchange exchange(RecordedRequest request, AccessLocation site) {
        return new Exchange(request, site, plan);
    }

    Answer answer(Exchange exchange) {
        return dressed(exchange.request(), resource(exchange));
    }

    /** Servers do not care about the case of paths. */
    private Answer resource(Exchange exchange) {
        String path = exchange.request().path();
        if (path.equals("/") || is(path, Paths.ROOT) || is(path, Paths.ROOT + "/")) {
            return getOnly(exchange, root(exchange));
        }
        if (is(path, Paths.DOMAIN)) {
            return getOnly(exchange, exchange.document(exchange.documents().domain(exchange.site())));
        }
        if (is(path, Paths.USER)) {
            return getOnly(exchange, user(exchange, UserAuthentication.WEB_TICKET));
        }
        if (is(path, Paths.OAUTH_USER) && plan.pool().flavour().knowsOauth()) {
            return getOnly(exchange, user(exchange, UserAuthentication.MS_RTC_OAUTH));
        }
        if (is(path, Paths.OAUTH_TOKEN)) {
            return tokens.answer(exchange.request());
        }
        if (is(path, Paths.WEB_TICKET + "/mex")) {
            return getOnly(exchange, WebTicketEndpoint.metadata(exchange));
        }
        if (is(path, Paths.WEB_TICKET) || is(path, Paths.WEB_TICKET + "/Auth")) {
            return webTickets.answer(exchange.request());
        }
        return is(path, Paths.XFRAME) || is(path, Paths.MCX) || is(path, Paths.AUTH_BROKER)
                ? Spoilt.page(200)
                : Spoilt.page(404);
    }

    private static boolean is(String path, String known) {
        return path.equalsIgnoreCase(known);
    }

    private static Answer getOnly(Exchange exchange, Answer answer) {
        String method = exchange.request().method();
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return reads ? answer : Spoilt.page(405).with("Allow", "GET, HEAD");
    }

    /** [MS-OCDISCWS] 3.1.5.2: over plain http never more than the way to https. */
    private Answer root(Exchange exchange) {
        AccessLocation site = exchange.site();
        Optional<String> referral = plan.rootReferral(exchange.user());
        if (referral.isPresent()) {
            return exchange.redirect(referral.get());
        }
        return exchange.request().scheme().equals("http")
                ? exchange.redirect(plan.pool().root(site))
                : exchange.document(exchange.documents().root(site));
    }

    /** [MS-OCDISCWS] 3.1.5.3: 401 without a ticket, 404 and nothing else when nobody knows where the user is. */
    private Answer user(Exchange exchange, UserAuthentication wanted) {
        UserAuthentication guard = plan.authentication().contains(wanted)
                ? wanted
                : plan.authentication().iterator().next();
        Optional<String> holder = guard == UserAuthentication.WEB_TICKET
                ? tickets.webTicket(exchange.request())
                : tickets.bearer(exchange.request());
        if (holder.isEmpty()) {
            return challenge(exchange, guard);
        }
        CannedResponses documents = exchange.documents();
        CannedResponse document = plan.userReferral(holder.get())
                .map(href -> documents.userRedirect(exchange.site(), href))
                .orElseGet(() -> documents.user(exchange.site()));
        return exchange.document(document);
    }

    private static Answer challenge(Exchange exchange, UserAuthentication guard) {
        CannedErrors errors = exchange.errors();
        Answer page = Spoilt.page(401);
        return guard == UserAuthentication.WEB_TICKET
                ? page.with("X-MS-WebTicketURL", errors.webTicketUrl(exchange.site()))
                : page.with(
                        "WWW-Authenticate",
                        errors.oauthChallenges(exchange.site()).toArray(String[]::new));
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
