package io.github.lyncautodiscover.testkit.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;

/** A response before it is sent: what it says and, for faults, how slowly and how much too long. Immutable. */
public final class Answer {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Manner manner;

    /** How the bytes go out: a wait before the first, a wait between any two, and blanks added after the last. */
    public record Manner(Duration before, Duration between, long padding, boolean framed) {
        static final Manner NORMAL = new Manner(Duration.ZERO, Duration.ZERO, 0, true);
    }

    private Answer(int status, Map<String, List<String>> headers, byte[] body, Manner manner) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.manner = manner;
    }

    public static Answer of(int status, String contentType, String text) {
        return new Answer(status, Map.of(), new byte[0], Manner.NORMAL)
                .with("Content-Type", contentType)
                .withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that are sent as they are, instead of an HTTP response. */
    public static Answer raw(byte[] bytes) {
        return new Answer(0, Map.of(), bytes, new Manner(Duration.ZERO, Duration.ZERO, 0, false));
    }

    /** The same with a header, a line for each value; without it when there is none or an empty one. */
    public Answer with(String name, String... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.put(name, List.of(values));
        changed.values().removeIf(lines -> lines.isEmpty() || lines.get(0).isEmpty());
        return new Answer(status, changed, body, manner);
    }

    /** The same with one more line of a header. */
    Answer adding(String name, String value) {
        List<String> lines = new ArrayList<>(headers.getOrDefault(name, List.of()));
        lines.add(value);
        return with(name, lines.toArray(String[]::new));
    }

    public Answer withStatus(int other) {
        return new Answer(other, headers, body, manner);
    }

    public Answer withBody(byte[] bytes) {
        return new Answer(status, headers, bytes.clone(), manner);
    }

    /** This answer's headers around the body of another document, unless this one is an error. */
    public Answer instead(Answer document) {
        return status == 200
                ? with(
                                "Content-Type",
                                document.headers
                                        .getOrDefault("Content-Type", List.of(""))
                                        .get(0))
                        .withBody(document.body)
                : this;
    }

    public Answer withManner(Manner changed) {
        return new Answer(status, headers, body, changed);
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body.clone();
    }

    Manner manner() {
        return manner;
    }

    /** The header section as it goes over the wire; empty for {@link #raw}. */
    byte[] head(boolean keepAlive) {
        if (!manner.framed()) {
            return new byte[0];
        }
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(status < 600 ? EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ROOT) : "")
                .append("\r\n");
        headers.forEach((name, values) -> values.forEach(
                value -> head.append(name).append(": ").append(value).append("\r\n")));
        head.append("Content-Length: ").append(body.length + manner.padding()).append("\r\n");
        head.append(keepAlive ? "Connection: Keep-Alive\r\n\r\n" : "Connection: close\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What people want to know of it. */
    @Override
    public String toString() {
        String length = body.length + manner.padding() + " bytes";
        if (!manner.framed()) {
            return length + " that are no HTTP";
        }
        StringBuilder text = new StringBuilder().append(status);
        for (String name : List.of("Content-Type", "Location")) {
            headers.getOrDefault(name, List.of())
                    .forEach(value -> text.append(", ").append(value));
        }
        return text.append(", ").append(length).toString();
    }
}
