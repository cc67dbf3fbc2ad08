package io.github.lyncautodiscover.client.cli;

/** How the program exits unless it speaks as a plugin, which has codes of its own. */
final class ExitCode {
    static final int FOUND = 0;
    static final int NOT_FOUND = 1;
    static final int USAGE = 2;
    /** The UNKNOWN of a plugin as well. */
    static final int DEFECT = 3;

    private ExitCode() {}
}
