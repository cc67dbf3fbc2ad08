package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.util.List;
import java.util.Objects;

/**
 * One thing that a diagnosis came to: what it is, how bad and how sure, what to do, and the evidence. Immutable.
 *
 * @param code what it is about
 * @param severity how bad it is here
 * @param certainty how sure it is
 * @param message what was found here, one sentence, with the names and numbers of this case
 * @param remedy what to do about it; empty when nothing needs to be done
 * @param evidence what was seen, at least one thing
 */
public record Finding(
        FindingCode code,
        Severity severity,
        Certainty certainty,
        String message,
        String remedy,
        List<Evidence> evidence) {

    /** Refuses null and findings without evidence. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding quotes its evidence: " + code);
        }
    }

    /**
     * Draws all findings from a diagnosis; it asks nobody.
     *
     * @param diagnosis the evidence
     * @return the findings, the worst first, in the order of the catalogue among equals; never empty when there was a
     *     discovery
     */
    public static List<Finding> of(LyncDiagnosis diagnosis) {
        return Families.examine(diagnosis);
    }

    /**
     * {@return whether this is a finding of a code}
     *
     * @param codeName such as {@code TTL_ZERO}
     */
    public boolean is(String codeName) {
        return code.name().equals(codeName);
    }

    /** One line: severity, code and message. */
    @Override
    public String toString() {
        return severity + " " + code + (certainty == Certainty.SUSPECTED ? " (suspected): " : ": ") + message;
    }
}
