package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.model.AccessLocation;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the reverse proxy publishes the discovery names: on which ports, and where it leads. */
final class PublishingRules implements Family {
    private static final FindingCode HTTP_ONLY = new FindingCode(
            "HTTP_ONLY_PUBLISHED",
            Severity.WARNING,
            "A discovery name answers on port 80 and not on 443, so that discovery relies on port 80.",
            "Publish 443 with a certificate that has every discovery name; port 80 alone is supported and not recommended.");
    private static final FindingCode HTTPS_ONLY = new FindingCode(
            "HTTPS_ONLY_PUBLISHED",
            Severity.INFO,
            "A discovery name answers on port 443 and not on 80, as is enough for every client.",
            "Leave it as it is: 443 is enough for every client.");
    private static final FindingCode BRIDGE = new FindingCode(
            "PROXY_PORT_BRIDGE_WRONG",
            Severity.ERROR,
            "A request from outside reached the internal web site: the reverse proxy bridges to the wrong port.",
            "Let the reverse proxy bridge 443 to 4443 and 80 to 8080, the ports of the external web site.");

    private static final Set<FailureKind> NOT_PUBLISHED = Set.of(
            FailureKind.CONNECT_REFUSED,
            FailureKind.CONNECT_TIMEOUT,
            FailureKind.CONNECT_UNREACHABLE,
            FailureKind.TLS_CLOSED,
            FailureKind.TLS_NOT_SPOKEN,
            FailureKind.HTTP_CLOSED);
    private static final Duration NOTICEABLE = Duration.ofSeconds(1);
    private static final Set<Integer> NOT_SERVED = Set.of(404);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(BRIDGE, PublishingRules::bridge),
                new Rule(HTTP_ONLY, seen -> oneScheme(seen, HTTP_ONLY, "http", "https")),
                new Rule(HTTPS_ONLY, seen -> oneScheme(seen, HTTPS_ONLY, "https", "http")));
    }

    private static Stream<Finding> bridge(Seen seen) {
        return seen.discoveryHops().stream()
                .filter(hop -> hop.hop().proxy().isEmpty() && !seen.isInside())
                .filter(hop -> hop.hop().address().map(InetSocketAddress::getAddress).stream()
                        .anyMatch(address -> AddressClass.of(address) == AddressClass.PUBLIC))
                .filter(hop -> hop.hop().document().stream()
                        .flatMap(document -> document.response().accessLocation().stream())
                        .anyMatch(AccessLocation.INTERNAL::equals))
                // A name for the inside that answers so is inside, where some networks have public addresses.
                .filter(hop -> seen.isOutside()
                        || seen.names()
                                .filter(names -> names.internal().equals(hop.host()))
                                .isEmpty())
                .limit(1)
                .flatMap(hop -> new Draft(
                                BRIDGE, hop.host() + " at a public address answers with the access location Internal.")
                        .suspectedUnless(seen.isOutside())
                        .seen(hop.addresses())
                        .seen(hop.evidence(Evidence.Kind.DOCUMENT, "access location Internal"))
                        .alone());
    }

    /** A name of which one scheme answered and the other did not; a candidate that was not tried says nothing. */
    private static Stream<Finding> oneScheme(Seen seen, FindingCode code, String answering, String silent) {
        return numbers(seen)
                .filter(number -> isScheme(seen.attempts().get(number - 1), silent))
                .filter(number -> isMissing(seen.attempts().get(number - 1)))
                .boxed()
                .flatMap(number -> {
                    String host = seen.attempts().get(number - 1).candidate().host();
                    OptionalInt other = answered(seen, answering, host);
                    return other.isEmpty()
                            ? Stream.empty()
                            : new Draft(
                                            code,
                                            host + " answers over " + answering + " and not over " + silent
                                                    + cost(seen, number) + ".")
                                    .seen(seen.attempt(other.getAsInt()))
                                    .seen(seen.attempt(number))
                                    .alone();
                });
    }

    private static String cost(Seen seen, int number) {
        Duration cost = seen.attempts().get(number - 1).duration();
        return cost.compareTo(NOTICEABLE) < 0
                ? ""
                : ", where every client waits for " + Math.round(cost.toMillis() / 100.0) / 10.0 + " s";
    }

    private static OptionalInt answered(Seen seen, String scheme, String host) {
        return numbers(seen)
                .filter(number -> isScheme(seen.attempts().get(number - 1), scheme))
                .filter(number ->
                        seen.attempts().get(number - 1).candidate().host().equals(host))
                // A first hop that answers and leads nowhere is no service.
                .filter(number -> seen.attempts().get(number - 1).response().isPresent())
                .findFirst();
    }

    private static IntStream numbers(Seen seen) {
        return IntStream.rangeClosed(1, seen.attempts().size());
    }

    private static boolean isScheme(Attempt attempt, String scheme) {
        Candidate candidate = attempt.candidate();
        return scheme.equalsIgnoreCase(candidate.url().getScheme());
    }

    /** Its first hop found nobody who serves it. */
    private static boolean isMissing(Attempt attempt) {
        return attempt.hops().stream().limit(1).anyMatch(PublishingRules::isMissing);
    }

    private static boolean isMissing(Hop hop) {
        return hop.failure().map(Failure::kind).filter(NOT_PUBLISHED::contains).isPresent()
                || (hop.failure().isPresent()
                        && NOT_SERVED.contains(hop.status().orElse(0)));
    }
}
