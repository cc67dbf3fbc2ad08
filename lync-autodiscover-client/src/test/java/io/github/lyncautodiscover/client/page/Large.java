package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.PhaseTimes;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.log.KnownError;
import io.github.lyncautodiscover.model.log.LogError;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Evidence that no deployment gives and any peer may: much of it, hostile, or nearly none. */
final class Large {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Failure TIMEOUT = new Failure(FailureKind.HTTP_TIMEOUT, Phase.RESPONSE, "");

    private Large() {}

    static LyncDiagnosis nothing() {
        return LyncDiagnosis.builder(NOW).build();
    }

    static LyncDiagnosis logAlone() {
        return LyncDiagnosis.builder(NOW)
                .log(List.of(new LogError(3, KnownError.SSL_ERROR, "E_Test", "an error")))
                .logLines(7)
                .build();
    }

    /** Ten candidates with ten hops each; their certificates have so many names. */
    static LyncDiagnosis tenTimesTen(int names) {
        return of(IntStream.rangeClosed(1, 10)
                .mapToObj(candidate -> new Attempt(
                        new Candidate(URI.create("https://lyncdiscover" + candidate + ".contoso.test/")),
                        IntStream.rangeClosed(1, 10)
                                .mapToObj(hop -> hop("host" + candidate + "x" + hop + ".contoso.test", "detail", names))
                                .toList(),
                        new Attempt.Failed(TIMEOUT)))
                .toList());
    }

    /** The same text wherever a peer, a certificate or a log has a say. */
    static LyncDiagnosis saying(String hostile) {
        Attempt attempt = new Attempt(
                new Candidate(URI.create("https://lyncdiscover.contoso.test/")),
                List.of(hop("lyncdiscover.contoso.test", hostile, 3)),
                new Attempt.Failed(new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, hostile)));
        return of(List.of(attempt)).toBuilder()
                .log(List.of(new LogError(3, KnownError.SSL_ERROR, hostile, hostile)))
                .build();
    }

    private static LyncDiagnosis of(List<Attempt> attempts) {
        Duration duration = attempts.stream().map(Attempt::duration).reduce(Duration.ZERO, Duration::plus);
        return LyncDiagnosis.of(new Discovery(
                SipAddress.of("alice@contoso.test"),
                LookupPlan.mobile(),
                attempts,
                List.of(),
                new Outcome.NotFound(TIMEOUT),
                NOW,
                duration,
                false));
    }

    private static Hop hop(String host, String text, int names) {
        CertificateFacts leaf = new CertificateFacts(
                "CN=" + text,
                "CN=" + text,
                "1",
                IntStream.rangeClosed(1, names)
                        .mapToObj(number -> text + number + ".contoso.test")
                        .toList(),
                NOW.minusSeconds(86_400),
                NOW.plusSeconds(86_400),
                "RSA 2048",
                "SHA256withRSA",
                List.of(),
                ServerUse.NAMED);
        return Hop.builder(URI.create("https://" + host + "/"))
                .addressTries(List.of(new AddressTry(
                        new InetSocketAddress(address(), 443), AddressTry.Result.CONNECTED, Duration.ofMillis(3))))
                .tls(new TlsFacts(
                        "TLSv1.3", "TLS_AES_256_GCM_SHA384", List.of(leaf), ChainTrust.SELF_SIGNED, false, false))
                .status(503)
                .headers(List.of(new Header("Server", text)))
                .times(new PhaseTimes(Map.of(Phase.CONNECT, Duration.ofMillis(3), Phase.TLS, Duration.ofMillis(20))))
                .failure(new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, text))
                .build();
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Texts that would be more than text on a careless page. */
    static List<String> hostileTexts() {
        return List.of(
                "<script>document.title='evil'</script>",
                "</script><script>document.title='evil'</script>",
                "\"'><img src=x onerror=\"document.title='evil'\">",
                "<!-- ]]> &amp; \u202egnp.exe\u2066",
                "x".repeat(10_000));
    }
}
