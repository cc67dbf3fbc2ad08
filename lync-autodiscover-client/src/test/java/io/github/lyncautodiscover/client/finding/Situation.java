package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One row of the table: a story, how it is staged, and whether a code must come of it or must not.
 *
 * @param code the code
 * @param raised whether it must be found
 * @param failure the number of the field failure that it stands for, 0 for none
 * @param story in words
 * @param diagnosis stages it
 * @param check looks at the finding
 */
record Situation(
        String code,
        boolean raised,
        int failure,
        String story,
        Supplier<LyncDiagnosis> diagnosis,
        Consumer<Finding> check) {

    static Situation raises(String code, int failure, String story, Stage stage, Consumer<Finding> check) {
        return new Situation(code, true, failure, story, stage, check);
    }

    static Situation raises(String code, int failure, String story, Stage stage) {
        return raises(code, failure, story, stage, finding -> {});
    }

    /** What is written down more exactly than it can be staged: nobody can tell a deadline when to pass. */
    static Situation raises(String code, String story, Supplier<LyncDiagnosis> diagnosis, Consumer<Finding> check) {
        return new Situation(code, true, 0, story, diagnosis, check);
    }

    /** The nearest healthy situation. */
    static Situation spares(String code, String story, Stage stage) {
        return spares(code, 0, story, stage);
    }

    /** A field failure whose whole point is that nothing must be said. */
    static Situation spares(String code, int failure, String story, Stage stage) {
        return new Situation(code, false, failure, story, stage, finding -> {});
    }

    /** A combination that is easier to write down than to stage. */
    static Situation spares(String code, String story, Supplier<LyncDiagnosis> diagnosis) {
        return new Situation(code, false, 0, story, diagnosis, finding -> {});
    }

    @Override
    public String toString() {
        return (raised ? "raises " : "spares ") + code + ": " + story;
    }
}
