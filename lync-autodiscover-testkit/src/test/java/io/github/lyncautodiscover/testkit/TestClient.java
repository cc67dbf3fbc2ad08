package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** A strict little client on plain sockets, so that every fault shows as what the JDK makes of it. */
public final class TestClient {

    private static final int CONNECT_MILLIS = 1_000;

    /** What a busy machine may take. */
    private static final int LONG_MILLIS = 20_000;

    private final InetSocketAddress dns;
    private final UnaryOperator<InetSocketAddress> route;
    private final SSLContext tls;
    private int readMillis = LONG_MILLIS;

    public TestClient(Place place, SSLContext tls) {
        this(place.dns(), place.route(), tls);
    }

    public TestClient(InetSocketAddress dns, UnaryOperator<InetSocketAddress> route, SSLContext tls) {
        this.dns = dns;
        this.route = route;
        this.tls = tls;
    }

    static TestClient inside(LyncDeployment deployment) {
        return new TestClient(deployment.inside(), deployment.tls());
    }

    static TestClient outside(LyncDeployment deployment) {
        return new TestClient(deployment.outside(), deployment.tls());
    }

    /** How long it waits for bytes, and in {@link #ask}; the name of a host is waited for however long it takes. */
    TestClient patience(int millis) {
        readMillis = millis;
        return this;
    }

    public record Response(int status, String head, String body) {
        boolean hasHeader(String line) {
            return head.lines().anyMatch(line::equalsIgnoreCase);
        }
    }

    public Response get(String url, String... headers) throws IOException {
        return send("GET", url, "", headers);
    }

    Response send(String method, String url, String body, String... headers) throws IOException {
        URI uri = URI.create(url);
        try (Socket socket = open(uri)) {
            StringBuilder request = new StringBuilder(method + " " + uri.getRawPath()
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) + " HTTP/1.1\r\nHost: " + uri.getHost()
                    + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n");
            if (List.of(headers).stream().noneMatch(header -> header.startsWith("Accept"))) {
                request.append("Accept: application/vnd.microsoft.rtc.autodiscover+xml;v=1\r\n");
            }
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            request.append("\r\n").append(body);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
            return read(socket.getInputStream());
        }
    }

    Socket open(URI uri) throws IOException {
        boolean secure = uri.getScheme().equals("https");
        InetSocketAddress meant = new InetSocketAddress(resolve(uri.getHost()), secure ? 443 : 80);
        Socket socket = new Socket();
        socket.connect(route.apply(meant), CONNECT_MILLIS);
        socket.setSoTimeout(readMillis);
        return secure ? secured(socket, uri.getHost()) : socket;
    }

    private Socket secured(Socket socket, String host) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, host, 443, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    public InetAddress resolve(String host) throws IOException {
        return ask(host, Type.A, LONG_MILLIS).getSection(Section.ANSWER).stream()
                .filter(ARecord.class::isInstance)
                .map(record -> ((ARecord) record).getAddress())
                .findFirst()
                .orElseThrow(() -> new UnknownHostException(host));
    }

    Message ask(String name, int type) throws IOException {
        return ask(name, type, readMillis);
    }

    private Message ask(String name, int type, int millis) throws IOException {
        SimpleResolver resolver = new SimpleResolver(dns);
        resolver.setTimeout(Duration.ofMillis(millis));
        return resolver.send(Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN)));
    }

    private static Response read(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (!all.startsWith("HTTP/1.1 ") || end < 0) {
            throw new IOException("Not HTTP: " + all.length() + " bytes");
        }
        return new Response(Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
    }
}
