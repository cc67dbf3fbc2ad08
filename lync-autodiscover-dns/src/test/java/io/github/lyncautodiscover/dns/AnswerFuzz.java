package io.github.lyncautodiscover.dns;

/** Jazzer's target for what a server sends; run by the profile fuzz-dns. */
final class AnswerFuzz {
    private AnswerFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] packet) {
        AnswerOracle.judge(packet);
    }
}
