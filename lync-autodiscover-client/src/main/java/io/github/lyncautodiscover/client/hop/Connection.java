package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** An open connection, and what was seen when it was opened. Used by one thread at a time. */
final class Connection {
    private static final ManagedHttpClientConnectionFactory HTTP = ManagedHttpClientConnectionFactory.builder()
            .http1Config(Engine.LIMITS)
            .responseParserFactory(new BoundedResponses(Engine.LIMITS))
            .incomingContentLengthStrategy(new BodyLength())
            .build();

    private final String host;
    private final Seen seen;
    private final Socket plain;
    private final HttpClientConnection http;
    private final long openedAt;
    private Object lookup;
    private boolean secret;
    private boolean shared;

    /**
     * What a hop saw of its connection.
     *
     * @param dns what DNS said about the host
     * @param tries the addresses that were connected to, the last of them with success
     * @param proxy the one that leads to the host
     * @param tls what the handshake showed
     */
    record Seen(
            @Nullable HostAnswer dns,
            List<AddressTry> tries,
            @Nullable InetSocketAddress proxy,
            @Nullable TlsFacts tls) {}

    private Connection(HopRecord opener, Socket plain, HttpClientConnection http) {
        this.host = place(opener.url);
        this.seen = opener.seen();
        this.plain = plain;
        this.http = http;
        this.openedAt = opener.now();
        this.lookup = opener.lookup();
    }

    /** The connection that a hop has opened, over TLS unless that is null. */
    static Connection of(HopRecord opener, Socket plain, @Nullable SSLSocket tls) throws IOException {
        ManagedHttpClientConnection http = HTTP.createConnection(null);
        if (tls == null) {
            http.bind(plain);
        } else {
            http.bind(tls, plain);
        }
        return new Connection(opener, plain, http);
    }

    Socket plain() {
        return plain;
    }

    HttpClientConnection http() {
        return http;
    }

    Seen seen() {
        return seen;
    }

    long openedAt() {
        return openedAt;
    }

    /** How many bytes have come, packed as they come. */
    long received() {
        return http.getEndpointDetails().getReceivedBytesCount();
    }

    /** A secret goes over it: from now on it is its attempt's alone. */
    void keepSecret() {
        secret = true;
    }

    boolean isSecret() {
        return secret;
    }

    /** It is left to other lookups than the one that has used it last. */
    void share(HopContext last) {
        shared = true;
        lookup = last.run().deadline();
    }

    /** Whether another lookup has used it, or may. */
    boolean isShared() {
        return shared;
    }

    /** Whether it leads to scheme, host and port of a URL, whose name was checked when it was opened. */
    boolean leadsTo(URI url) {
        return host.equals(place(url));
    }

    /**
     * Whether a hop that has tried some addresses, and would go on with these, would come to this connection by the same
     * way: by the same addresses in vain, by the same proxy, and to the same end. The attempts of one lookup leave each other
     * nothing.
     */
    boolean isWayOf(HopRecord hop, List<InetSocketAddress> targets) {
        int before = hop.tries.size();
        int left = seen.tries.size() - before;
        if (hop.lookup().equals(lookup)
                || !leadsTo(hop.url)
                || !Objects.equals(seen.proxy, hop.proxy)
                || left < 1
                || left > targets.size()) {
            return false;
        }
        List<InetSocketAddress> tried =
                seen.tries.stream().map(AddressTry::address).toList();
        UnaryOperator<InetSocketAddress> route = hop.attempt.settings().route();
        return tried.subList(0, before)
                        .equals(hop.tries.stream().map(AddressTry::address).toList())
                && tried.subList(before, tried.size()).equals(targets.subList(0, left))
                && route.apply(targets.get(left - 1)).equals(plain.getRemoteSocketAddress());
    }

    /** Whether it is open and silent, as it has to be between two requests. An end without a word shows only in use. */
    boolean isQuiet() {
        try {
            return http.isOpen() && plain.getInputStream().available() == 0;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Comes under the roof of a scope; an ended one closes it. */
    void enter(Scope scope) throws IOException {
        scope.open(plain);
    }

    /** {@return whether it has left the scope before the scope has closed it} */
    boolean leave(Scope scope) {
        return scope.release(plain);
    }

    /** Closes it without a word more. */
    void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private static String place(URI url) {
        return (Urls.isHttps(url) ? "https " : "http ") + Addresses.text(Urls.host(url), Urls.port(url));
    }
}
