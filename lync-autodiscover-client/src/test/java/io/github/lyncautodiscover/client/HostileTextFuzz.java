package io.github.lyncautodiscover.client;

/** Jazzer's target for challenges and redirects made of the same bytes; every build runs it for some seconds. */
final class HostileTextFuzz {
    private HostileTextFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        HostileText.challenge(bytes);
        HostileText.redirects(bytes);
        HostileEvidence.report(bytes);
        HostileEvidence.url(bytes);
        HostileEvidence.read(bytes);
    }
}
