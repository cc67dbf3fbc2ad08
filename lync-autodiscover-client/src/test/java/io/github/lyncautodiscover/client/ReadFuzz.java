package io.github.lyncautodiscover.client;

/** Jazzer's target for the JSON that is read back; run by the profile fuzz. */
final class ReadFuzz {
    private ReadFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        HostileEvidence.read(bytes);
    }
}
