package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What one server said, or that it said nothing.
 *
 * @param status as far as this reply alone tells; FOUND also for aliases whose end has still to be asked for
 * @param server the one that replied, if any did
 * @param message present if and only if the status is conclusive
 * @param rcode the response code, with the bits that EDNS adds; meaningless without a reply that can be read
 */
record Reply(
        DnsStatus status,
        @Nullable InetSocketAddress server,
        @Nullable Message message,
        int rcode) {

    /** There is no server to ask, or none that is not known to be silent. */
    static Reply nobodyAsked(boolean silent) {
        return new Reply(silent ? DnsStatus.TIMEOUT : DnsStatus.NETWORK, null, null, Rcode.NOERROR);
    }

    static Reply failed(Throwable failure) {
        DnsStatus status = failure instanceof SocketTimeoutException
                ? DnsStatus.TIMEOUT
                : failure instanceof MalformedReplyException ? DnsStatus.MALFORMED : DnsStatus.NETWORK;
        return new Reply(status, null, null, Rcode.NOERROR);
    }

    static Reply read(InetSocketAddress server, byte[] packet) {
        try {
            Message message = new Message(packet);
            DnsStatus status = status(message);
            return new Reply(status, server, status.conclusive() ? message : null, message.getRcode());
        } catch (IOException | RuntimeException e) {
            // Hostile packets make the codec throw more than it declares.
            return new Reply(DnsStatus.MALFORMED, server, null, Rcode.NOERROR);
        }
    }

    /** Whether the server speaks for the zone itself (RFC 1035, 4.1.1: AA). */
    boolean authoritative() {
        return message != null && message.getHeader().getFlag(Flags.AA);
    }

    Reply withStatus(DnsStatus other) {
        return new Reply(other, server, message, rcode);
    }

    private static DnsStatus status(Message message) {
        if (message.getHeader().getOpcode() != Opcode.QUERY) {
            return DnsStatus.MALFORMED;
        }
        if (message.getHeader().getFlag(Flags.TC)) {
            return DnsStatus.TRUNCATED;
        }
        return switch (message.getRcode()) {
            case Rcode.NOERROR -> referral(message) ? DnsStatus.SERVFAIL : content(message);
            case Rcode.NXDOMAIN -> DnsStatus.NXDOMAIN;
            case Rcode.REFUSED, Rcode.NOTAUTH -> DnsStatus.REFUSED;
            default -> loops(message) ? DnsStatus.LOOP : DnsStatus.SERVFAIL;
        };
    }

    private static DnsStatus content(Message message) {
        int type = message.getQuestion().getType();
        boolean denied = contains(message, Section.AUTHORITY, Type.SOA);
        return contains(message, Section.ANSWER, type) || (contains(message, Section.ANSWER, Type.CNAME) && !denied)
                ? DnsStatus.FOUND
                : DnsStatus.NODATA;
    }

    /** BIND gives up on circular aliases with SERVFAIL, and shows them. */
    private static boolean loops(Message message) {
        AliasChain chain = new AliasChain(
                message.getQuestion().getName(), message.getQuestion().getType());
        return chain.follow(message, DnsStatus.SERVFAIL).equals(Optional.of(DnsStatus.LOOP));
    }

    private static boolean contains(Message message, int section, int type) {
        return message.getSection(section).stream().anyMatch(record -> record.getType() == type);
    }

    /** A server that neither knows nor asks others, and points elsewhere (RFC 2308, 2.2): lame for our purpose. */
    private static boolean referral(Message message) {
        return message.getSection(Section.ANSWER).isEmpty()
                && !message.getHeader().getFlag(Flags.AA)
                && !message.getHeader().getFlag(Flags.RA)
                && contains(message, Section.AUTHORITY, Type.NS)
                && !contains(message, Section.AUTHORITY, Type.SOA);
    }

    /** Old servers and firewalls refuse EDNS with one of these (RFC 6891, 7): ask again without it, at once. */
    boolean refusesEdns() {
        return rcode == Rcode.FORMERR || rcode == Rcode.NOTIMP || rcode == Rcode.BADVERS;
    }

    /** Some refuse EDNS with one of these, which usually mean something else: ask again only when nobody has answered. */
    boolean mayMindEdns() {
        return rcode == Rcode.SERVFAIL || rcode == Rcode.REFUSED;
    }
}
