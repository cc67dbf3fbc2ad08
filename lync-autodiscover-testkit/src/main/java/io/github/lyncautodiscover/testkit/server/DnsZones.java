package io.github.lyncautodiscover.testkit.server;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SetResponse;
import org.xbill.DNS.Type;
import org.xbill.DNS.Zone;

/** What DNS says in one place, inside or outside. Thread-safe. */
public final class DnsZones {

    private static final int LONGEST_CHAIN = 16;
    private static final int OUR_UDP_SIZE = 4096;

    private final boolean authoritative;
    private ZoneFile records;
    private List<Zone> zones;

    public DnsZones(ZoneFile records) {
        this(records, true);
    }

    /** What a server passes on that it may or may not be the authority for. */
    public DnsZones(ZoneFile records, boolean authoritative) {
        this.records = records.copy();
        this.zones = records.zones();
        this.authoritative = authoritative;
    }

    /** What one running deployment says, which may change. */
    DnsZones copy() {
        return new DnsZones(current(), authoritative);
    }

    /** The records of this moment. */
    public synchronized ZoneFile current() {
        return records.copy();
    }

    /**
     * Changes the records, or leaves them as they were.
     *
     * @throws RuntimeException if they would contradict themselves
     */
    public synchronized void change(Consumer<ZoneFile> changes) {
        ZoneFile changed = records.copy();
        changes.accept(changed);
        zones = changed.zones();
        records = changed;
    }

    private synchronized List<Zone> zones() {
        return zones;
    }

    /** The healthy answer. */
    Message answer(Message query, Record question) {
        Message answer = reply(query);
        Name name = question.getName();
        for (int links = 0; links < LONGEST_CHAIN; links++) {
            Zone zone = zoneOf(name);
            SetResponse found = find(zone, name, question.getType());
            if (found.isSuccessful()) {
                addAll(answer, found, name);
                return answer;
            }
            if (!found.isCNAME()) {
                if (found.isNXDOMAIN()) {
                    answer.getHeader().setRcode(Rcode.NXDOMAIN);
                }
                answer.addRecord(zone.getSOA(), Section.AUTHORITY);
                return answer;
            }
            answer.addRecord(owned(found.getCNAME(), name), Section.ANSWER);
            name = found.getCNAME().getTarget();
        }
        return answer;
    }

    /** An answer that there is nothing, with the SOA that says for how long. */
    Message negative(Message query, Record question) {
        Message answer = reply(query);
        answer.addRecord(zoneOf(question.getName()).getSOA(), Section.AUTHORITY);
        return answer;
    }

    /** An answer to the query that says nothing yet. */
    Message reply(Message query) {
        Message reply = new Message(query.getHeader().getID());
        Header header = reply.getHeader();
        header.setFlag(Flags.QR);
        if (authoritative) {
            header.setFlag(Flags.AA);
        }
        header.setFlag(Flags.RA);
        if (query.getHeader().getFlag(Flags.RD)) {
            header.setFlag(Flags.RD);
        }
        header.setOpcode(query.getHeader().getOpcode());
        query.getSection(Section.QUESTION).forEach(question -> reply.addRecord(question, Section.QUESTION));
        if (query.getOPT() != null) {
            reply.addRecord(new OPTRecord(OUR_UDP_SIZE, 0, 0), Section.ADDITIONAL);
        }
        return reply;
    }

    /** The addresses that a name leads to, of both families. */
    public List<InetAddress> addresses(String host) {
        List<InetAddress> addresses = new ArrayList<>();
        for (int type : new int[] {Type.A, Type.AAAA}) {
            Record question = Record.newRecord(ZoneFile.name(host), type, DClass.IN);
            for (Record record : answer(Message.newQuery(question), question).getSection(Section.ANSWER)) {
                if (record instanceof ARecord a) {
                    addresses.add(a.getAddress());
                } else if (record instanceof AAAARecord aaaa) {
                    addresses.add(aaaa.getAddress());
                }
            }
        }
        return addresses;
    }

    private Zone zoneOf(Name name) {
        return zones().stream()
                .filter(zone -> name.subdomain(zone.getOrigin()))
                .findFirst()
                .orElseThrow();
    }

    /** A wildcard stands for any number of labels (RFC 4592, 4.3); that of the codec for one. */
    private static SetResponse find(Zone zone, Name name, int type) {
        SetResponse found = zone.findRecords(name, type);
        int below = name.labels() - zone.getOrigin().labels();
        for (int labels = 2; found.isNXDOMAIN() && labels <= below; labels++) {
            found = zone.findRecords(name.wild(labels), type);
        }
        return found;
    }

    private static void addAll(Message answer, SetResponse found, Name name) {
        for (RRset set : found.answers()) {
            set.rrs(false).forEach(record -> answer.addRecord(owned(record, name), Section.ANSWER));
        }
    }

    /** The record of a wildcard under the name that was asked for. */
    private static Record owned(Record record, Name name) {
        return record.getName().equals(name)
                ? record
                : Record.newRecord(
                        name, record.getType(), record.getDClass(), record.getTTL(), record.rdataToWireCanonical());
    }
}
