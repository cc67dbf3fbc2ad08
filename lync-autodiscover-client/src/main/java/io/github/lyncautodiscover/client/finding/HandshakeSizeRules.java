package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.TlsRefusal;
import java.util.List;
import java.util.stream.Stream;

/** Certificates that are too many, or have too many names, for one message of the handshake. */
final class HandshakeSizeRules implements Family {
    private static final FindingCode TOO_LARGE = new FindingCode(
            "CERT_TOO_LARGE",
            Severity.INFO,
            "The certificate message is larger than Java takes (32 kB); other clients have limits of their own.",
            "Order a certificate with fewer names, or send less of the chain; for this Java alone, raise"
                    + " jdk.tls.maxHandshakeMessageSize.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(TOO_LARGE, HandshakeSizeRules::tooLarge));
    }

    private static Stream<Finding> tooLarge(Seen seen) {
        return Ending.byHost(
                        seen,
                        ending -> ending.is(FailureKind.TLS_HANDSHAKE)
                                && ending.hop()
                                        .hop()
                                        .tlsRefusal()
                                        .filter(refusal -> refusal.kind() == TlsRefusal.Kind.MESSAGE_SIZE)
                                        .isPresent())
                .map(same -> {
                    Ending first = same.get(0);
                    boolean nobody = Ending.severity(seen, same) == Severity.ERROR;
                    return new Draft(
                                    TOO_LARGE,
                                    first.host() + " presents more certificates or names than Java takes ("
                                            + first.failure().detail() + ").")
                            .severity(nobody ? Severity.ERROR : Severity.INFO)
                            .seen(Ending.hops(same))
                            .done();
                });
    }
}
