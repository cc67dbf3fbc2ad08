package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.certificate.HostNames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The names of one place, asked of its DNS server in memory, as if over TCP. Immutable.
 *
 * @param responder what the server says
 * @param server where it listens
 * @param view what it knows
 * @param known all names of the deployment
 * @param workers wait for late answers
 */
record PlaceNames(DnsResponder responder, InetSocketAddress server, DnsZones view, Set<String> known, Workers workers) {

    /**
     * What became of a question.
     *
     * @param addresses those of both families, none if it failed
     * @param silent whether there was no answer
     * @param verdict the response code, or what was wrong, in a word
     */
    record Answer(List<InetAddress> addresses, boolean silent, String verdict) {}

    Answer ask(String host) {
        if (HostNames.isAddress(host)) {
            return new Answer(List.of(ZoneFile.literal(host)), false, "an address");
        }
        Answer four = ask(host, Type.A);
        Answer six = four.silent() ? four : ask(host, Type.AAAA);
        List<InetAddress> both = new ArrayList<>(four.addresses());
        both.addAll(six.addresses());
        return new Answer(both, four.silent() && six.silent(), four.verdict());
    }

    private Answer ask(String host, int type) {
        Record question = Record.newRecord(ZoneFile.name(host), type, DClass.IN);
        Message query = Message.newQuery(question);
        DnsReply reply = responder.respond(query.toWire(), server, true);
        if (reply.wire().length == 0
                || reply.hangsUp()
                || !workers.pause(reply.delay().toMillis())) {
            return new Answer(List.of(), true, "no answer");
        }
        try {
            Message answer = new Message(reply.wire());
            if (answer.getHeader().getID() != query.getHeader().getID()) {
                return new Answer(List.of(), true, "no answer");
            }
            return new Answer(addresses(answer), false, Rcode.string(answer.getRcode()));
        } catch (IOException broken) {
            return new Answer(List.of(), false, "a broken answer");
        }
    }

    private static List<InetAddress> addresses(Message answer) {
        List<InetAddress> addresses = new ArrayList<>();
        for (Record record : answer.getSection(Section.ANSWER)) {
            if (record instanceof ARecord a) {
                addresses.add(a.getAddress());
            } else if (record instanceof AAAARecord aaaa) {
                addresses.add(aaaa.getAddress());
            }
        }
        return addresses;
    }

    /** Names and addresses as they would be without faults. */
    Map<String, List<InetAddress>> hosts() {
        Map<String, List<InetAddress>> hosts = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(known);
        names.addAll(view.current().hosts());
        for (String name : names) {
            List<InetAddress> addresses = view.addresses(name);
            if (!addresses.isEmpty() && name.indexOf('*') < 0) {
                hosts.put(name, List.copyOf(addresses));
            }
        }
        return hosts;
    }
}
