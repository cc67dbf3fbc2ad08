package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why a TLS handshake failed, from the exception and the chain that was presented. */
final class TlsFailures {
    private static final int DEEPEST = 20;
    private static final int MOST_NAMES = 10;

    /** The runtime has no types of its own for these; it has sentences, which are the same in every language. */
    private static final String NO_TLS = "Unsupported or unrecognized SSL message";

    private static final List<String> WRONG_NAME = List.of("No subject alternative ", "No name matching ");

    private TlsFailures() {}

    static HopFailedException explain(IOException failed, List<X509Certificate> chain, String host) {
        FailureKind kind = kind(failed, chain, host);
        return new HopFailedException(kind, Phase.TLS, detail(kind, failed, chain));
    }

    private static FailureKind kind(IOException failed, List<X509Certificate> chain, String host) {
        if (causedBy(failed, CertificateExpiredException.class)) {
            return FailureKind.TLS_EXPIRED;
        }
        if (causedBy(failed, CertificateNotYetValidException.class)) {
            return FailureKind.TLS_NOT_YET_VALID;
        }
        if (isAboutThePath(failed)) {
            return FailureKind.TLS_UNTRUSTED_ISSUER;
        }
        if (causedBy(failed, GeneralSecurityException.class) && !chain.isEmpty()) {
            boolean named = Certificates.facts(chain.get(0)).covers(host);
            return !named && saysThatTheNameIsWrong(failed)
                    ? FailureKind.TLS_NAME_MISMATCH
                    : FailureKind.TLS_UNTRUSTED_ISSUER;
        }
        if (causedBy(failed, EOFException.class) || causedBy(failed, SocketException.class)) {
            return FailureKind.TLS_CLOSED;
        }
        boolean noTls = failed instanceof SSLException
                && Texts.oneLine(failed.getMessage()).startsWith(NO_TLS);
        return noTls ? FailureKind.TLS_NOT_SPOKEN : FailureKind.TLS_HANDSHAKE;
    }

    private static String detail(FailureKind kind, IOException failed, List<X509Certificate> chain) {
        return switch (kind) {
            case TLS_UNTRUSTED_ISSUER -> isAboutThePath(failed) ? issuer(chain) : "refused: " + words(failed);
            case TLS_NAME_MISMATCH -> names(chain);
            case TLS_EXPIRED, TLS_NOT_YET_VALID -> outOfDate(chain, kind);
            default -> EngineWords.of(failed.getMessage());
        };
    }

    /** The dates of the certificate that is out of date, which need not be the server's own. */
    private static String outOfDate(List<X509Certificate> chain, FailureKind kind) {
        Instant now = Instant.now();
        return chain.stream()
                .filter(one -> kind == FailureKind.TLS_EXPIRED
                        ? one.getNotAfter().toInstant().isBefore(now)
                        : one.getNotBefore().toInstant().isAfter(now))
                .findFirst()
                .or(() -> chain.stream().findFirst())
                .map(one -> (one.equals(chain.get(0))
                                ? ""
                                : one.getSubjectX500Principal().getName() + ", ")
                        + "valid from " + one.getNotBefore().toInstant() + " to "
                        + one.getNotAfter().toInstant())
                .map(Texts::oneLine)
                .orElse("");
    }

    /** Whether no way was found from the chain to a trusted root; anything else is a judgement of the trust manager. */
    static boolean isAboutThePath(Throwable failed) {
        return causedBy(failed, CertPathBuilderException.class) || causedBy(failed, CertPathValidatorException.class);
    }

    private static boolean saysThatTheNameIsWrong(Throwable failed) {
        return WRONG_NAME.stream().anyMatch(words(failed)::startsWith);
    }

    /** What the trust manager itself said. */
    private static String words(Throwable failed) {
        return cause(failed, GeneralSecurityException.class)
                .map(Throwable::getMessage)
                .orElse("");
    }

    private static String issuer(List<X509Certificate> chain) {
        return chain.isEmpty()
                ? ""
                : "issuer " + Certificates.name(chain.get(chain.size() - 1).getIssuerX500Principal());
    }

    /** The names that a certificate is for. */
    static String names(List<X509Certificate> chain) {
        return chain.isEmpty()
                ? ""
                : "it names "
                        + String.join(
                                ", ",
                                SubjectNames.of(chain.get(0)).stream()
                                        .limit(MOST_NAMES)
                                        .toList());
    }

    private static boolean causedBy(Throwable failed, Class<? extends Throwable> type) {
        return cause(failed, type).isPresent();
    }

    private static Optional<Throwable> cause(Throwable failed, Class<? extends Throwable> type) {
        @Nullable Throwable cause = failed;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
