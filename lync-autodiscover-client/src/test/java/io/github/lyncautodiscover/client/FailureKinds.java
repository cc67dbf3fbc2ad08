package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Where each failure can end an attempt. */
final class FailureKinds {
    private FailureKinds() {}

    /** The phases in which a kind can be met, at least one. */
    static Set<Phase> phases(FailureKind kind) {
        return switch (kind) {
            case DNS_NAME_NOT_FOUND, DNS_NO_ADDRESS, DNS_FAILURE, DNS_TIMEOUT, REDIRECT_PRIVATE_ADDRESS ->
                EnumSet.of(Phase.DNS);
            case CONNECT_REFUSED, CONNECT_TIMEOUT, CONNECT_UNREACHABLE -> EnumSet.of(Phase.CONNECT);
            case PROXY_UNREACHABLE, PROXY_TIMEOUT, PROXY_CLOSED, PROXY_MALFORMED, PROXY_UNUSABLE ->
                EnumSet.of(Phase.PROXY);
            // Plain http is forwarded, so that the refusal comes where an answer was expected.
            case PROXY_REFUSED -> EnumSet.of(Phase.PROXY, Phase.DOCUMENT);
            case TLS_TIMEOUT,
                    TLS_UNTRUSTED_ISSUER,
                    TLS_NAME_MISMATCH,
                    TLS_EXPIRED,
                    TLS_NOT_YET_VALID,
                    TLS_HANDSHAKE,
                    TLS_NOT_SPOKEN,
                    TLS_CLOSED -> EnumSet.of(Phase.TLS);
            case HTTP_TIMEOUT, HTTP_CLOSED, HTTP_MALFORMED -> EnumSet.of(Phase.RESPONSE);
            case BODY_TIMEOUT, BODY_TRUNCATED, BODY_TOO_LARGE, BODY_ENCODED -> EnumSet.of(Phase.BODY);
            case HTTP_STATUS,
                    DOCUMENT_HTML,
                    DOCUMENT_MALFORMED,
                    DOCUMENT_EMPTY,
                    REDIRECT_INVALID,
                    REDIRECT_LOOP,
                    REDIRECT_LIMIT,
                    REDIRECT_DOWNGRADE,
                    REDIRECT_OTHER_DOMAIN,
                    REDIRECT_FOREIGN_HOST,
                    AUTH_CHALLENGE_MISSING,
                    AUTH_NOT_ALLOWED,
                    AUTH_NO_TICKET,
                    AUTH_SOURCE_FAILED,
                    AUTH_TOKEN_REFUSED,
                    AUTH_TOKEN_MALFORMED,
                    AUTH_REFUSED,
                    USER_HOME_UNKNOWN -> EnumSet.of(Phase.DOCUMENT);
            case NO_TIME_LEFT -> EnumSet.complementOf(EnumSet.of(Phase.DOCUMENT));
            case DEADLINE, CANCELLED, INTERRUPTED -> EnumSet.allOf(Phase.class);
            // Where the route of the caller runs: what his other parts throw has kinds of its own.
            case UNEXPECTED -> EnumSet.of(Phase.CONNECT, Phase.PROXY);
        };
    }

    /** Everything that can end an attempt, everywhere. */
    static Stream<Ending> endings() {
        return Stream.of(FailureKind.values())
                .flatMap(kind -> phases(kind).stream().map(phase -> new Ending(kind, phase)));
    }
}
