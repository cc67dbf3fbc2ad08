package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Says why a hop failed: first by what ended it, then by what it said itself, then by where it was. */
final class HopFailures {
    private HopFailures() {}

    static Failure explain(Exception failed, HopRecord hop) {
        Phase phase = hop.clock.phase();
        Optional<FailureKind> ending = hop.attempt.scope().ending();
        if (failed instanceof HopFailedException known
                && ending.stream().allMatch(known.failure().kind()::equals)) {
            return known.failure();
        }
        if (ending.isPresent()) {
            return new Failure(ending.get(), phase, "");
        }
        if (failed instanceof RuntimeException) {
            return unexpected(failed, phase);
        }
        // What the engine complains about, it quotes: cleaned and cut where the hop is made.
        String detail = EngineWords.of(failed.getMessage());
        return switch (phase) {
            case DNS -> new Failure(FailureKind.DNS_FAILURE, phase, detail);
            case CONNECT -> new Failure(FailureKind.CONNECT_UNREACHABLE, phase, detail);
            case PROXY -> new Failure(FailureKind.PROXY_CLOSED, phase, detail);
            case TLS -> new Failure(FailureKind.TLS_HANDSHAKE, phase, detail);
            case RESPONSE -> new Failure(response(failed), phase, detail);
            case BODY -> new Failure(FailureKind.BODY_TRUNCATED, phase, detail);
            case DOCUMENT -> unexpected(failed, phase);
        };
    }

    /** A defect of ours, told so that it can be repaired. */
    private static Failure unexpected(Exception failed, Phase phase) {
        String detail = Objects.requireNonNullElse(failed.getMessage(), "");
        return new Failure(FailureKind.UNEXPECTED, phase, failed.getClass().getSimpleName() + " " + detail);
    }

    /** The engine reports what breaks the rules of HTTP as a protocol exception, and a broken connection as it came. */
    private static FailureKind response(Exception failed) {
        boolean malformed = failed instanceof ClientProtocolException
                || failed instanceof MessageConstraintException
                || failed.getCause() instanceof HttpException;
        return malformed ? FailureKind.HTTP_MALFORMED : FailureKind.HTTP_CLOSED;
    }

    static FailureKind kind(MalformedDocumentException malformed) {
        return switch (malformed.reason()) {
            case HTML -> FailureKind.DOCUMENT_HTML;
            case NO_RESOURCE -> FailureKind.DOCUMENT_EMPTY;
            case TOO_LARGE -> FailureKind.BODY_TOO_LARGE;
            default -> FailureKind.DOCUMENT_MALFORMED;
        };
    }
}
