package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ports that accept a connection and then do not serve it. */
final class ListenerRules implements Family {
    private static final FindingCode NO_SERVICE = new FindingCode(
            "LISTENER_WITHOUT_SERVICE",
            Severity.ERROR,
            "A port accepts connections, and nobody serves them.",
            "The listener is there: look behind it, at the certificate bound to the port and at the server that the rule"
                    + " leads to.");
    private static final FindingCode WRONG_PROTOCOL = new FindingCode(
            "WRONG_PROTOCOL_ON_PORT",
            Severity.ERROR,
            "A port answers in another protocol than its number promises.",
            "Let port 443 speak TLS, with a certificate bound to it, and port 80 plain http; look for a rule that swaps"
                    + " them.");

    private static final Set<FailureKind> MUTE =
            Set.of(FailureKind.TLS_TIMEOUT, FailureKind.TLS_CLOSED, FailureKind.HTTP_TIMEOUT, FailureKind.HTTP_CLOSED);
    private static final Set<FailureKind> OTHER_PROTOCOL =
            Set.of(FailureKind.TLS_NOT_SPOKEN, FailureKind.HTTP_MALFORMED);

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(NO_SERVICE, ListenerRules::withoutService),
                new Rule(WRONG_PROTOCOL, ListenerRules::otherProtocol));
    }

    private static Stream<Finding> withoutService(Seen seen) {
        return Ending.byHost(
                        seen,
                        ending -> MUTE.contains(ending.failure().kind())
                                && !ClientCertificateRules.isAsked(ending.hop())
                                && !DiscoveryHairpinRules.isTurnedBack(seen, ending)
                                && !ending.isSparedByOtherPort(seen))
                .map(same ->
                        found(seen, NO_SERVICE, same, what(same.get(0).failure().kind(), same)));
    }

    private static String what(FailureKind kind, List<Ending> same) {
        return switch (kind) {
            case TLS_TIMEOUT -> "says nothing in the TLS handshake (" + Ending.seconds(same) + " s)";
            case TLS_CLOSED -> "ends the connection in the TLS handshake";
            case HTTP_TIMEOUT -> "takes the request and says nothing (" + Ending.seconds(same) + " s)";
            default -> "takes the request and ends the connection";
        };
    }

    private static Stream<Finding> otherProtocol(Seen seen) {
        return Ending.byHost(
                        seen,
                        ending -> OTHER_PROTOCOL.contains(ending.failure().kind()) && !ending.isSparedByOtherPort(seen))
                .map(same -> found(
                        seen,
                        WRONG_PROTOCOL,
                        same,
                        same.get(0).is(FailureKind.TLS_NOT_SPOKEN) ? "does not speak TLS" : "does not speak HTTP"));
    }

    private static Finding found(Seen seen, FindingCode code, List<Ending> same, String what) {
        Ending first = same.get(0);
        String message = first.host() + " accepts connections on " + Ending.ports(same) + " and " + what
                + (same.size() > 1 ? "" : first.otherPort(seen)) + ".";
        Draft draft =
                new Draft(code, message).severity(Ending.severity(seen, same)).seen(Ending.hops(same));
        same.forEach(ending -> draft.seen(ending.hop().addresses()));
        return draft.done();
    }
}
