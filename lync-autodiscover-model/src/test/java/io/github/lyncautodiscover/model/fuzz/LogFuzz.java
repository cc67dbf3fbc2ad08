package io.github.lyncautodiscover.model.fuzz;

/** Jazzer's target for logs and pasted text; run by the profile fuzz. */
final class LogFuzz {
    private LogFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        Oracle.log(bytes);
    }
}
