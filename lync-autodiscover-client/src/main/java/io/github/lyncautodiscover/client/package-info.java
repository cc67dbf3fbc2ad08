/**
 * The lookup: from a SIP address over the candidates of a plan to an answer, with every hop on the way as evidence.
 *
 * <p>Start at {@link io.github.lyncautodiscover.client.LyncAutodiscover}. The values read in the order in which things
 * happen: a {@link io.github.lyncautodiscover.client.LookupPlan} gives
 * {@link io.github.lyncautodiscover.client.Candidate}s, each candidate becomes an
 * {@link io.github.lyncautodiscover.client.Attempt} of {@link io.github.lyncautodiscover.client.Hop}s, and all of them
 * together are a {@link io.github.lyncautodiscover.client.Discovery}.
 */
@NullMarked
package io.github.lyncautodiscover.client;

import org.jspecify.annotations.NullMarked;
