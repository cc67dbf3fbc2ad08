/**
 * What was seen: immutable values, made by hand in a test as easily as by a lookup, in the order in which things happen.
 *
 * <p>A {@link io.github.lyncautodiscover.client.evidence.LookupPlan} gives {@link
 * io.github.lyncautodiscover.client.evidence.Candidate}s, each becomes an {@link
 * io.github.lyncautodiscover.client.evidence.Attempt} of {@link io.github.lyncautodiscover.client.evidence.Hop}s, all
 * together are a {@link io.github.lyncautodiscover.client.evidence.Discovery}, and with what explains it a {@link
 * io.github.lyncautodiscover.client.evidence.LyncDiagnosis}. What asks the network, reads a clock or knows how a value
 * was obtained belongs elsewhere.
 */
@NullMarked
package io.github.lyncautodiscover.client.evidence;

import org.jspecify.annotations.NullMarked;
