package io.github.lyncautodiscover.dns;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Packets guided by coverage: for a short time in every build, in a run of its own. */
class AnswerFuzzTest {
    @FuzzTest(maxDuration = "5s")
    void survivesAnyPacket(byte[] packet) {
        AnswerOracle.judge(packet);
    }
}
