package io.github.lyncautodiscover.client.report;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.regex.Pattern;

/** The JSON form of an address and port. Names stay names: reading asks no DNS. */
final class SocketJson {
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int LARGEST_PORT = 65_535;

    private SocketJson() {}

    static Map<String, Object> write(InetSocketAddress address) {
        InetAddress ip = address.getAddress();
        String host = ip == null ? address.getHostString() : ip.getHostAddress().replaceFirst("%.*", "");
        return new Members().put("host", host).put("port", address.getPort()).done();
    }

    static InetSocketAddress read(JsonPlace json) {
        String host = json.text("host");
        int port = json.integer("port");
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
        return LITERAL.matcher(host).matches()
                ? new InetSocketAddress(literal(host), port)
                : InetSocketAddress.createUnresolved(host, port);
    }

    private static InetAddress literal(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("this is no address: " + host, e);
        }
    }
}
