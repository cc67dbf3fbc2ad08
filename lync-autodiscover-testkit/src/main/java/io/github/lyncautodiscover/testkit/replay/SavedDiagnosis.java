package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.server.DeploymentPlan;
import java.util.List;

/**
 * A deployment that shows the evidence of a diagnosis once more. Immutable.
 *
 * @param sipDomains the SIP domains that it was about, at least one
 * @param plan what is to be started
 */
public record SavedDiagnosis(List<String> sipDomains, DeploymentPlan plan) {

    public SavedDiagnosis {
        sipDomains = List.copyOf(sipDomains);
    }

    /**
     * Reads the JSON that the client writes of a diagnosis.
     *
     * @throws IllegalArgumentException if it is something else, or of a newer form; the message is one sentence
     */
    public static SavedDiagnosis read(String json) {
        return new Reading(Saved.diagnosis(json)).read();
    }
}
