package io.github.lyncautodiscover.client.cli;

import java.util.Objects;

/** The version of the jar. */
final class Version {
    private Version() {}

    static String text() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(not from a jar)");
    }
}
