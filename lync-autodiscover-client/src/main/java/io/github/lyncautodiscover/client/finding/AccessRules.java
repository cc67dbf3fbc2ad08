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
            "Look for a rule of the reverse proxy or of IIS that refuses the request: an address restriction, a demand for"
                    + " client certificates, a cross-origin or user agent filter. Discovery itself needs no permission."
                    + " IIS adds a sub-status: 403.4 wants SSL, 403.6 refuses the client's address, 403.7 wants a client"
                    + " certificate, 403.14 finds nothing but a directory there, 403.18 is the wrong application pool.");
    private static final FindingCode CLIENT_CERTIFICATE = new FindingCode(
            "CLIENT_CERTIFICATE_REQUESTED",
            Severity.INFO,
            "The server asks for a certificate of the client, which no mobile client has.",
            "Switch client certificates off for the discovery names, on the listener and in IIS, or at least let clients"
                    + " without one in.");
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
                .filter(hop -> hop.hop().status().orElse(0) == 403)
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
        if (seen.endpoints().isPresent()) {
            draft.severity(Severity.WARNING);
        }
        refused.forEach(hop -> {
            draft.seen(hop.evidence());
            hop.hop()
                    .header("x-ms-diagnostics")
                    .ifPresent(reason -> draft.seen(hop.evidence(Evidence.Kind.HEADER, "X-Ms-Diagnostics: " + reason)));
        });
        return draft.alone();
    }

    /** An error where the connection did not survive the answer that there is none. */
    private static Stream<Finding> clientCertificate(Seen seen) {
        return seen.discoveryHops().stream()
                .filter(hop -> !hop.hop().isReused()
                        && hop.hop()
                                .tls()
                                .filter(tls -> tls.clientCertificateAsked())
                                .isPresent())
                .limit(1)
                .map(hop -> {
                    boolean refused = hop.hop().status().isEmpty();
                    String message = hop.host() + " asks for a certificate of the client"
                            + (refused ? " and ends the connection without one." : "; it answers without one as well.");
                    return new Draft(CLIENT_CERTIFICATE, message)
                            .severity(refused ? Severity.ERROR : Severity.INFO)
                            .seen(hop.evidence())
                            .done();
                });
    }

    private static Stream<Finding> noChallenge(Seen seen) {
        return seen.discoveryHops().stream()
                .filter(hop -> hop.failedWith(FailureKind.AUTH_CHALLENGE_MISSING)
                        || hop.hop()
                                .challenge()
                                .filter(challenge -> !challenge.offersTicket())
                                .isPresent())
                .limit(1)
                .map(hop -> new Draft(
                                NO_CHALLENGE,
                                "The User resource at " + hop.host()
                                        + " answers 401 without MsRtcOAuth, Bearer and X-MS-WebTicketURL.")
                        .seen(hop.evidence())
                        .done());
    }

    private static Stream<Finding> otherPool(Seen seen) {
        return seen.answeredAttempt().stream().flatMap(number -> {
            Set<String> root = seen.hopsOf(number).stream()
                    .flatMap(hop -> hop.hop().document().stream())
                    .flatMap(document -> hosts(document.response(), Tokens.USER, Tokens.OAUTH))
                    .collect(Collectors.toSet());
            Set<String> user = seen.endpoints().stream()
                    .filter(endpoints -> endpoints.response().resource() instanceof User)
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
