package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Tokens;
import io.github.lyncautodiscover.model.User;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may come in: refusals, and what the User resource asks for. */
final class AccessRules implements Family {
    private static final FindingCode FORBIDDEN = new FindingCode(
            "HTTP_FORBIDDEN",
            Severity.ERROR,
            "The server refuses discovery with status 403.",
            "Look for what refuses: an address restriction, client certificates, a filter on proxy or IIS; discovery itself needs no permission.");
    private static final FindingCode CLIENT_CERTIFICATE = new FindingCode(
            "CLIENT_CERTIFICATE_REQUESTED",
            Severity.INFO,
            "The server asks for a certificate of the client, which no mobile client has, and lets clients in without one.",
            "");
    private static final FindingCode NO_CHALLENGE = new FindingCode(
            "AUTH_CHALLENGE_MISSING",
            Severity.WARNING,
            "The User resource answers 401 and names no ticket that would open it.",
            "Publish the web ticket service, and let the reverse proxy pass WWW-Authenticate and X-MS-WebTicketURL on"
                    + " unchanged.");
    private static final FindingCode OTHER_POOL = new FindingCode(
            "HOME_POOL_DIFFERS", Severity.INFO, "The user is served by another pool than the one that answered.", "");

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(FORBIDDEN, AccessRules::forbidden),
                new Rule(CLIENT_CERTIFICATE, AccessRules::clientCertificate),
                new Rule(NO_CHALLENGE, AccessRules::noChallenge),
                new Rule(OTHER_POOL, AccessRules::otherPool));
    }

    private static Stream<Finding> forbidden(Seen seen) {
        List<SeenHop> refused = seen.discoveryHops().stream()
                .filter(hop -> hop.hop().status().orElse(0) == 403 && !ClientCertificateRules.isMissing(hop))
                .toList();
        if (refused.isEmpty()) {
            return Stream.empty();
        }
        String statuses = SubStatus.text(refused);
        String diagnostics = refused.stream()
                .flatMap(hop -> hop.hop().header("x-ms-diagnostics").stream())
                .findFirst()
                .map(reason -> " It says: " + reason + ".")
                .orElse("");
        Draft draft = new Draft(FORBIDDEN, statuses + "." + diagnostics);
        draft.severity(seen.unlessAnswered(FORBIDDEN.severity()));
        refused.forEach(hop -> {
            draft.seen(hop.evidence());
            hop.hop()
                    .header("x-ms-diagnostics")
                    .ifPresent(reason -> draft.seen(hop.evidence(Evidence.Kind.HEADER, "X-Ms-Diagnostics: " + reason)));
        });
        return draft.alone();
    }

    /** Asked for, and let in without; where it is demanded, CLIENT_CERTIFICATE_DEMANDED says so alone. */
    private static Stream<Finding> clientCertificate(Seen seen) {
        List<SeenHop> content = seen.discoveryHops().stream()
                .filter(ClientCertificateRules::isAsked)
                .filter(hop ->
                        hop.hop().status().isPresent() && hop.hop().failure().isEmpty())
                .toList();
        return content.isEmpty()
                ? Stream.empty()
                : new Draft(
                                CLIENT_CERTIFICATE,
                                hosts(content)
                                        + " asks for a certificate of the client; it answers without one as well.")
                        .seen(content.get(0).evidence())
                        .alone();
    }

    private static String hosts(List<SeenHop> hops) {
        return hops.stream().map(SeenHop::host).distinct().collect(Collectors.joining(", "));
    }

    private static Stream<Finding> noChallenge(Seen seen) {
        List<SeenHop> closed = seen.discoveryHops().stream()
                .filter(hop -> hop.failedWith(FailureKind.AUTH_CHALLENGE_MISSING))
                .toList();
        return closed.isEmpty()
                ? Stream.empty()
                : new Draft(
                                NO_CHALLENGE,
                                "The User resource at " + hosts(closed)
                                        + " answers 401 without MsRtcOAuth, Bearer and X-MS-WebTicketURL.")
                        .seen(closed.stream().map(SeenHop::evidence).toList())
                        .alone();
    }

    private static Stream<Finding> otherPool(Seen seen) {
        if (seen.endpoints()
                .map(endpoints -> endpoints.response().resource())
                .filter(User.class::isInstance)
                .isEmpty()) {
            return Stream.empty();
        }
        return seen.answeredAttempt().stream().flatMap(number -> {
            Set<String> root = seen.hopsOf(number).stream()
                    .flatMap(hop -> hop.hop().document().stream())
                    .flatMap(document -> hosts(document.response(), Tokens.USER, Tokens.OAUTH))
                    .collect(Collectors.toSet());
            Set<String> user = seen.endpoints().stream()
                    .flatMap(endpoints ->
                            hosts(endpoints.response(), Tokens.INTERNAL_AUTODISCOVER, Tokens.EXTERNAL_AUTODISCOVER))
                    .collect(Collectors.toSet());
            boolean same = root.isEmpty() || user.isEmpty() || user.stream().anyMatch(root::contains);
            return same
                    ? Stream.empty()
                    : new Draft(
                                    OTHER_POOL,
                                    "The User document names " + String.join(", ", user) + ", its Root "
                                            + String.join(", ", root) + ": the user's home pool is another one.")
                            .seen(seen.document("Autodiscover at " + String.join(", ", user)))
                            .alone();
        });
    }

    private static Stream<String> hosts(AutodiscoverResponse response, String... tokens) {
        return Stream.of(tokens)
                .flatMap(token -> response.resource().link(token).stream())
                .flatMap(link -> Urls.of(link).stream())
                .map(Urls::host);
    }
}
