/**
 * The face and the lookup: from a SIP address over the candidates of a plan to an answer. Start at
 * {@link io.github.lyncautodiscover.client.LyncAutodiscover}.
 *
 * <p>Here belong the settings of a client, and the order of behaviour: which candidate comes when, where a redirect may
 * lead, and what a diagnosis looks at. How a single request is made belongs to {@code hop}; the values that come of it
 * are in {@link io.github.lyncautodiscover.client.evidence}.
 */
@NullMarked
package io.github.lyncautodiscover.client;

import org.jspecify.annotations.NullMarked;
