package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.text.Defects;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.work.Budget;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the attempts of one discovery.
 *
 * @param user whom to look up
 * @param settings the settings of the client
 * @param run when the discovery has to stop
 * @param secrets what must not be seen
 */
record AttemptStarter(SipAddress user, Settings settings, Run run, Secrets secrets) {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.lyncautodiscover.client.LyncAutodiscover");

    /**
     * Runs one attempt to its end, within its own scope, with a part of the time kept for others. Anything that should
     * never be thrown is an attempt too: somebody waits for the result.
     */
    Attempt run(AttemptProgress progress, Scope own, Duration reserve) {
        Candidate candidate = progress.candidate();
        try (own) {
            Budget share =
                    run.deadline().keeping(reserve).atMost(settings.timeouts().attempt());
            Attempt attempt =
                    new CandidateWalk(user, progress, settings, run.in(own).within(share), secrets).walk();
            LOG.debug(
                    "{} {}", candidate, attempt.failure().map(Failure::toString).orElse("answered"));
            return attempt;
        } catch (RuntimeException | Error defect) {
            LOG.debug("{} ended by a defect", candidate, Defects.shown(defect));
            return progress.failed(FailureKind.UNEXPECTED, defect.getClass().getSimpleName());
        }
    }
}
