package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Tokens;
import io.github.lyncautodiscover.model.log.KnownError;
import io.github.lyncautodiscover.model.log.LogDocument;
import io.github.lyncautodiscover.model.log.LogError;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client's log or pasted text shows. */
final class LogRules implements Family {
    private static final FindingCode REPAIRED = new FindingCode(
            "DOCUMENT_REPAIRED",
            Severity.INFO,
            "A document in a log or in pasted text could be read only after it was repaired; live ones never are.",
            "");

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(REPAIRED, LogRules::repaired),
                new Rule(MobilityRules.NOT_EXPOSED, LogRules::notExposed),
                new Rule(
                        TrustRules.UNTRUSTED,
                        seen -> error(
                                seen,
                                Set.of(KnownError.SSL_ERROR),
                                TrustRules.UNTRUSTED,
                                "refused the certificate of a server: it does not trust it, or it lacks the name")),
                new Rule(
                        OutcomeRules.UNANSWERED,
                        seen -> error(
                                seen,
                                Set.of(KnownError.REQUEST_FAILED, KnownError.DESKTOP_FAILED),
                                OutcomeRules.UNANSWERED,
                                "failed at Autodiscover")));
    }

    /** What a client says of itself shows the symptom; the cause is suspected. */
    private static Stream<Finding> error(Seen seen, Set<KnownError> errors, FindingCode code, String what) {
        return seen.diagnosis().log().stream()
                .filter(LogError.class::isInstance)
                .map(LogError.class::cast)
                .filter(entry -> errors.contains(entry.error()))
                .limit(1)
                .map(entry -> {
                    String told = entry.meaning().equals(entry.error().meaning()) ? "" : ": " + entry.meaning();
                    String number = entry.code().isEmpty() ? "" : " (" + entry.code() + told + ")";
                    return new Draft(code, "The client of the log " + what + number + ".")
                            .suspected()
                            .remedy(
                                    code.equals(OutcomeRules.UNANSWERED)
                                            ? "Look the user up from where the device was: that shows which candidate fails, and how."
                                            : code.remedy())
                            .seen(new Evidence(Evidence.Kind.LOG, new Evidence.LogPlace(entry.line()), entry.text()))
                            .done();
                });
    }

    private static Stream<Finding> repaired(Seen seen) {
        return seen.diagnosis().log().stream()
                .filter(LogDocument.class::isInstance)
                .map(LogDocument.class::cast)
                .filter(entry -> !entry.repairs().isEmpty())
                .map(entry -> {
                    String repairs = entry.repairs().stream()
                            .map(repair -> repair.kind() + " in " + repair.count())
                            .collect(Collectors.joining(", "));
                    String message =
                            "The document on line " + entry.line() + " was repaired: " + repairs + " place(s).";
                    return new Draft(REPAIRED, message)
                            .seen(new Evidence(Evidence.Kind.LOG, new Evidence.LogPlace(entry.line()), repairs))
                            .done();
                });
    }

    /** What the answer of a discovery says itself counts for more than what some client has written down. */
    private static Stream<Finding> notExposed(Seen seen) {
        return seen.diagnosis().log().stream()
                .filter(entry -> seen.endpoints().isEmpty())
                .filter(LogDocument.class::isInstance)
                .map(LogDocument.class::cast)
                .flatMap(entry -> internalMcxOnly(entry.document())
                        .map(url -> new Draft(
                                        MobilityRules.NOT_EXPOSED,
                                        "The document on line " + entry.line() + " names the mobility service at "
                                                + Urls.host(url) + " and has no External/Mcx: mobile clients outside"
                                                + " cannot use it.")
                                .suspected()
                                .seen(new Evidence(
                                        Evidence.Kind.LOG,
                                        new Evidence.LogPlace(entry.line()),
                                        Tokens.INTERNAL_MCX + " at " + Urls.host(url)))
                                .done())
                        .stream())
                .limit(1);
    }

    private static Optional<URI> internalMcxOnly(AutodiscoverDocument document) {
        Resource resource = document.response().resource();
        return resource.link(Tokens.EXTERNAL_MCX).isPresent()
                ? Optional.empty()
                : resource.link(Tokens.INTERNAL_MCX).flatMap(Urls::of);
    }
}
