package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Certificates of the client that are demanded, not merely asked for. */
final class ClientCertificateRules implements Family {
    private static final FindingCode DEMANDED = new FindingCode(
            "CLIENT_CERTIFICATE_DEMANDED",
            Severity.ERROR,
            "The server lets nobody in without a certificate of the client, which no mobile client has.",
            "Set client certificates to \"ignore\" for these names, in IIS (SSL settings) or on the listener of the gateway.");

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    /** 403.7 of IIS says that one is required, the others that it does not like the one it got. */
    private static final int[] SUB_STATUSES = {7, 12, 13, 16, 17};

    private static final Set<FailureKind> HUNG_UP =
            Set.of(FailureKind.TLS_CLOSED, FailureKind.TLS_HANDSHAKE, FailureKind.HTTP_CLOSED);

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(DEMANDED, ClientCertificateRules::demanded));
    }

    private static Stream<Finding> demanded(Seen seen) {
        return Ending.byHost(seen, ClientCertificateRules::isDemanded).map(same -> {
            Ending first = same.get(0);
            String answer =
                    first.status() == 0 ? "ends the connection" : "answers with status " + SubStatus.text(first.hop());
            boolean said = isMissing(first.hop()) || first.status() == 0;
            return new Draft(
                            DEMANDED,
                            first.host() + " asks for a certificate of the client and " + answer + " without one.")
                    .severity(Ending.severity(seen, same))
                    // A refusal may have another reason.
                    .suspectedUnless(said)
                    .seen(Ending.hops(same))
                    .done();
        });
    }

    private static boolean isDemanded(Ending ending) {
        return isMissing(ending.hop())
                || (isAsked(ending.hop())
                        && (isRefused(ending.hop())
                                || HUNG_UP.contains(ending.failure().kind())));
    }

    /** Whether IIS says that it is for want of a good one. */
    static boolean isMissing(SeenHop hop) {
        return SubStatus.is(hop, FORBIDDEN, SUB_STATUSES);
    }

    /** Whether the status may be for want of one. */
    private static boolean isRefused(SeenHop hop) {
        int status = hop.hop().status().orElse(0);
        return status == BAD_REQUEST || status == FORBIDDEN;
    }

    static boolean isAsked(SeenHop hop) {
        return hop.hop().tls().filter(tls -> tls.clientCertificateAsked()).isPresent();
    }
}
