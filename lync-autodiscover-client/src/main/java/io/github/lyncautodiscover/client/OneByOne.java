package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@link Strategy.Sequential}: the candidates one after the other, until one answers or the time is up. */
final class OneByOne {
    private OneByOne() {}

    static List<Attempt> run(List<AttemptProgress> candidates, AttemptStarter starter) {
        // Half of an equal share stays reserved for each later candidate: a slow one may take long, and starves nobody.
        Duration reserve = starter.settings().timeouts().deadline().dividedBy(2L * candidates.size());
        List<Attempt> attempts = new ArrayList<>();
        boolean over = false;
        for (AttemptProgress candidate : candidates) {
            over = over || starter.run().isOver();
            int later = candidates.size() - attempts.size() - 1;
            Attempt attempt = over
                    ? Attempt.notTried(candidate.candidate())
                    : starter.run(candidate, starter.run().scope().child(), reserve.multipliedBy(later));
            over = over || attempt.response().isPresent();
            attempts.add(attempt);
        }
        return attempts;
    }
}
