package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.Strike;

/**
 * Breaks the connection below HTTP, at a chosen {@link Moment}.
 *
 * <p>A fault of the moment {@link Moment#CONNECT} happens before any name is known. It therefore takes down the address
 * and port that the target's name leads to, and with it every other name that is served there, as in real life.
 *
 * <p>Immutable.
 */
public final class ConnectionFault implements Fault {

    private final Strike strike;
    private final Moment moment;

    private ConnectionFault(Strike strike, Moment moment) {
        this.strike = strike;
        this.moment = moment;
    }

    /**
     * Refuses every new connection.
     *
     * @return the fault
     */
    public static ConnectionFault refuse() {
        return new ConnectionFault(Strike.REFUSE, Moment.CONNECT);
    }

    /**
     * Swallows every new connection: the client's connect attempt gets no answer at all until it gives up.
     *
     * @return the fault; injecting it fails with {@link UnsupportedOperationException} where the operating system cannot
     */
    public static ConnectionFault blackHole() {
        return new ConnectionFault(Strike.BLACK_HOLE, Moment.CONNECT);
    }

    /**
     * Takes away the way to the address: the client's connect attempt fails at once because the network is unreachable.
     *
     * @return the fault; injecting it fails with {@link UnsupportedOperationException} where the operating system cannot
     */
    public static ConnectionFault unreachable() {
        return new ConnectionFault(Strike.UNREACHABLE, Moment.CONNECT);
    }

    /**
     * Cuts the connection with a TCP reset.
     *
     * @param moment when
     * @return the fault
     */
    public static ConnectionFault reset(Moment moment) {
        return new ConnectionFault(Strike.RESET, moment);
    }

    /**
     * Ends the connection in good order (TCP FIN), too early.
     *
     * @param moment when
     * @return the fault
     */
    public static ConnectionFault close(Moment moment) {
        return new ConnectionFault(Strike.CLOSE, moment);
    }

    /**
     * Falls silent and keeps the connection open until the client or the deployment closes it.
     *
     * @param moment when
     * @return the fault
     */
    public static ConnectionFault stall(Moment moment) {
        return new ConnectionFault(Strike.STALL, moment);
    }

    /**
     * Answers the TLS ClientHello with the alert {@code protocol_version}, as a server that speaks only old protocols does.
     *
     * @return the fault
     */
    public static ConnectionFault oldProtocolAlert() {
        return new ConnectionFault(Strike.OLD_PROTOCOL_ALERT, Moment.TLS);
    }

    /**
     * Answers the TLS ClientHello with a ServerHello that chooses TLS 1.0.
     *
     * @return the fault
     */
    public static ConnectionFault oldServerHello() {
        return new ConnectionFault(Strike.OLD_SERVER_HELLO, Moment.TLS);
    }

    /**
     * Answers the TLS ClientHello in plain HTTP, as a listener does that somebody bound without a certificate.
     *
     * @return the fault
     */
    public static ConnectionFault plainTextInsteadOfTls() {
        return new ConnectionFault(Strike.PLAIN_TEXT, Moment.TLS);
    }

    /**
     * Answers the ClientHello with the TLS alert handshake_failure, as servers do that share no cipher suite with the
     * client.
     *
     * @return the fault
     */
    public static ConnectionFault handshakeFailureAlert() {
        return new ConnectionFault(Strike.HANDSHAKE_FAILURE_ALERT, Moment.TLS);
    }

    Strike strike() {
        return strike;
    }

    Moment moment() {
        return moment;
    }

    @Override
    public String toString() {
        return strike + "@" + moment;
    }
}
