package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of src/test/resources. */
final class Fixtures {
    private Fixtures() {}

    static String text(String name) {
        try (InputStream file = Fixtures.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text form without what differs from run to run. */
    static String steady(String form) {
        return form.replaceAll("127\\.0\\.0\\.1:\\d+", "SERVER")
                .replaceAll("wildcard-[0-9a-z]+", "wildcard-RANDOM")
                .replaceAll("(in|,) \\d+ ms", "$1 N ms")
                .replaceAll("(\"durationMillis\" : )[0-9.]+", "$1 0");
    }
}
