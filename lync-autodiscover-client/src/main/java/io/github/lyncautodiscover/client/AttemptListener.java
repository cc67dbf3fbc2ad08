package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;

/**
 * Watches discoveries as they happen, for progress and tracing: every attempt, every hop, every phase.
 *
 * <p>Called on the thread that runs the attempt, which is one of the client's own: all calls for one attempt come from
 * one thread, in order, and calls for different attempts and discoveries may come at the same time. The time that a call
 * takes is time of the discovery, so a listener hands on what is slow. What a listener throws is logged at debug level
 * and changes nothing. A candidate that was not tried, and an answer from the cache, cause no call.
 *
 * <p>The URL of a hop has the user's address in its query, as {@link Hop#url()} has; {@link Hop#shownUrl()} has not.
 */
public interface AttemptListener {
    /**
     * A candidate is about to be asked.
     *
     * @param user who is looked up
     * @param candidate the candidate
     */
    default void attemptStarted(SipAddress user, Candidate candidate) {}

    /**
     * A request is about to be made.
     *
     * @param user who is looked up
     * @param candidate the candidate of the attempt
     * @param url what is asked for, with its query
     */
    default void hopStarted(SipAddress user, Candidate candidate, URI url) {}

    /**
     * A hop enters a phase. A hop over a connection of an earlier one begins with {@link Phase#RESPONSE}; one whose kept
     * connection turns out to be closed goes back to the beginning.
     *
     * @param user who is looked up
     * @param candidate the candidate of the attempt
     * @param url what is asked for, with its query
     * @param phase the phase that begins
     */
    default void phaseStarted(SipAddress user, Candidate candidate, URI url, Phase phase) {}

    /**
     * A request has ended, one way or another.
     *
     * @param user who is looked up
     * @param candidate the candidate of the attempt
     * @param hop everything that was seen
     */
    default void hopEnded(SipAddress user, Candidate candidate, Hop hop) {}

    /**
     * A candidate has answered or failed.
     *
     * @param user who is looked up
     * @param attempt the whole attempt
     */
    default void attemptEnded(SipAddress user, Attempt attempt) {}
}
