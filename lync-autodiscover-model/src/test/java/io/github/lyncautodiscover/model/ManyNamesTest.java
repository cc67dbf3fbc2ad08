package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ManyNamesTest {
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void areForgottenBeforeTheyFillTheMemory() throws Exception {
        assertEquals("700 documents", SmallJvm.run(ManyNames.class, "700"));
    }
}
