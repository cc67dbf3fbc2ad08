package io.github.lyncautodiscover.client.finding;

import static io.github.lyncautodiscover.client.finding.Proof.proved;
import static io.github.lyncautodiscover.client.finding.Proof.suspected;
import static io.github.lyncautodiscover.client.finding.Situation.raises;
import static io.github.lyncautodiscover.client.finding.Situation.spares;

import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ClientCertificate;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.Fault;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Target;
import java.util.stream.Stream;

/** Protocols, keys and signatures that have aged, and servers that want to know the client. */
final class ProtocolSituations {
    private ProtocolSituations() {}

    static Stream<Situation> all() {
        return Stream.of(
                raises(
                        "TLS_PROTOCOL_TOO_OLD",
                        20,
                        "the server chooses TLS 1.0",
                        broken(ConnectionFault.oldServerHello()),
                        proved(Severity.ERROR, "jdk.tls.disabledAlgorithms", "1.1")),
                raises(
                        "TLS_PROTOCOL_TOO_OLD",
                        20,
                        "the server refuses TLS 1.2 and 1.3",
                        broken(ConnectionFault.oldProtocolAlert()),
                        proved(Severity.ERROR, "neither TLS 1.2 nor TLS 1.3")),
                raises(
                        "TLS_PROTOCOL_TOO_OLD",
                        20,
                        "no cipher suite in common",
                        broken(ConnectionFault.handshakeFailureAlert()),
                        suspected(Severity.ERROR)),
                spares("TLS_PROTOCOL_TOO_OLD", "the handshake breaks off", broken(ConnectionFault.reset(Moment.TLS))),
                spares("TLS_PROTOCOL_TOO_OLD", "TLS 1.3", Stage.onWifi()),
                raises(
                        "CERT_WEAK",
                        20,
                        "an RSA key of 1024 bits",
                        broken(CertificateFault.WEAK_KEY),
                        proved(Severity.WARNING, "1024 bits")),
                raises(
                        "CERT_WEAK",
                        20,
                        "a SHA-1 signature",
                        broken(CertificateFault.WEAK_SIGNATURE),
                        proved(Severity.WARNING, "SHA1")),
                spares("CERT_WEAK", "an EC key and SHA-256", Stage.onWifi()),
                raises(
                        "CLIENT_CERTIFICATE_REQUESTED",
                        19,
                        "it asks and does without",
                        broken(ClientCertificate.REQUESTED),
                        proved(Severity.INFO, "answers without one")),
                spares("CLIENT_CERTIFICATE_REQUESTED", "it asks and insists", broken(ClientCertificate.REQUIRED)),
                raises(
                        "CLIENT_CERTIFICATE_DEMANDED",
                        19,
                        "it asks and insists",
                        broken(ClientCertificate.REQUIRED),
                        proved(Severity.WARNING, "ends the connection")),
                spares("CLIENT_CERTIFICATE_REQUESTED", "it does not ask", Stage.onWifi()));
    }

    private static Stage broken(Fault fault) {
        return Stage.onWifi().with(fault, Target.https(Stage.INTERNAL));
    }
}
