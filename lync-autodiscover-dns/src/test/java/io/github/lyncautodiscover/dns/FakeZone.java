package io.github.lyncautodiscover.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

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

    static Message reply(Message query, String... answer) {
        Message reply = reply(query, Rcode.NOERROR);
        if (answer.length > 0) {
            records(answer).forEach(record -> reply.addRecord(record, Section.ANSWER));
        }
        return reply;
    }

    @Override
    public List<byte[]> answer(Message query, Transport transport) {
        Message reply = reply(query, Rcode.NOERROR);
        Name end = query.getQuestion().getName();
        for (int hops = 0; hops < 20 && alias(end).isPresent(); hops++) {
            CNAMERecord alias = alias(end).get();
            reply.addRecord(alias, Section.ANSWER);
            end = alias.getTarget();
        }
        boolean exists = false;
        boolean found = false;
        for (Record record : records) {
            if (record.getName().equals(end)) {
                exists = true;
                if (record.getType() == query.getQuestion().getType()) {
                    found = true;
                    reply.addRecord(record, Section.ANSWER);
                }
            }
        }
        if (!found) {
            reply.addRecord(SOA, Section.AUTHORITY);
            reply.getHeader().setRcode(exists ? Rcode.NOERROR : Rcode.NXDOMAIN);
        }
        return List.of(reply.toWire());
    }

    private Optional<CNAMERecord> alias(Name owner) {
        return records.stream()
                .filter(record ->
                        record instanceof CNAMERecord && record.getName().equals(owner))
                .map(CNAMERecord.class::cast)
                .findFirst();
    }
}
