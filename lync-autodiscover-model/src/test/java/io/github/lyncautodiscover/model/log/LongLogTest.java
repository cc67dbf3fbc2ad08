package io.github.lyncautodiscover.model.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.model.SmallJvm;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LongLogTest {
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void isReadInLittleMemory() throws Exception {
        assertEquals("48 documents", SmallJvm.run(LongLog.class, "48"));
    }
}
