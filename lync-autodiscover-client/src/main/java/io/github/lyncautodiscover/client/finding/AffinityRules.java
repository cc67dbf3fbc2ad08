package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.AffinityCookie;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The cookie that brings a mobile client back to the same Front End. One answer shows how it is set, a second one
 * whether it works.
 */
final class AffinityRules implements Family {
    private static final String RULE =
            "Have the load balancer set MS-WSMAN on every response whose request lacked it, without HttpOnly and without an expiry.";
    private static final FindingCode MISSING = new FindingCode(
            "AFFINITY_COOKIE_MISSING",
            Severity.INFO,
            "Two Front Ends answered one client and no affinity cookie was set; Lync Server 2010 needs one, later servers do not.",
            RULE);
    private static final FindingCode HTTP_ONLY = new FindingCode(
            "AFFINITY_COOKIE_HTTPONLY", Severity.INFO, "The affinity cookie is set with HttpOnly.", RULE);
    private static final FindingCode EXPIRES = new FindingCode(
            "AFFINITY_COOKIE_EXPIRES", Severity.INFO, "The affinity cookie is set with an expiry.", RULE);
    private static final FindingCode PING_PONG = new FindingCode(
            "FRONT_END_PING_PONG",
            Severity.INFO,
            "Two requests of one client went to two Front Ends, which breaks the sessions of mobile clients of Lync Server 2010.",
            "Bring a client back to its Front End: by the cookie MS-WSMAN with Lync Server 2010, by cookie or source address with 2013.");

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(MISSING, AffinityRules::missing),
                new Rule(HTTP_ONLY, seen -> wrong(seen, HTTP_ONLY, AffinityCookie::httpOnly, "the HttpOnly attribute")),
                new Rule(EXPIRES, seen -> wrong(seen, EXPIRES, AffinityCookie::expires, "an expiry")),
                new Rule(PING_PONG, AffinityRules::pingPong));
    }

    /** With one Front End it is nothing at all; Microsoft's own servers look after themselves. */
    private static Stream<Finding> missing(Seen seen) {
        return answered(seen)
                .filter(check -> check.affinityCookie().isEmpty() && hasTwoFrontEnds(check))
                .flatMap(check -> seen.mobilityHop().stream())
                .filter(AffinityRules::isOnPremises)
                .flatMap(hop -> new Draft(
                                MISSING,
                                hop.host() + " sets no " + AffinityCookie.NAME
                                        + " cookie, and two Front Ends answered: clients of Lync Server 2010 lose their session.")
                        .suspected()
                        .seen(hop.evidence())
                        .alone());
    }

    private static Stream<Finding> wrong(
            Seen seen, FindingCode code, Predicate<AffinityCookie> wrong, String attribute) {
        return answered(seen)
                .filter(check -> check.affinityCookie().filter(wrong).isPresent())
                .flatMap(check -> seen.mobilityHop().stream())
                .flatMap(hop -> new Draft(
                                code,
                                hop.host() + " sets the " + AffinityCookie.NAME + " cookie with " + attribute + ".")
                        .severity(severity(seen))
                        .seen(hop.evidence(
                                Evidence.Kind.HEADER,
                                hop.hop().header("Set-Cookie").orElse(AffinityCookie.NAME)))
                        .alone());
    }

    private static Stream<Finding> pingPong(Seen seen) {
        return answered(seen).flatMap(check -> {
            if (!hasTwoFrontEnds(check)) {
                return Stream.empty();
            }
            String first = check.serverFqdn().orElseThrow();
            String second = check.repeatServerFqdn().orElseThrow();
            boolean sentBack = check.affinityCookie().isPresent();
            return seen.mobilityHop().stream()
                    .filter(AffinityRules::isOnPremises)
                    .map(hop -> new Draft(
                                    PING_PONG,
                                    hop.host() + " answered as " + first + " and then as " + second
                                            + (sentBack
                                                    ? ", although the " + AffinityCookie.NAME + " cookie was sent back."
                                                    : "; it had set no " + AffinityCookie.NAME + " cookie."))
                            .severity(severity(seen))
                            .suspectedUnless(sentBack)
                            .seen(hop.evidence(Evidence.Kind.HEADER, "X-MS-Server-Fqdn: " + first))
                            .seen(seen.mobilityRepeat().stream()
                                    .map(again -> again.evidence(Evidence.Kind.HEADER, "X-MS-Server-Fqdn: " + second))
                                    .toList())
                            .done());
        });
    }

    private static boolean isOnPremises(SeenHop hop) {
        return !hop.host().endsWith(".lync.com");
    }

    private static Stream<MobilityCheck> answered(Seen seen) {
        return seen.diagnosis().mobility().filter(MobilityCheck::isReached).stream();
    }

    private static boolean hasTwoFrontEnds(MobilityCheck check) {
        Optional<String> second = check.repeatServerFqdn();
        return check.serverFqdn()
                .flatMap(first -> second.filter(other -> !other.equalsIgnoreCase(first)))
                .isPresent();
    }

    /** Lync Server 2010 depends on the cookie; what later servers need, their maker's pages do not agree upon. */
    private static Severity severity(Seen seen) {
        return seen.diagnosis().mobility().filter(MobilityCheck::isOfLync2010).isPresent()
                ? Severity.WARNING
                : Severity.INFO;
    }
}
