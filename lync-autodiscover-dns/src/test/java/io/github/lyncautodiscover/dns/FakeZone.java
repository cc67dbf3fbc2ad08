package io.github.lyncautodiscover.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Answers like a resolver that knows these records and no others; a no comes with an SOA record of 60 seconds. */
final class FakeZone implements FakeDnsServer.Script {
    private static final Record SOA = records("example. 3600 IN SOA ns.example. admin.example. 1 2 3 4 60")
            .get(0);

    private final List<Record> records;

    private FakeZone(List<Record> records) {
        this.records = records;
    }

    static FakeZone of(String... lines) {
        return new FakeZone(records(lines));
    }

    static List<Record> records(String... lines) {
        String zone = String.join("\n", lines);
        Master master = new Master(new ByteArrayInputStream(zone.getBytes(StandardCharsets.US_ASCII)), Name.root);
        List<Record> records = new ArrayList<>();
        try {
            for (Record next = master.nextRecord(); next != null; next = master.nextRecord()) {
                records.add(next);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return records;
    }

    /** A reply with the question in it and nothing else. */
    static Message reply(Message query, int rcode) {
        Message reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setFlag(Flags.RD);
        reply.getHeader().setFlag(Flags.RA);
        reply.getHeader().setRcode(rcode);
        reply.addRecord(query.getQuestion(), Section.QUESTION);
        return reply;
    }

    /** A reply with these records, whether they answer the question or not. */
    static Message reply(Message query, String... answer) {
        Message reply = reply(query, Rcode.NOERROR);
        for (String record : answer) {
            records(record).forEach(parsed -> reply.addRecord(parsed, Section.ANSWER));
        }
        return reply;
    }

    @Override
    public void answer(Message query, Transport transport, Consumer<byte[]> client) {
        client.accept(answer(query).toWire());
    }

    Message answer(Message query) {
        Message reply = reply(query, Rcode.NOERROR);
        Name end = query.getQuestion().getName();
        List<Record> there = at(end);
        for (int hops = 0; hops < 20 && isAlias(there); hops++) {
            reply.addRecord(there.get(0), Section.ANSWER);
            end = ((CNAMERecord) there.get(0)).getTarget();
            there = at(end);
        }
        List<Record> found = there.stream()
                .filter(record -> record.getType() == query.getQuestion().getType())
                .toList();
        found.forEach(record -> reply.addRecord(record, Section.ANSWER));
        if (found.isEmpty() && !isAlias(there)) {
            reply.addRecord(SOA, Section.AUTHORITY);
            reply.getHeader().setRcode(there.isEmpty() ? Rcode.NXDOMAIN : Rcode.NOERROR);
        }
        return reply;
    }

    private static boolean isAlias(List<Record> there) {
        return !there.isEmpty() && there.get(0).getType() == Type.CNAME;
    }

    private List<Record> at(Name name) {
        List<Record> exact =
                records.stream().filter(record -> record.getName().equals(name)).toList();
        return exact.isEmpty()
                ? records.stream()
                        .filter(record -> record.getName().isWild() && name.subdomain(new Name(record.getName(), 1)))
                        .map(record -> record.withName(name))
                        .toList()
                : exact;
    }
}
