package io.github.lyncautodiscover.testkit.replay;

import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.server.Answer;
import io.github.lyncautodiscover.testkit.server.Spoilt;
import io.github.lyncautodiscover.testkit.server.Strike;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request and what came of it. Immutable.
 *
 * @param hop the request
 * @param answer what was answered, but for its date
 * @param clock how far the server's clock was ahead of the client's; nothing when it did not tell
 * @param moment when the connection ended, if it ended too early
 * @param strike how it ended
 */
record SeenExchange(
        SeenHop hop,
        Answer answer,
        @Nullable Duration clock,
        @Nullable Moment moment,
        @Nullable Strike strike) {

    /** Made anew for every response. */
    private static final Set<String> FRAMING =
            Set.of("content-length", "transfer-encoding", "connection", "content-encoding", "keep-alive");

    /** What was against the rules and read all the same, by the header that says it. */
    private static final Map<String, String> ODD =
            Map.of("CONTENT_ENCODING", "Content-Encoding", "TRANSFER_ENCODING", "Transfer-Encoding");

    private static final Pattern SHOWN = Pattern.compile("<(.*)>", Pattern.DOTALL);
    private static final Pattern BYTE = Pattern.compile("\\[0x([0-9a-fA-F]{2})]|(.)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern USER = Pattern.compile("(?i)(?<=[?&])sipuri=[^&#]*");
    private static final long LONGEST = 1L << 26;
    private static final long TOO_MUCH = 1L << 22;

    /** What a hop exchanged, if it came so far. */
    static Optional<SeenExchange> read(SeenHop hop, Instant time, Omissions omissions) {
        boolean answered = hop.json().find("status").isPresent();
        if (hop.connected().isEmpty() || !(answered || hop.phase().equals("RESPONSE"))) {
            return Optional.empty();
        }
        if (hop.failure().equals("HTTP_MALFORMED")) {
            if (!SHOWN.matcher(hop.detail()).find()) {
                omissions.add(hop.place(), "the answer that was no HTTP (" + hop.detail() + ")");
            }
            return Optional.of(new SeenExchange(hop, Answer.raw(nonsense(hop.detail())), null, null, null));
        }
        if (hop.json().texts("oddities").stream().anyMatch(odd -> !ODD.containsKey(odd))) {
            omissions.add(hop.place(), "the setting of the computer for a proxy that nobody could use");
        }
        Moment moment = moment(hop);
        return Optional.of(new SeenExchange(
                hop, answer(hop, answered, omissions), clock(hop, time), moment, moment == null ? null : strike(hop)));
    }

    /** The answer as it goes out now; a redirect takes the asking user along, whose place a placeholder has. */
    Answer to(RecordedRequest request) {
        Answer now = clock == null ? answer : answer.with("Date", Spoilt.date(clock));
        Matcher user = USER.matcher(request.target());
        Optional<String> location = header(hop, "Location");
        return location.isPresent() && user.find()
                ? now.with("Location", USER.matcher(location.get()).replaceAll(Matcher.quoteReplacement(user.group())))
                : now;
    }

    private static Answer answer(SeenHop hop, boolean answered, Omissions omissions) {
        Answer answer = Answer.of(answered ? hop.json().number("status") : 200, "", "");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Saved header : hop.json().all("headers")) {
            String name = header.text("name");
            if (!FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
                headers.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(header.text("value").replace('\u2026', '.'));
            }
        }
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue().toArray(String[]::new));
        }
        for (String odd : hop.json().texts("oddities")) {
            String name = ODD.get(odd);
            if (name != null) {
                answer = answer.with(name, header(hop, name).orElse("identity"));
            }
        }
        if (hop.failure().equals("BODY_ENCODED")) {
            answer = answer.with(
                    "Content-Encoding", header(hop, "Content-Encoding").orElse("gzip"));
        }
        long length = length(hop);
        byte[] body = SeenBody.of(hop, length, omissions);
        if (body.length > length) {
            omissions.add(
                    hop.place(),
                    "the length of the document, " + length + " bytes: in place of what is masked stood less");
        }
        return answer.withBody(body)
                .withManner(new Answer.Manner(Duration.ZERO, Duration.ZERO, Math.max(0, length - body.length), true));
    }

    /** How long the body was, or was said to be. */
    private static long length(SeenHop hop) {
        long read = hop.json().number("bodyBytes");
        long said = header(hop, "Content-Length")
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf)
                .orElse(read);
        boolean unannounced =
                hop.failure().equals("BODY_TOO_LARGE") && !hop.detail().contains("announced");
        return Math.min(LONGEST, Math.max(unannounced ? TOO_MUCH : 0, Math.max(read, said)));
    }

    private static Optional<String> header(SeenHop hop, String name) {
        return hop.json().all("headers").stream()
                .filter(header -> header.text("name").equalsIgnoreCase(name))
                .map(header -> header.text("value"))
                .findFirst();
    }

    private static @Nullable Duration clock(SeenHop hop, Instant time) {
        Optional<String> date = header(hop, "Date");
        if (date.isEmpty()) {
            return null;
        }
        try {
            ZonedDateTime said = ZonedDateTime.parse(date.get(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(time, said.toInstant());
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static @Nullable Moment moment(SeenHop hop) {
        return switch (hop.failure()) {
            case "HTTP_CLOSED" -> SeenHandshakes.isForWantOfCertificate(hop) ? null : Moment.REQUEST;
            case "HTTP_TIMEOUT" -> Moment.REQUEST;
            case "BODY_TIMEOUT", "BODY_TRUNCATED" -> Moment.BODY;
            case "NO_TIME_LEFT", "DEADLINE", "CANCELLED", "INTERRUPTED" ->
                switch (hop.phase()) {
                    case "RESPONSE" -> Moment.REQUEST;
                    case "BODY" -> Moment.BODY;
                    default -> null;
                };
            default -> null;
        };
    }

    private static Strike strike(SeenHop hop) {
        return switch (hop.failure()) {
            case "HTTP_CLOSED", "BODY_TRUNCATED" -> hop.detail().contains("reset") ? Strike.RESET : Strike.CLOSE;
            default -> Strike.STALL;
        };
    }

    /** What was quoted of an answer that was none. */
    private static byte[] nonsense(String detail) {
        Matcher shown = SHOWN.matcher(detail);
        if (!shown.find()) {
            return Spoilt.GARBAGE.getBytes(StandardCharsets.US_ASCII);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BYTE.matcher(shown.group(1))
                .results()
                .forEach(one -> bytes.write(
                        one.group(1) == null ? one.group(2).charAt(0) : Integer.parseInt(one.group(1), 16)));
        bytes.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }
}
