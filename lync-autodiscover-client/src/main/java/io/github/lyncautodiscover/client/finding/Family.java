package io.github.lyncautodiscover.client.finding;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules that look at the same kind of evidence. A new rule is a line here and a method beside it. */
interface Family {
    /**
     * One rule: what it looks for, and how. A pure function of the evidence.
     *
     * @param code the code of everything that it finds
     * @param check finds none, one, or one for each place
     */
    record Rule(FindingCode code, Function<Seen, Stream<Finding>> check) {}

    /**
     * A rule that looks at what the others have found, too.
     *
     * @param code the code of everything that it finds
     * @param check finds none, one, or one for each place
     */
    record LateRule(FindingCode code, BiFunction<Seen, List<Finding>, Stream<Finding>> check) {}

    /** The rules, the most telling first. */
    List<Rule> rules();
}
