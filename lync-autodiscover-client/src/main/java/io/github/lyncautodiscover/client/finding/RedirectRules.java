package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.FailureKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where redirects lead. */
final class RedirectRules implements Family {
    private static final FindingCode LOOP = new FindingCode(
            "REDIRECT_LOOP",
            Severity.ERROR,
            "Discovery services redirect to each other in a circle, so that the user is never found.",
            "Correct the redirect that leads back. In a hybrid deployment, the AutodiscoverUrl of the hosting provider"
                    + " must be that of Skype for Business Online, and the user must be homed where it leads.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(LOOP, RedirectRules::loop));
    }

    private static Stream<Finding> loop(Seen seen) {
        return IntStream.rangeClosed(1, seen.attempts().size())
                .filter(number -> seen.attempts()
                        .get(number - 1)
                        .failure()
                        .filter(failure -> failure.kind() == FailureKind.REDIRECT_LOOP)
                        .isPresent())
                .mapToObj(number -> {
                    List<SeenHop> hops = seen.hopsOf(number);
                    String hosts = hops.stream().map(SeenHop::host).distinct().collect(Collectors.joining(", "));
                    return new Draft(LOOP, "Candidate " + number + " is redirected in a circle, through " + hosts + ".")
                            .seen(seen.attempt(number))
                            .seen(hops.stream().map(SeenHop::evidence).toList())
                            .done();
                });
    }
}
