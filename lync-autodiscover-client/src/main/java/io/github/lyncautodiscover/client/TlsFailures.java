package io.github.lyncautodiscover.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why a TLS handshake failed, from the exception and the chain that was presented. */
final class TlsFailures {
    private static final int DEEPEST = 20;
    private static final int MOST_NAMES = 10;
    private static final String NO_TLS = "Unsupported or unrecognized SSL message";

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
        if (causedBy(failed, CertPathBuilderException.class) || causedBy(failed, CertPathValidatorException.class)) {
            return FailureKind.TLS_UNTRUSTED_ISSUER;
        }
        if (causedBy(failed, GeneralSecurityException.class) && !chain.isEmpty()) {
            boolean named = CertificateFacts.of(chain.get(0)).covers(host);
            return named ? FailureKind.TLS_UNTRUSTED_ISSUER : FailureKind.TLS_NAME_MISMATCH;
        }
        if (causedBy(failed, EOFException.class) || causedBy(failed, SocketException.class)) {
            return FailureKind.TLS_CLOSED;
        }
        // The runtime has no type of its own for bytes that are no TLS; it has this sentence, in every language.
        boolean noTls = failed instanceof SSLException
                && Texts.oneLine(failed.getMessage()).startsWith(NO_TLS);
        return noTls ? FailureKind.TLS_NOT_SPOKEN : FailureKind.TLS_HANDSHAKE;
    }

    private static String detail(FailureKind kind, IOException failed, List<X509Certificate> chain) {
        return switch (kind) {
            case TLS_UNTRUSTED_ISSUER ->
                chain.isEmpty()
                        ? ""
                        : "issuer "
                                + chain.get(chain.size() - 1)
                                        .getIssuerX500Principal()
                                        .getName();
            case TLS_NAME_MISMATCH -> names(chain);
            case TLS_EXPIRED, TLS_NOT_YET_VALID ->
                chain.isEmpty()
                        ? ""
                        : "valid from " + chain.get(0).getNotBefore().toInstant() + " to "
                                + chain.get(0).getNotAfter().toInstant();
            default -> Texts.oneLine(failed.getMessage());
        };
    }

    /** The names that a certificate is for. */
    static String names(List<X509Certificate> chain) {
        return chain.isEmpty()
                ? ""
                : Texts.oneLine("it names "
                        + String.join(
                                ", ",
                                SubjectNames.of(chain.get(0)).stream()
                                        .limit(MOST_NAMES)
                                        .toList()));
    }

    private static boolean causedBy(Throwable failed, Class<? extends Throwable> type) {
        @Nullable Throwable cause = failed;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
