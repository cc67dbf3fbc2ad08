package io.github.lyncautodiscover.client.hop;

import static java.net.HttpURLConnection.HTTP_CLIENT_TIMEOUT;
import static java.net.HttpURLConnection.HTTP_OK;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.text.Urls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.http.protocol.RequestUserAgent;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * Apache HttpClient 5, classic, for one attempt: its connections, parsers and rules for headers, and the only file that
 * speaks HTTP. What HttpClient would do on its own, such as following redirects, answering challenges and trying again,
 * would happen unseen, so its chain is left out. One connection at a time, kept for the next hop to the same host. Used by
 * the one thread that runs the attempt.
 */
final class Engine implements AutoCloseable {
    private static final String ACCEPT = "application/vnd.microsoft.rtc.autodiscover+xml;v=1";
    private static final String ACCEPT_TICKET = "application/json, */*;q=0.5";
    private static final String USER_AGENT = "lync-autodiscover";
    private static final int MAX_HEADER_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 100;

    /**
     * A connection has three buffers of this size, each of 32 kB by default: most of what a discovery under way would hold.
     */
    private static final int BUFFER = 4 * 1024;

    static final Http1Config LIMITS = Http1Config.custom()
            .setBufferSize(BUFFER)
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxLineLength(MAX_HEADER_LINE)
            .build();

    private static final HttpRequestExecutor EXECUTOR =
            new HttpRequestExecutor(LIMITS, DefaultConnectionReuseStrategy.INSTANCE, null);

    private static final HttpProcessor HEADERS = HttpProcessorBuilder.create()
            .addAll(
                    RequestContent.INSTANCE,
                    RequestTargetHost.INSTANCE,
                    RequestConnControl.INSTANCE,
                    new RequestUserAgent(USER_AGENT))
            .build();

    private final HopContext attempt;
    private @Nullable Kept kept;

    /**
     * A connection between two hops.
     *
     * @param connection is open
     * @param seen what the hop before has seen of it
     * @param limit how long the server said that it keeps it
     */
    private record Kept(Connection connection, Connection.Seen seen, Duration limit) {}

    Engine(HopContext attempt) {
        this.attempt = attempt;
    }

    /** Sends the request of a hop and keeps what comes back on the hop. */
    void exchange(HopRecord hop) throws IOException {
        Connection connection = connect(hop);
        long before = connection.received();
        if (hop.isSecret()) {
            connection.keepSecret();
        }
        try {
            if (hop.isOnOpenConnection()) {
                attempt.settings().pace().await(hop.address(), attempt.scope());
            }
            hop.clock.enter(Phase.RESPONSE);
            kept = exchange(hop, connection);
        } catch (HttpException broken) {
            throw new ClientProtocolException(broken.getMessage(), broken);
        } finally {
            hop.heard = connection.received() > before;
            if (kept == null) {
                connection.leave(attempt.scope());
                connection.close();
            }
        }
    }

    /** The connection of the hop before, that of an earlier lookup, or a new one. */
    private Connection connect(HopRecord hop) throws IOException {
        Kept before = kept;
        kept = null;
        if (before != null) {
            // A connection that others may have used takes no secret.
            Connection connection = before.connection;
            if (connection.leadsTo(hop.url) && connection.isQuiet() && !(hop.isSecret() && connection.isShared())) {
                hop.repeat(before.seen);
                return connection;
            }
            letGo(before);
        }
        return Connector.open(hop);
    }

