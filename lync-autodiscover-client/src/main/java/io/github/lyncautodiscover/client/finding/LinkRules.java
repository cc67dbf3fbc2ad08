package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.text.Texts;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents that are sound and whose links nobody can use. */
final class LinkRules implements Family {
    private static final FindingCode UNUSABLE = new FindingCode(
            "LINKS_UNUSABLE",
            Severity.ERROR,
            "The document names no service that a mobile client could use.",
            "Set the External Web Services FQDN of the pool in the topology and publish it: Mcx or Ucwa links need an"
                    + " http(s) URL with a host.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(UNUSABLE, seen -> Stream.concat(answered(seen), dead(seen))));
    }

    /** An answer without Mcx and Ucwa. A Root names neither: they stand in what it leads to. */
    private static Stream<Finding> answered(Seen seen) {
        return seen
                .endpoints()
                .filter(endpoints ->
                        seen.mobilityLinks().isEmpty() && !(endpoints.response().resource() instanceof Root))
                .stream()
                .flatMap(endpoints -> new Draft(
                                UNUSABLE,
                                "The answer names neither Mcx nor Ucwa at a URL that can be used: mobile clients find the"
                                        + " service and cannot sign in.")
                        .seen(seen.document(links(endpoints.response())))
                        .alone());
    }

    /** A Root whose links lead nowhere. */
    private static Stream<Finding> dead(Seen seen) {
        return Ending.byHost(
                        seen,
                        ending -> ending.is(FailureKind.DOCUMENT_EMPTY)
                                && ending.hop().hop().document().isPresent()
                                && ending.hop().hop().document().stream().noneMatch(DocumentRules::hasNoLinks))
                .map(same -> {
                    Ending first = same.get(0);
                    AutodiscoverResponse response =
                            first.hop().hop().document().orElseThrow().response();
                    return new Draft(
                                    UNUSABLE,
                                    "The document of " + first.host() + " has no link to go on with ("
                                            + first.failure().detail() + ").")
                            .severity(Ending.severity(seen, same))
                            .seen(Ending.hops(same))
                            .seen(first.hop().evidence(Evidence.Kind.DOCUMENT, links(response)))
                            .done();
                });
    }

    /** The tokens that count, each with whether its URL can be used. */
    private static String links(AutodiscoverResponse response) {
        String links = response.resource().links().stream()
                .filter(link -> counts(response, link))
                .map(link -> Texts.oneLine(link.token())
                        + (link.uri().isPresent() ? " at a usable URL" : " without a usable URL"))
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? "no link to Mcx or Ucwa" : links;
    }

    private static boolean counts(AutodiscoverResponse response, Link link) {
        String token = link.token().toLowerCase(Locale.ROOT);
        return response.resource() instanceof Root || token.endsWith("mcx") || token.endsWith("ucwa");
    }
}
