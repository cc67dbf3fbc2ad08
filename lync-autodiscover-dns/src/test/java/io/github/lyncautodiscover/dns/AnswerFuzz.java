package io.github.lyncautodiscover.dns;

/** Jazzer's target for what a server sends; every build runs it for some seconds. */
final class AnswerFuzz {
    private AnswerFuzz() {}

    /** Jazzer looks for this name. */
    public static void fuzzerTestOneInput(byte[] packet) {
        AnswerOracle.judge(packet);
    }
}
