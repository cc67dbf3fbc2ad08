package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One hop as an entry of an archive. */
final class HarEntry {
    private static final String PROTOCOL = "HTTP/1.1";
    private static final int UNKNOWN = -1;
    private static final int NANOS = 6;

    private HarEntry() {}

    static Map<String, Object> of(Step step, String page, Instant begun) {
        Hop hop = step.hop();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("pageref", page);
        entry.put("startedDateTime", begun.plus(step.start()));
        entry.put("time", millis(time(hop)));
        entry.put("request", request(hop));
        entry.put("response", response(hop));
        entry.put("cache", Map.of());
        entry.put("timings", timings(hop));
        hop.address().filter(address -> !address.isUnresolved()).ifPresent(address -> {
            entry.put("serverIPAddress", address(address));
            entry.put("connection", String.valueOf(address.getPort()));
        });
        entry.put("_place", step.place());
        entry.put("_documentMillis", millis(hop.times().of(Phase.DOCUMENT)));
        hop.failure().ifPresent(failure -> entry.put("_failure", failure(failure)));
        hop.tls().ifPresent(tls -> entry.put("_tls", tls(tls)));
        hop.dns().ifPresent(answer -> entry.put("_dns", answer.members()));
        return entry;
    }

    private static String address(InetSocketAddress address) {
        return address.getAddress().getHostAddress().replaceFirst("%.*", "");
    }

    /** What is counted once: the handshake is part of connecting, and understanding the document is no network time. */
    private static Duration time(Hop hop) {
        return hop.times().total().minus(hop.times().of(Phase.DOCUMENT));
    }

    private static Map<String, Object> timings(Hop hop) {
        Map<String, Object> timings = new LinkedHashMap<>();
        timings.put("blocked", UNKNOWN);
        timings.put("dns", timed(hop, Phase.DNS));
        timings.put("connect", timed(hop, Phase.CONNECT, Phase.PROXY, Phase.TLS));
        timings.put("ssl", timed(hop, Phase.TLS));
        timings.put("send", 0);
        timings.put("wait", millis(hop.times().of(Phase.RESPONSE)));
        timings.put("receive", millis(hop.times().of(Phase.BODY)));
        return timings;
    }

    /** The time of these phases; -1 where none of them was entered. */
    private static Number timed(Hop hop, Phase... phases) {
        return Arrays.stream(phases).noneMatch(hop.times().byPhase()::containsKey)
                ? UNKNOWN
                : millis(Arrays.stream(phases).map(hop.times()::of).reduce(Duration.ZERO, Duration::plus));
    }

    private static Map<String, Object> request(Hop hop) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", hop.method());
        request.put("url", hop.url().toString());
        request.put("httpVersion", PROTOCOL);
        request.put("cookies", List.of());
        request.put("headers", List.of());
        request.put("queryString", query(hop.url()));
        request.put("headersSize", UNKNOWN);
        request.put("bodySize", UNKNOWN);
        return request;
    }

    private static List<Map<String, Object>> query(URI url) {
        return Optional.ofNullable(url.getQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .map(pair -> pair.split("=", 2))
                .map(pair -> named(pair[0], pair.length > 1 ? pair[1] : ""))
                .toList();
    }

    private static Map<String, Object> response(Hop hop) {
        OptionalInt status = hop.status();
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("status", status.orElse(0));
        response.put("statusText", "");
        response.put("httpVersion", status.isPresent() ? PROTOCOL : "");
        response.put("cookies", List.of());
        response.put("headers", hop.headers().stream().map(HarEntry::header).toList());
        response.put("content", content(hop));
        response.put("redirectURL", hop.target().map(URI::toString).orElse(""));
        response.put("headersSize", UNKNOWN);
        response.put("bodySize", status.isPresent() ? hop.bodyBytes() : UNKNOWN);
        return response;
    }

    private static Map<String, Object> content(Hop hop) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("size", hop.bodyBytes());
        content.put("mimeType", hop.header("Content-Type").orElse("x-unknown"));
        return content;
    }

    private static Map<String, Object> header(Header header) {
        return named(header.name(), header.value());
    }

    private static Map<String, Object> named(String name, String value) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("name", name);
        pair.put("value", value);
        return pair;
    }

    private static Map<String, Object> failure(Failure failure) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", failure.kind());
        members.put("phase", failure.phase());
        members.put("detail", failure.detail());
        return members;
    }

    private static Map<String, Object> tls(TlsFacts tls) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("protocol", tls.protocol());
        members.put("cipherSuite", tls.cipherSuite());
        members.put("trust", tls.trust());
        members.put(
                "certificates", tls.chain().stream().map(HarEntry::certificate).toList());
        return members;
    }

    private static Map<String, Object> certificate(CertificateFacts facts) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("subject", facts.subject());
        members.put("issuer", facts.issuer());
        members.put("serialNumber", facts.serialNumber());
        members.put("names", facts.names());
        members.put("notBefore", facts.notBefore());
        members.put("notAfter", facts.notAfter());
        members.put("key", facts.key());
        members.put("signatureAlgorithm", facts.signatureAlgorithm());
        return members;
    }

    /** To the nanosecond. */
    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), NANOS);
    }
}
