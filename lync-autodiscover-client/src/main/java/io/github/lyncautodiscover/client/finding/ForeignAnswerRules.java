package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.text.Hosts;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AccessLocation;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something answers that is not Lync: a login page, a portal, a parking page, a web server that does not know the host. */
final class ForeignAnswerRules implements Family {
    private static final FindingCode HTML = new FindingCode(
            "HTML_INSTEAD_OF_DISCOVERY",
            Severity.ERROR,
            "A web page answers instead of the Autodiscover service.",
            "Switch pre-authentication off for the discovery names; a page of a stranger means that the name leads to the wrong server.");
    private static final FindingCode PORTAL = new FindingCode(
            "CAPTIVE_PORTAL_SUSPECTED",
            Severity.WARNING,
            "Every request is sent to a page of another domain, as the portal of a guest Wi-Fi does.",
            "Sign in to the network in a browser and try again; where there is no portal, look for a redirect rule on the reverse proxy.");
    private static final FindingCode WILDCARD = new FindingCode(
            "WILDCARD_DNS",
            Severity.WARNING,
            "A wildcard record answers for a discovery name that nobody has published.",
            "Publish the discovery names with records of their own, or take the wildcard away: clients ask whatever it"
                    + " leads to, and lose time there.");
    private static final FindingCode HOST_HEADER = new FindingCode(
            "HOST_HEADER_NOT_FORWARDED",
            Severity.ERROR,
            "The web services do not see the name that the client asked for.",
            "Let the reverse proxy forward the original Host header (Forward host header = True).");

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(HTML, ForeignAnswerRules::html),
                new Rule(HOST_HEADER, ForeignAnswerRules::hostHeader),
                new Rule(PORTAL, ForeignAnswerRules::portal),
                new Rule(WILDCARD, ForeignAnswerRules::wildcard));
    }

    /** A page where a hop ended, or a login where a candidate was sent that came to nothing. */
    private static Stream<Finding> html(Seen seen) {
        List<SeenHop> pages = seen.discoveryHops().stream()
                .filter(hop -> hop.failedWith(FailureKind.DOCUMENT_HTML)
                        || (!seen.led(hop) && Product.loginOf(hop).isPresent()))
                .toList();
        if (pages.isEmpty()) {
            return Stream.empty();
        }
        Optional<Product> gateway = pages.stream()
                .flatMap(hop -> Product.loginOf(hop).or(() -> Product.markOf(hop)).stream())
                .findFirst();
        String hosts = pages.stream().map(SeenHop::host).distinct().collect(Collectors.joining(", "));
        String message = "A web page answers instead of the Autodiscover service at " + hosts
                + gateway.map(name -> ", as that of " + name.label() + ".").orElse(".");
        // One in the way of an answering candidate stands before its User resource.
        Draft draft = new Draft(HTML, message)
                .severity(pages.stream().anyMatch(seen::led) ? HTML.severity() : seen.unlessAnswered(HTML.severity()));
        pages.forEach(hop -> {
            draft.seen(hop.evidence());
            headers(draft, hop, "location", "content-type", "server", "set-cookie");
        });
        return draft.alone();
    }

    private static Stream<Finding> portal(Seen seen) {
        Map<String, List<SeenHop>> byTarget = seen.discoveryHops().stream()
                .filter(hop -> !seen.led(hop) && hop.hop().document().isEmpty())
                .filter(hop ->
                        Product.loginOf(hop).isEmpty() && Product.markOf(hop).isEmpty())
                .filter(hop -> !target(hop).isEmpty() && !isWithin(target(hop), seen))
                .collect(Collectors.groupingBy(ForeignAnswerRules::target));
        return byTarget.entrySet().stream()
                .filter(same ->
                        same.getValue().stream().map(SeenHop::host).distinct().count() > 1)
                .map(same -> {
                    Draft draft = new Draft(
                                    PORTAL, "Both discovery names send their visitors to " + same.getKey() + ".")
                            .suspected();
                    same.getValue().forEach(hop -> {
                        draft.seen(hop.evidence());
                        headers(draft, hop, "location");
                    });
                    return draft.done();
                });
    }

    private static Stream<Finding> wildcard(Seen seen) {
        return seen.diagnosis().survey().stream()
                .flatMap(survey -> Stream.of(survey.internal(), survey.external())
                        .filter(survey::fromWildcard)
                        .map(answer -> new Draft(
                                        WILDCARD,
                                        answer.name()
                                                + " answers as any other name of the domain does: only a wildcard record"
                                                + " stands behind it.")
                                .seen(record(answer))
                                .seen(record(survey.wildcardProbe()))
                                .done()));
    }

    private static Stream<Finding> hostHeader(Seen seen) {
        List<SeenHop> unknown = seen.discoveryHops().stream()
                .filter(hop -> !seen.led(hop) && isUnknownHost(hop))
                .toList();
        return unknown.isEmpty() ? hiddenHost(seen) : unknownHost(seen, unknown);
    }

    private static Stream<Finding> unknownHost(Seen seen, List<SeenHop> unknown) {
        boolean invalid = unknown.stream().anyMatch(hop -> hop.hop().status().orElseThrow() == 400);
        Draft draft = new Draft(
                        HOST_HEADER,
                        "The web server behind "
                                + unknown.stream().map(SeenHop::host).distinct().collect(Collectors.joining(", "))
                                + " has no site for the name it was asked for (status " + (invalid ? 400 : 404)
                                + " of HTTP.sys).")
                .severity(seen.unlessAnswered(HOST_HEADER.severity()))
                .suspectedUnless(invalid);
        unknown.forEach(hop ->
                draft.seen(hop.evidence()).seen(hop.evidence(Evidence.Kind.HEADER, "Server: Microsoft-HTTPAPI")));
        return draft.alone();
    }

    /** HTTP.sys, the part of Windows below IIS, answers itself only when no web site is bound to the name or path. */
    private static boolean isUnknownHost(SeenHop hop) {
        int status = hop.hop().status().orElse(0);
        return (status == 400 || status == 404)
                && !hop.isOnline()
                && hop.hop()
                        .header("server")
                        .filter(server -> server.startsWith("Microsoft-HTTPAPI"))
                        .isPresent();
    }

    /**
     * Outside, the links of a Root name a host that exists only inside: the server took the name of the pool for its own.
     */
    private static Stream<Finding> hiddenHost(Seen seen) {
        Map<String, List<SeenHop>> byHost = seen.discoveryHops().stream()
                .filter(hop -> hop.failedWith(FailureKind.DNS_NAME_NOT_FOUND))
                .filter(lost -> !seen.isInside()
                        && seen.before(lost)
                                .filter(ForeignAnswerRules::isExternalAtPublicAddress)
                                .isPresent())
                .collect(Collectors.groupingBy(SeenHop::host, TreeMap::new, Collectors.toList()));
        return byHost.entrySet().stream().map(entry -> hiddenHost(seen, entry.getKey(), entry.getValue()));
    }

    private static Finding hiddenHost(Seen seen, String host, List<SeenHop> lost) {
        List<SeenHop> roots =
                lost.stream().flatMap(hop -> seen.before(hop).stream()).toList();
        Draft draft = new Draft(
                        HOST_HEADER,
                        roots.get(0).host() + " leads on to " + host
                                + ", which does not exist here: the links seem to be made from the name of"
                                + " the pool instead of the name asked for.")
                .severity(seen.unlessAnswered(HOST_HEADER.severity()))
                .suspected();
        roots.forEach(root -> draft.seen(root.evidence(Evidence.Kind.DOCUMENT, "a link to " + host)));
        lost.forEach(hop -> draft.seen(hop.dns()));
        return draft.done();
    }

    private static boolean isExternalAtPublicAddress(SeenHop root) {
        boolean external = root.hop().document().stream()
                .flatMap(document -> document.response().accessLocation().stream())
                .anyMatch(AccessLocation.EXTERNAL::equals);
        return external
                && root.hop().address().map(InetSocketAddress::getAddress).stream()
                        .anyMatch(address -> AddressClass.of(address) == AddressClass.PUBLIC);
    }

    private static boolean isWithin(String host, Seen seen) {
        return Hosts.isWithin(host, seen.diagnosis().sipDomain().orElse(""));
    }

    /** The host that a Location leads to; empty for the host itself and without one. */
    private static String target(SeenHop hop) {
        String host = hop.hop().header("location").map(Product::host).orElse("");
        return host.equals(hop.host()) ? "" : host;
    }

    /** Headers as evidence; of a Location only what stands before its query. */
    private static void headers(Draft draft, SeenHop hop, String... names) {
        for (String name : names) {
            hop.hop()
                    .header(name)
                    .map(value -> name + ": " + value.replaceFirst("\\?.*", "?…"))
                    .ifPresent(line -> draft.seen(hop.evidence(Evidence.Kind.HEADER, line)));
        }
    }

    private static Evidence record(HostAnswer answer) {
        return new Evidence(Evidence.Kind.RECORD, Evidence.Part.DNS, answer.toString());
    }
}
