/**
 * Says what is wrong with a deployment and what to do about it: {@link io.github.lyncautodiscover.client.finding.Finding findings}
 * drawn by small pure rules from the evidence of a {@link io.github.lyncautodiscover.client.LyncDiagnosis}.
 *
 * <p>Nothing here asks the network, reads a clock or changes anything: the same evidence gives the same findings, today and
 * when it is read back from a ticket.
 */
@NullMarked
package io.github.lyncautodiscover.client.finding;

import org.jspecify.annotations.NullMarked;
