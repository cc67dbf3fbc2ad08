package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.text.Urls;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Redirects that lead back: to the port that was refused already, or to themselves. */
final class RedirectBackRules implements Family {
    private static final FindingCode BACK_TO_HTTPS = new FindingCode(
            "HTTP_LEADS_BACK_TO_HTTPS",
            Severity.ERROR,
            "Port 80 only sends clients back to the https whose certificate they refuse.",
            "Stop redirecting 80 to 443 for this name (bridge 80 to 8080 instead), or mend the certificate for it.");
    private static final FindingCode COOKIE_WALL = new FindingCode(
            "REDIRECT_SETS_COOKIE",
            Severity.ERROR,
            "A server redirects to the same URL and sets a cookie there, which discovery clients do not send back.",
            "Exempt the discovery names from the cookie check or cookie persistence that redirects to itself (gateway,"
                    + " firewall, bot protection).");

    private static final Set<FailureKind> CERTIFICATE = EnumSet.of(
            FailureKind.TLS_NAME_MISMATCH,
            FailureKind.TLS_UNTRUSTED_ISSUER,
            FailureKind.TLS_EXPIRED,
            FailureKind.TLS_NOT_YET_VALID,
            FailureKind.TLS_HANDSHAKE);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(BACK_TO_HTTPS, RedirectBackRules::backToHttps),
                new Rule(COOKIE_WALL, RedirectBackRules::cookieWall));
    }

    private static Stream<Finding> backToHttps(Seen seen) {
        return Ending.byHost(
                        seen,
                        ending -> CERTIFICATE.contains(ending.failure().kind())
                                && redirects(seen, ending).findAny().isPresent())
                .map(same -> {
                    Ending first = same.get(0);
                    Draft draft = new Draft(
                                    BACK_TO_HTTPS,
                                    "Port 80 of " + first.host()
                                            + " only sends clients back to https, where they refuse"
                                            + " the certificate ("
                                            + first.failure().kind().sentence() + ").")
                            .severity(Ending.severity(seen, same));
                    same.forEach(ending -> redirects(seen, ending)
                            .forEach(hop -> draft.seen(hop.evidence()).seen(hop.quoted("location"))));
                    return draft.seen(Ending.hops(same))
                            .seen(first.hop().certificate())
                            .done();
                });
    }

    /** Plain http of the same host, which answered with nothing but a status that leads here. */
    private static Stream<SeenHop> redirects(Seen seen, Ending ending) {
        return seen.hopsOf(ending.attempt()).stream()
                .filter(hop -> !hop.isHttps() && hop.host().equals(ending.host()))
                .filter(hop -> hop.hop().document().isEmpty()
                        && hop.hop().header("location").isPresent());
    }

    private static Stream<Finding> cookieWall(Seen seen) {
        return Ending.byHost(seen, ending -> ending.is(FailureKind.REDIRECT_LOOP) && leadsToItself(ending.hop()))
                .map(same -> {
                    Ending first = same.get(0);
                    Draft draft = new Draft(
                                    COOKIE_WALL,
                                    first.host() + " redirects to the same URL and sets a cookie: it waits for a client"
                                            + " that sends it back.")
                            .severity(Ending.severity(seen, same))
                            .seen(Ending.hops(same));
                    same.forEach(ending -> draft.seen(ending.hop().quoted("location", "set-cookie")));
                    return draft.done();
                });
    }

    private static boolean leadsToItself(SeenHop hop) {
        return hop.hop().header("set-cookie").isPresent()
                && hop.hop()
                        .header("location")
                        .flatMap(location -> Urls.resolve(hop.hop().url(), location))
                        .filter(target -> withoutQuery(Urls.identity(target))
                                .equals(withoutQuery(Urls.identity(hop.hop().url()))))
                        .isPresent();
    }

    /** The user's address stands in the query, and not every server repeats it. */
    private static String withoutQuery(String identity) {
        return identity.split("\\?", 2)[0];
    }
}
