package io.github.lyncautodiscover.client;

/** Jazzer's target for the parser of challenges; run by the profile fuzz. */
final class ChallengeFuzz {
    private ChallengeFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        HostileText.challenge(bytes);
    }
}
