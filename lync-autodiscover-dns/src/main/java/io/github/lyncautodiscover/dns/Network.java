package io.github.lyncautodiscover.dns;

import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** How the questions of one view get to a server and what was learnt about the servers. Thread-safe. */
final class Network implements AutoCloseable {
    private final ViewSettings settings;
    private final IoLoop loop;
    private final Set<InetSocketAddress> withoutEdns = ConcurrentHashMap.newKeySet();

    Network(ViewSettings settings) {
        this.settings = settings;
        this.loop = new IoLoop(new Pace(settings.rate()));
    }

    ViewSettings settings() {
        return settings;
    }

    boolean speaksEdns(InetSocketAddress server) {
        return !withoutEdns.contains(server);
    }

    void rememberWithoutEdns(InetSocketAddress server) {
        withoutEdns.add(server);
    }

    void forget() {
        withoutEdns.clear();
    }

    byte[] query(Name name, int type, boolean edns) {
        Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        if (edns) {
            query.addRecord(new OPTRecord(settings.udpSize(), 0, 0, 0), Section.ADDITIONAL);
        }
        return query.toWire();
    }

    Question question(InetSocketAddress server, Transport transport, byte[] query) {
        long timeout = settings.timeout().toNanos();
        return transport == Transport.UDP
                ? new UdpQuestion(server, query, timeout)
                : new TcpQuestion(server, query, timeout);
    }

    void send(Question question) {
        loop.start(question);
    }

    @Override
    public void close() {
        loop.close();
    }
}
