package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.certificate.HostNames;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;

/** Requests read and recorded, responses written byte by byte as their faults want it. */
final class HttpConversation {

    private static final int LARGEST_BODY = 1 << 16;
    private static final Http1Config LIMITS =
            Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build();

    private final String scheme;
    private final String serverName;
    private final int number;
    private final Recorder recorder;
    private final OutputStream out;
    private final DefaultBHttpServerConnection in = new DefaultBHttpServerConnection("http", LIMITS);

    HttpConversation(Socket socket, String scheme, String serverName, int number, Recorder recorder)
            throws IOException {
        this.scheme = scheme;
        this.serverName = serverName;
        this.number = number;
        this.recorder = recorder;
        this.out = socket.getOutputStream();
        in.bind(socket);
    }

    /** The next request, or nothing when the client has gone, talked nonsense or named no host. */
    Optional<RecordedRequest> next() throws IOException {
        try {
            ClassicHttpRequest request = in.receiveRequestHeader();
            if (request == null) {
                return Optional.empty();
            }
            in.receiveRequestEntity(request);
            if (lacksHost(request)) {
                record(request, "no Host header");
                sendLast(Spoilt.invalidHostname());
                return Optional.empty();
            }
            return Optional.of(record(request, ""));
        } catch (HttpException | MessageConstraintException nonsense) {
            refuse("not HTTP: " + nonsense.getMessage());
            return Optional.empty();
        }
    }

    /** Records that no request could be read, and says so. */
    void refuse(String problem) throws IOException {
        recorder.request(sequence ->
                new RecordedRequest(sequence, number, "", scheme, "", "", serverName, Map.of(), "", problem));
        sendLast(Spoilt.page(400));
    }

    private void sendLast(Answer answer) throws IOException {
        out.write(answer.head(false));
        out.write(answer.body());
        out.flush();
    }

    /** From HTTP/1.1 on the header is a must (RFC 9112 section 3.2). */
    private static boolean lacksHost(ClassicHttpRequest request) {
        return request.getVersion().greaterEquals(HttpVersion.HTTP_1_1) && !request.containsHeader("Host");
    }

    /** Sends what goes out before the moment. */
    void sendUpTo(Moment moment, Answer answer) throws IOException {
        byte[] head = answer.head(true);
        byte[] body = answer.body();
        if (moment == Moment.RESPONSE) {
            out.write(head, 0, head.length / 2);
        } else if (moment == Moment.BODY) {
            out.write(head);
            out.write(body, 0, body.length / 2);
        }
        out.flush();
    }

    /** Sends the whole response; says whether the connection is good for another one. */
    boolean send(RecordedRequest request, Answer answer, Workers workers) throws IOException {
        Answer.Manner manner = answer.manner();
        boolean keepAlive = manner.framed() && keepsAlive(request);
        byte[] head = answer.head(keepAlive);
        byte[] body = request.method().equals("HEAD") ? new byte[0] : answer.body();
        byte[] wire = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, wire, head.length, body.length);
        if (!workers.pause(manner.before().toMillis())) {
            return false;
        }
        if (manner.between().isZero()) {
            out.write(wire);
        } else {
            drip(wire, manner.between().toMillis(), workers);
        }
        pad(manner.padding());
        out.flush();
        return keepAlive;
    }

    private void drip(byte[] wire, long millis, Workers workers) throws IOException {
        for (int at = 0; at < wire.length && workers.pause(millis); at++) {
            out.write(wire, at, 1);
            out.flush();
        }
    }

    private void pad(long bytes) throws IOException {
        byte[] blanks = new byte[8192];
        Arrays.fill(blanks, (byte) ' ');
        for (long left = bytes; left > 0; left -= blanks.length) {
            out.write(blanks, 0, (int) Math.min(left, blanks.length));
        }
    }

    private RecordedRequest record(ClassicHttpRequest request, String problem) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : request.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        String host = host(headers.getOrDefault("host", List.of("")).get(0));
        String body = body(request.getEntity());
        return recorder.request(sequence -> new RecordedRequest(
                sequence,
                number,
                request.getMethod(),
                scheme,
                host,
                request.getPath(),
                serverName,
                headers,
                body,
                problem));
    }

    /** The Host header without its port. */
    private static String host(String header) {
        int port = header.lastIndexOf(':');
        return HostNames.canonical(port < 0 ? header : header.substring(0, port));
    }

    private static String body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        byte[] bytes = entity.getContent().readNBytes(LARGEST_BODY);
        entity.close();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean keepsAlive(RecordedRequest request) {
        return !request.header("Connection").orElse("").equalsIgnoreCase("close");
    }
}
