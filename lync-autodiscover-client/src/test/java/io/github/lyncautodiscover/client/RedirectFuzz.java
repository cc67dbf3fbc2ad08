package io.github.lyncautodiscover.client;

/** Jazzer's target for the rules for redirects; run by the profile fuzz. */
final class RedirectFuzz {
    private RedirectFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        HostileText.redirects(bytes);
    }
}
