package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody in front of the discovery service wants a login first. */
final class PreauthenticationRules implements Family {
    private static final FindingCode PREAUTHENTICATION = new FindingCode(
            "PREAUTHENTICATION",
            Severity.ERROR,
            "A gateway wants a login before it lets discovery through, and discovery clients have none to give.",
            "Switch pre-authentication off (pass-through) for the discovery and web services names on whatever publishes"
                    + " them.");

    private static final int UNAUTHORIZED = 401;
    private static final Set<FailureKind> LEAVING =
            Set.of(FailureKind.REDIRECT_OTHER_DOMAIN, FailureKind.REDIRECT_FOREIGN_HOST);
    /** What the addresses of login pages have in common. */
    private static final Pattern LOGIN = Pattern.compile(
            "^https://.*(log-?in|log-?on|sign-?in|oauth2|saml|/sso\\b|/auth\\b)", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(PREAUTHENTICATION, PreauthenticationRules::preauthentication));
    }

    private static Stream<Finding> preauthentication(Seen seen) {
        return Ending.byHost(seen, ending -> wantsLogin(seen, ending)).map(same -> {
            Ending first = same.get(0);
            Optional<Product> product = same.stream()
                    .flatMap(ending -> product(seen, ending).stream())
                    .findFirst();
            boolean page = product.isEmpty() && same.stream().allMatch(ending -> ending.is(FailureKind.DOCUMENT_HTML));
            String who = product.map(name -> " (" + name.label() + ")").orElse("");
            String host = login(seen, first)
                    .filter(hop -> Product.loginOf(hop).isPresent())
                    .map(SeenHop::host)
                    .findFirst()
                    .orElse(first.host());
            String message = page
                    ? "A web page answers at " + host + ": somebody seems to want a login before discovery."
                    : host + who + " wants a login before it lets discovery through" + how(first) + ".";
            Draft draft = new Draft(PREAUTHENTICATION, message)
                    .severity(Ending.severity(seen, same))
                    .suspectedUnless(!page);
            product.map(Product::passThrough).ifPresent(draft::remedy);
            same.forEach(ending -> login(seen, ending)
                    .forEach(hop -> draft.seen(hop.evidence())
                            .seen(hop.quoted("location", "www-authenticate", "content-type", "server"))));
            return draft.done();
        });
    }

    /** A name that nobody has published leads to whatever the domain answers for others. */
    private static boolean isFromWildcard(Seen seen, Ending ending) {
        return seen.diagnosis().survey().stream()
                .anyMatch(survey ->
                        seen.dnsOf(ending.host()).filter(survey::fromWildcard).isPresent());
    }

    private static String how(Ending ending) {
        return ending.status() == UNAUTHORIZED ? " (status 401)" : "";
    }

    private static boolean wantsLogin(Seen seen, Ending ending) {
        if (ending.isMobility() || ending.isOnline()) {
            return false;
        }
        // A User resource that answers 401 fails with kinds of its own.
        boolean refused = ending.is(FailureKind.HTTP_STATUS) && ending.status() == UNAUTHORIZED;
        return refused
                || (ending.is(FailureKind.DOCUMENT_HTML) && !isFromWildcard(seen, ending))
                || login(seen, ending).anyMatch(hop -> Product.loginOf(hop).isPresent())
                || (LEAVING.contains(ending.failure().kind()) && leadsToLogin(ending.hop()));
    }

    /** A portal of a guest Wi-Fi leads to plain http. */
    private static boolean leadsToLogin(SeenHop hop) {
        return hop.hop().document().isEmpty()
                && LOGIN.matcher(hop.hop().header("location").orElse("").split("[?#]", 2)[0])
                        .find();
    }

    /** The hops that want it: those that send to a login page, and the last. */
    private static Stream<SeenHop> login(Seen seen, Ending ending) {
        return seen.hopsOf(ending.attempt()).stream()
                .filter(hop -> hop.hop().document().isEmpty())
                .filter(hop -> hop.equals(ending.hop()) || Product.loginOf(hop).isPresent());
    }

    private static Optional<Product> product(Seen seen, Ending ending) {
        return login(seen, ending)
                .flatMap(hop -> Product.loginOf(hop).or(() -> Product.markOf(hop)).stream())
                .findFirst();
    }
}
