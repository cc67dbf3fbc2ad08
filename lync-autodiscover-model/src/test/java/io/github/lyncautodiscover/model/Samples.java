package io.github.lyncautodiscover.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The fixtures: published responses, as their sources print them. */
final class Samples {
    static final URI BASE = URI.create("https://lyncdiscover.contoso.com/autodiscover/autodiscoverservice.svc/root");

    private Samples() {}

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static AutodiscoverDocument read(String body) throws MalformedDocumentException {
        return AutodiscoverReader.standard().read(body.getBytes(StandardCharsets.UTF_8), BASE);
    }

    static AutodiscoverDocument sample(String name) throws MalformedDocumentException {
        return AutodiscoverReader.standard().read(bytes("samples/" + name), BASE);
    }
}
