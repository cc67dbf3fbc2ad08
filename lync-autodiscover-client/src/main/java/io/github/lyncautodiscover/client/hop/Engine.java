package io.github.lyncautodiscover.client.hop;

import static java.net.HttpURLConnection.HTTP_OK;
import static java.net.HttpURLConnection.HTTP_UNAUTHORIZED;

import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.client.text.Urls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * Apache HttpClient 5, classic, for one attempt: the only file that sets it up. One connection at a time, kept for the
 * next hop to the same host; everything that HttpClient would do on its own is switched off, because it would happen
 * unseen. Used by the one thread that runs the attempt.
 */
public final class Engine implements AutoCloseable {
    private static final String ACCEPT = "application/vnd.microsoft.rtc.autodiscover+xml;v=1";
    private static final String ACCEPT_TICKET = "application/json, */*;q=0.5";
    private static final String USER_AGENT = "lync-autodiscover";
    private static final int MAX_HEADER_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 100;

    /**
     * A connection has three buffers of this size, each of 32 kB by default: most of what a discovery under way would hold.
     */
    private static final int BUFFER = 4 * 1024;

    private final HopConnectionOperator operator = new HopConnectionOperator();
    private final BasicHttpClientConnectionManager connections;
    private final CloseableHttpClient client;

    Engine() {
        Http1Config limits = Http1Config.custom()
                .setBufferSize(BUFFER)
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_HEADER_LINE)
                .build();
        connections = new BasicHttpClientConnectionManager(
                operator,
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .responseParserFactory(new BoundedResponses(limits))
                        .incomingContentLengthStrategy(new BodyLength())
                        .build());
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setRequestExecutor(new BoundedRequestExecutor(limits, operator))
                .setUserAgent(USER_AGENT)
                // A redirect is a hop of its own, with evidence and a policy.
                .disableRedirectHandling()
                // A second try must show in the report.
                .disableAutomaticRetries()
                // Cookies belong to the caller's session, and the registry would load the public suffix list.
                .disableCookieManagement()
                .setDefaultCookieSpecRegistry(name -> null)
                // A challenge is evidence here; nothing may answer it by itself.
                .disableAuthCaching()
                .setDefaultAuthSchemeRegistry(name -> null)
                // What comes packed is unpacked within a limit, whoever asked for it.
                .disableContentCompression()
                .disableConnectionState()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .build();
    }

    /** Sends the request of a hop and keeps what comes back on the hop. */
    void exchange(HopRecord hop) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(HopConnectionOperator.HOP, hop);
        CloseableHttpResponse response =
                CloseableHttpResponse.adapt(client.executeOpen(null, message(hop.errand.request()), context));
        boolean toItsEnd = false;
        try {
            toItsEnd = receive(hop, response);
        } finally {
            // A polite close would read what is left of the body, however long it is.
            response.close(toItsEnd ? CloseMode.GRACEFUL : CloseMode.IMMEDIATE);
        }
    }

    private static ClassicHttpRequest message(HopRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.url());
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
                .orElse(null);
        hop.affinity = Headers.affinityToSendBack(values(response, "Set-Cookie"));
        if (hop.status == HTTP_UNAUTHORIZED && !hop.errand.request().isTicketSent()) {
            hop.challenge = ChallengeParser.read(values(response, "WWW-Authenticate"), webTicketUrl(response));
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
                .map(header -> Headers.received(header.getName(), secrets.clean(header.getValue())))
                .toList();
    }

    @Override
    public void close() {
        connections.close(CloseMode.IMMEDIATE);
    }
}
