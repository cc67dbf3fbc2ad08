package io.github.lyncautodiscover.client;

/** Jazzer's target for the reading of hosts and URLs; run by the profile fuzz. */
final class UrlFuzz {
    private UrlFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        HostileEvidence.url(bytes);
    }
}
