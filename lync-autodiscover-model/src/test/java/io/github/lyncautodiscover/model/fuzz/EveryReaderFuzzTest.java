package io.github.lyncautodiscover.model.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** All readers on the same bytes, guided by coverage: for a short time in every build, in a run of its own. */
class EveryReaderFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void survivesAnything(byte[] bytes) {
        Oracle.document(bytes);
        Oracle.log(bytes);
    }
}
