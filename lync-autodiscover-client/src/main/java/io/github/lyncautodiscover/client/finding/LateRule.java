package io.github.lyncautodiscover.client.finding;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A rule that looks at what the others have found, too.
 *
 * @param code the code of everything that it finds
 * @param check finds none, one, or one for each place
 */
record LateRule(FindingCode code, BiFunction<Seen, List<Finding>, Stream<Finding>> check) {}
