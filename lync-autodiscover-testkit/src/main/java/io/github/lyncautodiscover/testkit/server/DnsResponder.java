package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.RecordedQuestion;
import io.github.lyncautodiscover.testkit.certificate.HostNames;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Turns the bytes of a DNS query into those of its answer, faults included, and records the question. Thread-safe. */
final class DnsResponder {

    private static final int PLAIN_UDP_SIZE = 512;

    private final DnsZones view;
    private final boolean inside;
    private final boolean second;
    private final FaultsInForce faults;
    private final Recorder recorder;

    DnsResponder(DnsZones view, boolean inside, boolean second, FaultsInForce faults, Recorder recorder) {
        this.view = view;
        this.inside = inside;
        this.second = second;
        this.faults = faults;
        this.recorder = recorder;
    }

    /** Answers what a server of this view was asked, at the loopback address where it listens. */
    DnsReply respond(byte[] wire, InetSocketAddress server, boolean tcp) {
        Message query;
        try {
            query = new Message(wire);
        } catch (IOException | RuntimeException nonsense) {
            // The codec is not made for hostile bytes, and a fake must survive whatever a client's tests send.
            return new DnsReply(formatError(wire), Duration.ZERO, false);
        }
        Record question = query.getQuestion();
        if (question == null) {
            return new DnsReply(formatError(wire), Duration.ZERO, false);
        }
        String name = HostNames.canonical(question.getName().toString());
        RecordedQuestion recorded = recorder.question(sequence -> new RecordedQuestion(
                sequence, inside, server, tcp ? "tcp" : "udp", name, Type.string(question.getType())));
        int limit = tcp ? Message.MAXLENGTH : udpLimit(query);
        DnsStrike strike = faults.resolving(recorded, second).orElse(null);
        if (strike == null) {
            Message answer = view.answer(query, question);
            recorder.answered(recorded.sequence(), words(answer));
            return new DnsReply(answer.toWire(limit), Duration.ZERO, false);
        }
        recorder.answered(recorded.sequence(), strike.toString());
        return spoilt(strike, query, question, tcp, limit);
    }

    private static String words(Message answer) {
        return answer.getSection(Section.ANSWER).stream()
                .map(record ->
                        Type.string(record.getType()) + " " + record.rdataToString() + ", TTL " + record.getTTL())
                .reduce((one, other) -> one + "; " + other)
                .orElseGet(() -> answer.getRcode() == Rcode.NOERROR ? "no data" : Rcode.string(answer.getRcode()));
    }

    private DnsReply spoilt(DnsStrike strike, Message query, Record question, boolean tcp, int limit) {
        Message answer = view.answer(query, question);
        Message bare = view.reply(query);
        Message negative = view.negative(query, question);
        boolean hangsUp = false;
        byte[] silence = new byte[0];
        byte[] wire = switch (strike.kind()) {
            case NXDOMAIN -> withCode(negative, Rcode.NXDOMAIN);
            case NODATA -> withCode(negative, Rcode.NOERROR);
            case SERVFAIL -> withCode(bare, Rcode.SERVFAIL);
            case REFUSED -> withCode(bare, Rcode.REFUSED);
            case SILENCE -> silence;
            case CNAME_LOOP -> loop(bare, question.getName());
            case DANGLING_CNAME -> dangling(negative, question.getName());
            case TRUNCATED -> tcp ? answer.toWire(limit) : truncated(bare);
            case TRUNCATED_WITHOUT_TCP -> {
                hangsUp = tcp;
                yield truncated(bare);
            }
            case WRONG_ID -> {
                answer.getHeader().setID(query.getHeader().getID() ^ 0x5A5A);
                yield answer.toWire(limit);
            }
            case EDNS_REFUSED -> query.getOPT() == null ? answer.toWire(limit) : ignorant(bare);
            case EDNS_DROPPED -> query.getOPT() == null ? answer.toWire(limit) : silence;
            case SLOW -> answer.toWire(limit);
        };
        return new DnsReply(wire, strike.delay(), hangsUp);
    }

    private static byte[] withCode(Message bare, int code) {
        bare.getHeader().setRcode(code);
        return bare.toWire();
    }

    /** RFC 6891, 7: a server that knows no EDNS sends none back. */
    private static byte[] ignorant(Message bare) {
        bare.removeAllRecords(Section.ADDITIONAL);
        return withCode(bare, Rcode.FORMERR);
    }

    private static byte[] truncated(Message bare) {
        bare.getHeader().setFlag(Flags.TC);
        return bare.toWire();
    }

    private static byte[] loop(Message bare, Name name) {
        Name other = ZoneFile.name("loop.testkit.test");
        bare.addRecord(new CNAMERecord(name, DClass.IN, 60, other), Section.ANSWER);
        bare.addRecord(new CNAMERecord(other, DClass.IN, 60, name), Section.ANSWER);
        return bare.toWire();
    }

    private static byte[] dangling(Message negative, Name name) {
        Name nowhere = ZoneFile.name("nowhere.testkit.test");
        negative.addRecord(new CNAMERecord(name, DClass.IN, 60, nowhere), Section.ANSWER);
        return withCode(negative, Rcode.NXDOMAIN);
    }

    private static int udpLimit(Message query) {
        OPTRecord options = query.getOPT();
        return options == null ? PLAIN_UDP_SIZE : Math.max(PLAIN_UDP_SIZE, options.getPayloadSize());
    }

    /** The first two bytes of whatever came are the id to answer to. */
    private static byte[] formatError(byte[] wire) {
        int id = wire.length < 2 ? 0 : Byte.toUnsignedInt(wire[0]) << 8 | Byte.toUnsignedInt(wire[1]);
        Message answer = new Message(id);
        answer.getHeader().setFlag(Flags.QR);
        return withCode(answer, Rcode.FORMERR);
    }
}
