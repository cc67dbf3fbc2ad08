package io.github.lyncautodiscover.client;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Challenges and redirects made of the same bytes, guided by coverage: for a short time in every build, in a run of its own. */
class HostileTextFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void survivesAnything(byte[] bytes) {
        HostileText.challenge(bytes);
        HostileText.redirects(bytes);
    }
}
