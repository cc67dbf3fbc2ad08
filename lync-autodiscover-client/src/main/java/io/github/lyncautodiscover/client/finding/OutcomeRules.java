package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the discovery came to, whatever the reasons. */
final class OutcomeRules implements Family {
    private static final FindingCode ANSWERED = new FindingCode(
            "DISCOVERY_ANSWERED",
            Severity.OK,
            "A candidate led to an answer, and every hop on the way was verified.",
            "");
    private static final FindingCode UNVERIFIED = new FindingCode(
            "ANSWER_NOT_VERIFIED",
            Severity.INFO,
            "A candidate led to an answer through plain http or a foreign host, so that its origin is not proved.",
            "Publish the first candidate on 443 with a certificate that names it; port 80 is supported and not recommended.");
    static final FindingCode UNANSWERED = new FindingCode(
            "DISCOVERY_UNANSWERED",
            Severity.ERROR,
            "No candidate led to an answer, so that mobile clients cannot sign in.",
            "Repair the candidate that should have answered from here, as the finding before says.");

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(UNVERIFIED, seen -> answered(seen, UNVERIFIED, false)),
                new Rule(ANSWERED, seen -> answered(seen, ANSWERED, true)));
    }

    static final LateRule LATE = new LateRule(UNANSWERED, OutcomeRules::unanswered);

    /** It comes after the finding that explains it. */
    static List<Finding> inOrder(Seen seen, List<Finding> sorted) {
        Optional<Finding> unanswered = sorted.stream()
                .filter(finding -> finding.code().equals(UNANSWERED))
                .findFirst();
        Optional<Finding> why = explanation(seen, sorted);
        if (unanswered.isEmpty() || why.isEmpty()) {
            return sorted;
        }
        List<Finding> ordered = new ArrayList<>(sorted);
        ordered.remove(unanswered.get());
        ordered.add(ordered.indexOf(why.get()) + 1, unanswered.get());
        return List.copyOf(ordered);
    }

    private static Optional<Finding> explanation(Seen seen, List<Finding> sorted) {
        return Expected.mostTelling(seen)
                .flatMap(number -> sorted.stream()
                        .filter(finding -> UnexplainedRules.explains(finding, number))
                        .findFirst());
    }

    private static Stream<Finding> unanswered(Seen seen, List<Finding> drawn) {
        return seen.diagnosis().discovery().filter(discovery -> !discovery.isFound()).stream()
                .flatMap(discovery -> {
                    String message =
                            "No candidate of the " + Texts.plan(discovery.plan().name()) + " answered for "
                                    + discovery.user().domain() + ".";
                    List<Evidence> attempts = IntStream.rangeClosed(
                                    1, discovery.attempts().size())
                            .mapToObj(seen::attempt)
                            .toList();
                    Draft draft = new Draft(UNANSWERED, message)
                            .severity(Expected.isMovedOnline(seen) ? Severity.INFO : UNANSWERED.severity())
                            .seen(attempts);
                    explanation(seen, drawn)
                            .ifPresent(why -> draft.remedy("Begin with " + why.code() + ", about candidate "
                                    + Expected.mostTelling(seen).orElseThrow()
                                    + ", which should have answered from here."));
                    return draft.alone();
                });
    }

    private static Stream<Finding> answered(Seen seen, FindingCode code, boolean verified) {
        return seen.diagnosis().discovery().stream()
                .filter(discovery -> discovery.assurance().isPresent())
                .filter(discovery -> verified == isVerified(discovery))
                .flatMap(discovery -> {
                    Attempt attempt = ((Outcome.Found) discovery.outcome()).attempt();
                    String message = attempt.candidate() + " led to an answer, "
                            + discovery.assurance().orElseThrow() + ".";
                    int number = discovery.attempts().indexOf(attempt) + 1;
                    return new Draft(code, message).seen(seen.attempt(number)).alone();
                });
    }

    private static boolean isVerified(Discovery discovery) {
        return discovery.assurance().orElseThrow() == Assurance.AUTHENTICATED;
    }
}
