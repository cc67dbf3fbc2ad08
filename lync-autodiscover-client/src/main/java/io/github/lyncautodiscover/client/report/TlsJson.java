package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import java.util.Map;

/** The JSON form of a TLS handshake and of the chain that was presented. */
final class TlsJson {
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