    /** {@return the connection where it can be used again} */
    private static @Nullable Kept exchange(HopRecord hop, Connection connection) throws IOException, HttpException {
        HttpClientContext context = HttpClientContext.create();
        ClassicHttpRequest request = message(hop);
        EXECUTOR.preProcess(request, HEADERS, context);
        ClassicHttpResponse response = EXECUTOR.execute(request, connection.http(), context);
        if (response.getCode() == HTTP_CLIENT_TIMEOUT && hop.isOnOpenConnection()) {
            // A server that closes what is idle says so without being asked (RFC 9110, 15.5.9), at times just as we
            // ask.
            hop.tooLate = true;
            throw new ConnectionClosedException();
        }
        // A body that is not wanted is not read to its end, however long it is, and costs the connection.
        boolean toItsEnd = receive(hop, response);
        if (!toItsEnd || !DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context)) {
            return null;
        }
        TimeValue limit = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
        return new Kept(connection, hop.seen(), limit.toDuration());
    }

    private static ClassicHttpRequest message(HopRecord hop) {
        HopRequest request = hop.errand.request();
        BasicClassicHttpRequest message = new BasicClassicHttpRequest(request.method(), request.url());
        // RFC 9112 section 3.2.2: a proxy is told the whole URL.
        message.setAbsoluteRequestUri(hop.isForwarded());
        if (request.purpose() == HopRequest.Purpose.TICKET) {
            ContentType type = ContentType.parseLenient(request.contentType());
            message.setEntity(new StringEntity(request.body(), type.withCharset(StandardCharsets.UTF_8)));
            message.setHeader("Accept", ACCEPT_TICKET);
        } else {
            message.setHeader("Accept", ACCEPT);
        }
        message.setHeader("Accept-Encoding", "gzip");
        if (request.isTicketSent()) {
            message.setHeader(request.credential(), request.secret());
        }
        if (!request.cookie().isEmpty()) {
            message.setHeader("Cookie", request.cookie());
        }
        return message;
    }

    /** A body that is not wanted stays unread, which costs the connection and nothing else. */
    private static boolean receive(HopRecord hop, ClassicHttpResponse response) throws IOException {
        hop.status = response.getCode();
        Headers.secrets(values(response, "Set-Cookie")).forEach(hop.attempt.secrets()::add);
        hop.headers = kept(response, hop.attempt.secrets());
        hop.target = values(response, "Location").stream()
                .findFirst()
                .flatMap(location -> Urls.resolve(hop.url, location))
                .filter(target -> !hop.attempt.secrets().holdsCredential(target.toString()))
                .orElse(null);
        hop.affinity = Headers.affinityToSendBack(values(response, "Set-Cookie"));
        if (hop.status == HTTP_UNAUTHORIZED && !hop.errand.request().isTicketSent()) {
            hop.challenge = ChallengeParser.read(
                    Echoes.without(values(response, "WWW-Authenticate"), hop.attempt.secrets()),
                    Echoes.without(webTicketUrl(response), hop.attempt.secrets()));
        }
        if (BodyLength.isOdd(response)) {
            hop.oddities.add(Oddity.TRANSFER_ENCODING);
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return true;
        }
        if (!isWanted(hop)) {
            return false;
        }
        hop.clock.enter(Phase.BODY);
        return isAside(hop) ? readIfSound(hop, entity) : read(hop, entity);
    }

    private static boolean read(HopRecord hop, HttpEntity entity) throws IOException {
        hop.body = BoundedBody.read(entity, hop.attempt.settings().maxBodyBytes(), hop.oddities);
        return true;
    }

    /** A broken aside costs the connection, and is no failure of its own. */
    private static boolean readIfSound(HopRecord hop, HttpEntity entity) throws IOException {
        try {
            return Redirects.isRedirect(hop.status) ? read(hop, entity) : RefusalPage.read(hop, entity);
        } catch (IOException broken) {
            if (hop.attempt.scope().ending().isPresent()) {
                throw broken;
            }
            return false;
        }
    }

    /** Around tickets every status has something to say, and a body that was read leaves the connection for the next hop. */
    private static boolean isWanted(HopRecord hop) {
        return switch (hop.errand.request().purpose()) {
            case STATUS -> RefusalPage.isOf(hop);
            case HANDSHAKE -> false;
            case USER, TICKET -> true;
            case DOCUMENT -> hop.status == HTTP_OK || isAside(hop);
        };
    }

    /** Whether the head is what counts, and the body an aside: that of a redirect, or the page of a refusal. */
    private static boolean isAside(HopRecord hop) {
        return Redirects.isRedirect(hop.status) || RefusalPage.isOf(hop);
    }

    private static List<String> values(ClassicHttpResponse response, String name) {
        return Arrays.stream(response.getHeaders(name))
                .map(NameValuePair::getValue)
                .filter(Objects::nonNull)
                .map(Headers::text)
                .toList();
    }

    private static String webTicketUrl(ClassicHttpResponse response) {
        List<String> values = values(response, "X-MS-WebTicketURL");
        return values.isEmpty() ? "" : values.get(0);
    }

    private static List<Header> kept(ClassicHttpResponse response, Secrets secrets) {
        return Arrays.stream(response.getHeaders())
                .filter(header -> Headers.isKept(header.getName()))
                .limit(Headers.MOST)
                .map(header -> Headers.received(header.getName(), secrets.clean(Headers.text(header.getValue()))))
                .toList();
    }

    /** Leaves a connection to other lookups of the sweep, if there is one; else closes it. */
    private void letGo(Kept last) {
        boolean free = last.connection.leave(attempt.scope());
        SharedConnections shared = attempt.settings().shared();
        if (shared != null && free && !last.connection.isSecret()) {
            shared.give(last.connection, attempt, last.limit);
        } else {
            last.connection.close();
        }
    }

    @Override
    public void close() {
        if (kept != null) {
            letGo(kept);
            kept = null;
        }
    }
}
