package io.github.lyncautodiscover.client.report;

/** The four states of the Monitoring Plugins guidelines. */
public enum PluginStatus {
    /** Users can sign in, and nothing needs to be done. */
    OK(0),
    /** Works for some, or not for long, or a warning threshold is passed. */
    WARNING(1),
    /** Users are locked out, or a critical threshold is passed. */
    CRITICAL(2),
    /** Nothing can be said: nobody was asked, or the check itself was interrupted. */
    UNKNOWN(3);

    private final int exitCode;

    PluginStatus(int exitCode) {
        this.exitCode = exitCode;
    }

    /** {@return the exit code of a plugin, 0 to 3} */
    public int exitCode() {
        return exitCode;
    }
}
