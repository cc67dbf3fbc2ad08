package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop in moments that no server can bring about. */
@Timeout(60)
class IoLoopTest {

    /** The first question's end cancels the second, which is late as well: done, but not yet known to be so. */
    @Test
    void aQuestionCancelledAtItsDeadlineDoesNotHoldUpTheOthers() throws Exception {
        CountDownLatch allStarted = new CountDownLatch(1);
        Question gate = new Mute(Duration.ofMinutes(30), allStarted);
        Question first = new Mute(Duration.ZERO, allStarted);
        Question second = new Mute(Duration.ZERO, allStarted);
        // Whoever waits for the reply itself may run what follows it: the loop alone shall.
        CompletableFuture<?> cancelled = first.reply().whenComplete((reply, failure) -> cancelElsewhere(second));
        IoLoop loop = new IoLoop(new Pace(0));
        try {
            loop.start(gate);
            loop.start(first);
            loop.start(second);
            allStarted.countDown();

            assertThrows(ExecutionException.class, () -> cancelled.get(30, TimeUnit.SECONDS));
            Question later = new Mute(Duration.ZERO, allStarted);
            loop.start(later);
            assertThrows(ExecutionException.class, () -> later.reply().get(30, TimeUnit.SECONDS));
            assertTrue(second.reply().isCancelled());
            assertFalse(gate.reply().isDone());
        } finally {
            CompletableFuture.runAsync(loop::close).get(30, TimeUnit.SECONDS);
        }
    }

    private static void cancelElsewhere(Question question) {
        Thread elsewhere = new Thread(() -> question.reply().cancel(true));
        elsewhere.start();
        try {
            elsewhere.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has no socket; holds up the loop until all questions of the test stand in its queue. */
    private static final class Mute extends Question {
        private final CountDownLatch allStarted;

        Mute(Duration timeout, CountDownLatch allStarted) {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 53), new byte[0], timeout.toNanos());
            this.allStarted = allStarted;
        }

        @Override
        void open(Selector selector) {
            try {
                allStarted.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        void ready(ByteBuffer buffer) {
            throw new AssertionError("There is no socket");
        }
    }
}
