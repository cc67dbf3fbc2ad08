package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.evidence.TlsRefusal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The JSON form of a TLS handshake and of the chain that was presented. */
final class TlsJson {
    private static final Map<TlsRefusal.Kind, Pattern> OLD_SENTENCES = Map.of(
            TlsRefusal.Kind.ALERT, Pattern.compile("\\balert:? ([a-z_]+)"),
            TlsRefusal.Kind.VERSION, Pattern.compile("selected protocol version (\\w+)"),
            TlsRefusal.Kind.CIPHER_SUITE, Pattern.compile("selected improper ciphersuite (\\w+)"),
            TlsRefusal.Kind.MESSAGE_SIZE,
                    Pattern.compile("handshake message (?:of |\\()(\\d+)\\)?(?: bytes, which)? exceeds"));

    private TlsJson() {}

    static Map<String, Object> write(TlsFacts tls) {
        return new Members()
                .put("protocol", tls.protocol())
                .put("cipherSuite", tls.cipherSuite())
                .put("trust", tls.trust())
                .put("clientCertificateAsked", tls.clientCertificateAsked())
                .put("resumed", tls.resumed())
                .put("chain", tls.chain(), TlsJson::certificate)
                .done();
    }

    static TlsFacts read(JsonPlace json) {
        return new TlsFacts(
                json.text("protocol"),
                json.text("cipherSuite"),
                json.all("chain", TlsJson::certificate),
                json.one("trust", ChainTrust.class),
                json.flag("clientCertificateAsked"),
                json.flag("resumed"));
    }

    static Map<String, Object> refusal(TlsRefusal refusal) {
        return new Members()
                .put("kind", refusal.kind())
                .put("subject", refusal.subject())
                .done();
    }

    static TlsRefusal refusal(JsonPlace json) {
        return new TlsRefusal(json.one("kind", TlsRefusal.Kind.class), json.text("subject"));
    }

    /** What reports of before 2026-11-28 have in the sentence of a failure alone; nothing else reads sentences. */
    static Optional<TlsRefusal> refusalOfOld(Failure failure) {
        return failure.kind() != FailureKind.TLS_HANDSHAKE
                ? Optional.empty()
                : OLD_SENTENCES.entrySet().stream()
                        .flatMap(sentence -> sentence.getValue()
                                .matcher(failure.detail())
                                .results()
                                .map(found -> new TlsRefusal(sentence.getKey(), found.group(1))))
                        .findFirst();
    }

    private static Map<String, Object> certificate(CertificateFacts facts) {
        return new Members()
                .put("subject", facts.subject())
                .put("issuer", facts.issuer())
                .put("serialNumber", facts.serialNumber())
                .put("names", facts.names())
                .put("notBefore", facts.notBefore())
                .put("notAfter", facts.notAfter())
                .put("key", facts.key())
                .put("signatureAlgorithm", facts.signatureAlgorithm())
                .put("caIssuers", facts.caIssuers())
                .put("serverUse", facts.serverUse())
                .done();
    }

    private static CertificateFacts certificate(JsonPlace json) {
        return new CertificateFacts(
                json.text("subject"),
                json.text("issuer"),
                json.text("serialNumber"),
                json.all("names", JsonPlace::text),
                json.instant("notBefore"),
                json.instant("notAfter"),
                json.text("key"),
                json.text("signatureAlgorithm"),
                json.all("caIssuers", JsonPlace::text),
                json.find("serverUse", place -> ServerUse.valueOf(place.text())).orElse(ServerUse.UNKNOWN));
    }
}
