package io.github.lyncautodiscover.client.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Turns at an address never come sooner than the rate allows, whoever asks, and a wait ends with its scope. */
class PaceTest {
    private static final int RATE = 50;
    private static final int EACH = 4;
    private static final Duration APART = Duration.ofSeconds(1).dividedBy(RATE);

    private final Pace pace = new Pace(RATE);

    @Test
    void keepsTurnsApart() throws IOException {
        InetAddress address = address(1);
        List<Long> turns = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> threads = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < EACH; i++) {
            threads.add(CompletableFuture.runAsync(
                    () -> {
                        for (int j = 0; j < EACH; j++) {
                            take(address);
                            turns.add(System.nanoTime());
                        }
                    },
                    task -> new Thread(task).start()));
        }
        threads.forEach(CompletableFuture::join);

        // A turn begins before it is noted: only the whole is certain, and more time than that is no mistake.
        long all = Collections.max(turns) - begun;
        assertEquals(EACH * EACH, turns.size());
        assertTrue(
                all >= APART.toNanos() * (EACH * EACH - 1),
                Duration.ofNanos(all).toString());
    }

    @Test
    void letsNobodyWaitForAnotherAddress() throws IOException {
        take(address(1));
        Pace slow = new Pace(1);
        slow.await(address(1), new Scope());
        slow.await(address(2), new Scope());
        slow.await(address(3), new Scope());
    }

    @Test
    void endsAWaitWithItsScope() throws Exception {
        Pace slow = new Pace(1);
        Scope scope = new Scope();
        slow.await(address(1), scope);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        CompletableFuture<IOException> refused = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            refused.complete(assertThrows(IOException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    slow.await(unchecked(1), scope);
                }
            }));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        waiting.start();

        scope.end(FailureKind.CANCELLED);

        assertEquals(IOException.class, refused.get().getClass());
        assertEquals(false, interrupted.get());
        waiting.join();
    }

    private void take(InetAddress address) {
        try {
            pace.await(address, new Scope());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InetAddress unchecked(int last) {
        try {
            return address(last);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InetAddress address(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }
}
