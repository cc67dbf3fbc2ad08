package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.AffinityCookie;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cookie that brings a mobile client back to the same Front End. One answer shows how it is set, a second one whether it works. */
final class AffinityRules implements Family {
    private static final String RULE = "Have the load balancer set MS-WSMAN on every response whose request lacked it,"
            + " without HttpOnly and without an expiry (load balancing requirements of Lync Server).";
    private static final FindingCode MISSING = new FindingCode(
            "AFFINITY_COOKIE_MISSING",
            Severity.WARNING,
            "The mobility service sets no affinity cookie, so that more than one Front End may break sessions.",
            RULE + " A single Front End needs none, and since Lync Server 2013 source affinity will do.");
    private static final FindingCode HTTP_ONLY = new FindingCode(
            "AFFINITY_COOKIE_HTTPONLY", Severity.WARNING, "The affinity cookie is set with HttpOnly.", RULE);
    private static final FindingCode EXPIRES = new FindingCode(
            "AFFINITY_COOKIE_EXPIRES", Severity.WARNING, "The affinity cookie is set with an expiry.", RULE);
    private static final FindingCode PING_PONG = new FindingCode(
            "FRONT_END_PING_PONG",
            Severity.WARNING,
            "Two requests of one client went to two Front Ends, which breaks the sessions of mobile clients.",
            "Let the load balancer bring a client back to the same Front End by the cookie MS-WSMAN (cookie persistence"
                    + " for port 4443 and the external web services), or since Lync Server 2013 by its source address;"
                    + " the reverse proxy must pass the cookie on. " + RULE);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(MISSING, AffinityRules::missing),
                new Rule(HTTP_ONLY, seen -> wrong(seen, HTTP_ONLY, AffinityCookie::httpOnly, "the HttpOnly attribute")),
                new Rule(EXPIRES, seen -> wrong(seen, EXPIRES, AffinityCookie::expires, "an expiry")),
                new Rule(PING_PONG, AffinityRules::pingPong));
    }

    /** Nobody outside can count Front Ends; Microsoft's own servers look after themselves. */
    private static Stream<Finding> missing(Seen seen) {
        return answered(seen)
                .filter(check -> check.affinityCookie().isEmpty())
                .flatMap(check -> seen.mobilityHop().stream())
                .filter(AffinityRules::isOnPremises)
                .flatMap(hop -> new Draft(
                                MISSING,
                                hop.host() + " sets no " + AffinityCookie.NAME
                                        + " cookie: with more than one Front End, mobile clients may lose their session.")
                        .severity(severity(seen, Severity.INFO))
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
                        .severity(severity(seen, code.severity()))
                        .seen(hop.evidence(
                                Evidence.Kind.HEADER,
                                hop.hop().header("Set-Cookie").orElse(AffinityCookie.NAME)))
                        .alone());
    }

    private static Stream<Finding> pingPong(Seen seen) {
        return answered(seen).flatMap(check -> {
            Optional<String> first = check.serverFqdn();
            Optional<String> second = check.repeatServerFqdn();
            boolean sameOrUnknown =
                    first.isEmpty() || second.isEmpty() || first.get().equalsIgnoreCase(second.get());
            if (sameOrUnknown) {
                return Stream.empty();
            }
            boolean sentBack = check.affinityCookie().isPresent();
            return seen.mobilityHop().stream()
                    .filter(AffinityRules::isOnPremises)
                    .map(hop -> new Draft(
                                    PING_PONG,
                                    hop.host() + " answered as " + first.get() + " and then as " + second.get()
                                            + (sentBack
                                                    ? ", although the " + AffinityCookie.NAME + " cookie was sent back."
                                                    : "; it had set no " + AffinityCookie.NAME + " cookie."))
                            .suspectedUnless(sentBack)
                            .seen(hop.evidence(Evidence.Kind.HEADER, "X-MS-Server-Fqdn: " + first.get()))
                            .seen(seen.mobilityRepeat().stream()
                                    .map(again ->
                                            again.evidence(Evidence.Kind.HEADER, "X-MS-Server-Fqdn: " + second.get()))
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

    /** Lync Server 2010, whose Root knows no OAuth, depends on the cookie. */
    private static Severity severity(Seen seen, Severity later) {
        Optional<Root> root = seen.answeredAttempt().stream()
                .flatMap(number -> seen.hopsOf(number).stream())
                .flatMap(hop -> hop.hop().document().stream())
                .map(document -> document.response().resource())
                .filter(Root.class::isInstance)
                .map(Root.class::cast)
                .filter(document -> document.link(Tokens.USER).isPresent())
                .findFirst();
        return root.filter(document -> document.link(Tokens.OAUTH).isEmpty()).isPresent() ? Severity.ERROR : later;
    }
}
