package io.github.lyncautodiscover.client.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.KeyStore;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/**
 * Where a deployment is, for clients that are not ours.
 *
 * @param dns its DNS server
 * @param route from the addresses in its answers to where it listens
 * @param trust whom to trust
 */
record Wiring(InetSocketAddress dns, UnaryOperator<InetSocketAddress> route, KeyStore trust) {

    /** One DNS question by bare dnsjava, and the way from its answer. */
    InetSocketAddress connectTo(String host, int port) throws IOException {
        return route.apply(new InetSocketAddress(resolve(host), port));
    }

    InetAddress resolve(String host) throws IOException {
        SimpleResolver resolver = new SimpleResolver(dns);
        Message question = Message.newQuery(Record.newRecord(Name.fromString(host + "."), Type.A, DClass.IN));
        for (Record record : resolver.send(question).getSection(Section.ANSWER)) {
            if (record instanceof ARecord address) {
                return InetAddress.getByAddress(host, address.getAddress().getAddress());
            }
        }
        throw new UnknownHostException(host);
    }

    /** Keeps as few sessions as our own client, so that all make the same handshakes. */
    SSLContext tls() throws Exception {
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        context.getClientSessionContext().setSessionCacheSize(256);
        return context;
    }
}
