package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.DnsStrike;
import io.github.lyncautodiscover.testkit.server.DnsStrike.Kind;
import java.time.Duration;

/**
 * Spoils the answers to DNS questions for one name, of every type and in every view.
 *
 * <p>Immutable.
 */
public final class DnsFault implements Fault {

    private final DnsStrike strike;

    private DnsFault(Kind kind) {
        this(kind, Duration.ZERO);
    }

    private DnsFault(Kind kind, Duration delay) {
        this.strike = new DnsStrike(kind, delay);
    }

    /**
     * Says that the name does not exist.
     *
     * @return the fault
     */
    public static DnsFault nxdomain() {
        return new DnsFault(Kind.NXDOMAIN);
    }

    /**
     * Says that the name exists, without a record of the type asked for.
     *
     * @return the fault
     */
    public static DnsFault noData() {
        return new DnsFault(Kind.NODATA);
    }

    /**
     * Says that the server failed.
     *
     * @return the fault
     */
    public static DnsFault servfail() {
        return new DnsFault(Kind.SERVFAIL);
    }

    /**
     * Says that the server will not answer this client.
     *
     * @return the fault
     */
    public static DnsFault refused() {
        return new DnsFault(Kind.REFUSED);
    }

    /**
     * Answers nothing, neither over UDP nor over TCP.
     *
     * @return the fault
     */
    public static DnsFault silence() {
        return new DnsFault(Kind.SILENCE);
    }

    /**
     * Answers with two aliases that lead to each other.
     *
     * @return the fault
     */
    public static DnsFault cnameLoop() {
        return new DnsFault(Kind.CNAME_LOOP);
    }

    /**
     * Answers with an alias to a name that does not exist.
     *
     * @return the fault
     */
    public static DnsFault danglingCname() {
        return new DnsFault(Kind.DANGLING_CNAME);
    }

    /**
     * Marks every answer over UDP as truncated and leaves it empty; over TCP the whole answer is there.
     *
     * @return the fault
     */
    public static DnsFault truncated() {
        return new DnsFault(Kind.TRUNCATED);
    }

    /**
     * Marks every answer over UDP as truncated, and closes TCP connections that ask again.
     *
     * @return the fault
     */
    public static DnsFault truncatedWithoutTcp() {
        return new DnsFault(Kind.TRUNCATED_WITHOUT_TCP);
    }

    /**
     * Answers under another message id, as a forger does who has to guess it.
     *
     * @return the fault
     */
    public static DnsFault wrongId() {
        return new DnsFault(Kind.WRONG_ID);
    }

    /**
     * Answers FORMERR to queries with EDNS (RFC 6891), as servers of old do, and correctly to those without.
     *
     * @return the fault
     */
    public static DnsFault ednsRefused() {
        return new DnsFault(Kind.EDNS_REFUSED);
    }

    /**
     * Answers nothing to queries with EDNS, as some firewalls make it look, and correctly to those without.
     *
     * @return the fault
     */
    public static DnsFault ednsDropped() {
        return new DnsFault(Kind.EDNS_DROPPED);
    }

    /**
     * Answers correctly, late.
     *
     * @param delay how late
     * @return the fault
     */
    public static DnsFault slow(Duration delay) {
        return new DnsFault(Kind.SLOW, delay);
    }

    DnsStrike strike() {
        return strike;
    }

    @Override
    public String toString() {
        return strike.toString();
    }
}
