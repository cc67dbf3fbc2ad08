package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.TlsPolicy;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whom to trust, as the options say. */
final class Trust {
    private Trust() {}

    static TlsPolicy of(Given given) {
        given.notBoth(Syntax.TRUST, Syntax.CA_FILE);
        return given.text(Syntax.TRUST)
                .map(Trust::named)
                .or(() -> given.text(Syntax.CA_FILE).map(file -> file(Syntax.CA_FILE, file)))
                .orElseGet(TlsPolicy::java);
    }

    private static TlsPolicy named(String text) {
        return switch (text) {
            case "system" -> TlsPolicy.system();
            case "java" -> TlsPolicy.java();
            default -> file(Syntax.TRUST, text);
        };
    }

    private static TlsPolicy file(String option, String file) {
        try {
            return TlsPolicy.trusting(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw UsageException.ofFile("cannot read " + option + " " + file, file, unreadable);
        } catch (IllegalArgumentException noCertificates) {
            throw UsageException.ofContent(
                    option + " " + file + " holds no certificates in PEM, DER or p7b", noCertificates);
        }
    }
}
