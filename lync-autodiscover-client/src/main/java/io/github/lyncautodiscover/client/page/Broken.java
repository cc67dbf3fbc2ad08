package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.finding.Finding;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the way broke: what the pictures mark. */
final class Broken {
    private Broken() {}

    /**
     * The requests that failed and that the finding about the cause quotes, alone or as a candidate; where it quotes none, the last one of the candidate
     * or service that is to blame.
     */
    static Set<String> places(View view) {
        Optional<Finding> finding = view.cause().finding();
        Set<String> quoted = finding.stream()
                .flatMap(found -> found.evidence().stream())
                .map(evidence -> evidence.place().toString())
                .collect(Collectors.toSet());
        Set<String> failed = view.steps().stream()
                .filter(step -> !step.isWell())
                .filter(step -> quoted.contains(step.place()) || quoted.contains(String.valueOf(step.attempt())))
                .map(Step::place)
                .collect(Collectors.toSet());
        if (!failed.isEmpty() || view.cause().failure().isEmpty()) {
            return failed;
        }
        return view.cause().url().map(url -> last(view, url)).orElse(Set.of());
    }

    private static Set<String> last(View view, URI url) {
        List<Attempt> attempts =
                view.diagnosis().discovery().map(Discovery::attempts).orElse(List.of());
        return view.steps().stream()
                .filter(step -> !step.isWell())
                .filter(step -> step.attempt() == 0
                        || attempts.get(step.attempt() - 1).candidate().url().equals(url))
                .map(Step::place)
                .reduce((one, next) -> next)
                .map(Set::of)
                .orElse(Set.of());
    }
}
