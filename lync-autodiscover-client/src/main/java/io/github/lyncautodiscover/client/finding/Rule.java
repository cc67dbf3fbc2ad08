package io.github.lyncautodiscover.client.finding;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule: what it looks for, and how. A pure function of the evidence.
 *
 * @param code the code of everything that it finds
 * @param check finds none, one, or one for each place
 */
record Rule(FindingCode code, Function<Seen, Stream<Finding>> check) {}
