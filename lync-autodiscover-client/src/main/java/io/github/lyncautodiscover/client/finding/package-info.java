/**
 * Says what is wrong with a deployment and what to do about it: {@link
 * io.github.lyncautodiscover.client.finding.Finding findings} drawn by small pure rules from the evidence of a {@link
 * io.github.lyncautodiscover.client.evidence.LyncDiagnosis}.
 *
 * <p>Nothing here asks the network, reads a clock or changes anything: the same evidence gives the same findings, today and
 * when it is read back from a ticket.
 *
 * <p>What no client can see from where it stands, and so no finding is about:
 * <ul>
 *   <li>a reverse proxy whose idle time-out is too short, so that mobile sessions drop minutes after sign-in;
 *   <li>Front End and Edge certificates that come from different authorities.
 * </ul>
 */
@NullMarked
package io.github.lyncautodiscover.client.finding;

import org.jspecify.annotations.NullMarked;
