package io.github.lyncautodiscover.client.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts that come with the jar, each beside the class that it belongs to. */
public final class Resources {
    private Resources() {}

    /** The text of a file in the package of a class; empty when there is no such file. */
    public static Optional<String> text(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar is damaged", e);
        }
    }
}
