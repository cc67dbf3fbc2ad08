package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Hop;
import java.io.Serializable;

/**
 * How {@link AutodiscoverClient#discoverAll(java.util.stream.Stream, SweepOptions, java.util.function.ObjLongConsumer)} goes
 * about its work. Immutable.
 *
 * @param parallelism how many lookups may be under way, at least 1; each needs a thread and a few sockets
 * @param waiting how many more may be under way that wait for a name server or for a host that does not even answer a
 *     connection, at least 0: so that silent hosts do not hold up the others
 * @param sharing whether the lookups of the sweep share connections: those that one leaves behind, idle for at most ten
 *     seconds and at most a minute old, are used by the next that would open the same, to the same host by the same address
 *     and proxy. Such a hop is {@link Hop#isShared() shared} and repeats what was seen when the connection was opened. They
 *     share questions to name servers that are under way, and for half a minute what is known of a name server that does not
 *     answer. No ticket, cookie or log-in ever goes over a shared connection
 * @param ordered whether results are handed over in the order of the users. Results that come early wait for those before
 *     them, so that one user who takes long can hold up the others: beyond the first whose result is missing no more users
 *     are begun than may be under way and waiting, 288 with a parallelism of 32
 */
public record SweepOptions(int parallelism, int waiting, boolean sharing, boolean ordered) implements Serializable {
    private static final int WAITING = 8;
    private static final int MOST_WAITING = 512;

    /**
     * Refuses what makes no sweep.
     *
     * @throws IllegalArgumentException when the parallelism is less than 1 or the number of those waiting less than 0
     */
    public SweepOptions {
        if (parallelism < 1) {
            throw new IllegalArgumentException("at least one lookup has to be under way, not " + parallelism);
        }
        if (waiting < 0) {
            throw new IllegalArgumentException("no fewer than none can wait, not " + waiting);
        }
    }

    /**
     * What {@code discoverAll} does by default: it shares, lets eight times as many lookups wait as may be under way, at
     * most 512, and hands results over as lookups end.
     *
     * @param parallelism how many lookups may be under way, at least 1
     * @return the options
     * @throws IllegalArgumentException when the parallelism is less than 1
     */
    public static SweepOptions of(int parallelism) {
        return new SweepOptions(parallelism, more(parallelism), true, false);
    }

    /**
     * The same with another number of lookups that may wait for silent hosts.
     *
     * @param value 0 where the parallelism has to be kept to exactly
     * @return the options
     * @throws IllegalArgumentException when it is less than 0
     */
    public SweepOptions withWaiting(int value) {
        return new SweepOptions(parallelism, value, sharing, ordered);
    }

    /**
     * The same with or without sharing.
     *
     * @param value false for a sweep in which every lookup stands for itself, as a single one does
     * @return the options
     */
    public SweepOptions withSharing(boolean value) {
        return new SweepOptions(parallelism, waiting, value, ordered);
    }

    /**
     * The same with results in the order of the users, or as lookups end.
     *
     * @param value whether in the order of the users
     * @return the options
     */
    public SweepOptions withOrder(boolean value) {
        return new SweepOptions(parallelism, waiting, sharing, value);
    }

    /** How many users may be begun whose results have not been handed over, at most. */
    int window() {
        return (int) Math.min(Integer.MAX_VALUE, (long) parallelism + Math.max(waiting, more(parallelism)));
    }

    private static int more(int parallelism) {
        return (int) Math.min(MOST_WAITING, (long) WAITING * parallelism);
    }
}
