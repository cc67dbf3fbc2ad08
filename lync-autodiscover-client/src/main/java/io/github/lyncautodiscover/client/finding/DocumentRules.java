package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers that should be a discovery document and are none, or only half of one. */
final class DocumentRules implements Family {
    private static final FindingCode BROKEN = new FindingCode(
            "DOCUMENT_BROKEN",
            Severity.ERROR,
            "The answer is no discovery document, or a broken one.",
            "Fetch the URL by hand, past the gateway and through it: the Front End must answer with XML or JSON whose root is"
                    + " Autodiscover's.");

    /** What was wrong with it, and what to look for. */
    private static final Map<FailureKind, String> REMEDIES = Map.of(
            FailureKind.BODY_TRUNCATED,
            "Look for a gateway that cuts answers or resets connections: the body ends before its announced length.",
            FailureKind.BODY_TIMEOUT,
            "Look for what holds the answer back between the Front End and here: the body begins and does not end.",
            FailureKind.BODY_TOO_LARGE,
            "Look at what the name leads to: a discovery document has a few kilobytes, this answer is far larger.",
            FailureKind.BODY_ENCODED,
            "Switch compression off for Autodiscover on the gateway: clients that did not ask for it cannot read the answer.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(BROKEN, DocumentRules::broken));
    }

    private static Stream<Finding> broken(Seen seen) {
        return Ending.byHost(seen, DocumentRules::isBroken).map(same -> {
            Ending first = same.get(0);
            String detail = first.failure().detail();
            Draft draft = new Draft(
                            BROKEN,
                            first.host() + server(first.hop()) + " answers with something that is no usable document: "
                                    + first.failure().kind().sentence() + (detail.isEmpty() ? "" : " (" + detail + ")")
                                    + ".")
                    .severity(Ending.severity(seen, same))
                    .seen(Ending.hops(same));
            Optional.ofNullable(REMEDIES.get(first.failure().kind())).ifPresent(draft::remedy);
            same.forEach(ending -> draft.seen(ending.hop()
                    .quoted("content-type", "content-length", "content-encoding", "server", "x-ms-server-fqdn")));
            return draft.done();
        });
    }

    /** One without links at all is no better than none. */
    private static boolean isBroken(Ending ending) {
        return switch (ending.failure().kind()) {
            case DOCUMENT_MALFORMED, BODY_TRUNCATED, BODY_TIMEOUT, BODY_TOO_LARGE, BODY_ENCODED -> true;
            case DOCUMENT_EMPTY ->
                ending.hop().hop().document().map(DocumentRules::hasNoLinks).orElse(true);
            default -> false;
        };
    }

    static boolean hasNoLinks(AutodiscoverDocument document) {
        return document.response().resource().links().isEmpty();
    }

    private static String server(SeenHop hop) {
        return Product.serverOf(hop).map(name -> " (" + name + ")").orElse("");
    }
}
