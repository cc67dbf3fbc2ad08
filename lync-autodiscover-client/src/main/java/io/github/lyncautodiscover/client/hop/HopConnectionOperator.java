package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.Phase;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Where HttpClient asks for a new connection. It is not asked when it uses one again, which is how a hop knows that it
 * rides on the connection of an earlier one.
 */
final class HopConnectionOperator implements HttpClientConnectionOperator {
    /** The context attribute that holds the {@link HopRecord} of the request. */
    static final String HOP = "lync-autodiscover.hop";

    private @Nullable HopRecord opener;

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable InetSocketAddress localAddress,
            @Nullable TimeValue connectTimeout,
            @Nullable SocketConfig socketConfig,
            HttpContext context)
            throws IOException {
        HopRecord hop = (HopRecord) context.getAttribute(HOP);
        Connection opened = Connector.open(hop);
        if (opened.tls() == null) {
            connection.bind(opened.plain());
        } else {
            connection.bind(opened.tls(), opened.plain());
        }
        hop.connected = true;
        opener = hop;
    }

    @Override
    public void upgrade(ManagedHttpClientConnection connection, HttpHost host, HttpContext context) {
        throw new UnsupportedOperationException("TLS, also in a proxy's tunnel, is part of connecting here");
    }

    /** The request of a hop is about to be sent. A hop that opened no connection gets the facts of the one it uses. */
    HopRecord sending(HttpContext context) {
        HopRecord hop = (HopRecord) context.getAttribute(HOP);
        if (!hop.connected && opener != null) {
            hop.reuse(opener);
        }
        hop.clock.enter(Phase.RESPONSE);
        return hop;
    }
}
