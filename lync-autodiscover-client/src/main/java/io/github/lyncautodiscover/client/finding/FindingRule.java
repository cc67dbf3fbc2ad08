package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.util.List;

/**
 * A rule of one's own: it looks at the evidence of every diagnosis and adds findings to those of this library.
 *
 * <p>It is found by {@link java.util.ServiceLoader}, once, when the first findings are drawn: on the module path by
 * {@code provides}, on the class path by a file {@code
 * META-INF/services/io.github.lyncautodiscover.client.finding.FindingRule}, both through the class loader of this
 * library. One instance serves all diagnoses, from several threads at once.
 *
 * <p>A rule is a pure function of the evidence, as ours are: it asks nobody, reads no clock ({@link
 * LyncDiagnosis#startedAt()} is "now") and keeps nothing. It counts against no deadline, so it has to be quick. One
 * that throws, or returns null, becomes a finding {@code RULE_FAILED} about itself; everything else is as without it.
 */
@FunctionalInterface
public interface FindingRule {
    /**
     * Looks at the evidence. It must not ask for {@link LyncDiagnosis#findings()}, which would ask this rule again.
     *
     * @param diagnosis the evidence, whatever of it there is
     * @return what was found, of codes that no other rule has; empty when there is nothing to say
     */
    List<Finding> examine(LyncDiagnosis diagnosis);
}
