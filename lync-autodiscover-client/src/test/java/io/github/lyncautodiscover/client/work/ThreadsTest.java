package io.github.lyncautodiscover.client.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which threads are of the usual kind: those have a name. */
@Timeout(60)
class ThreadsTest {
    private static final boolean HAS_VIRTUAL = Runtime.version().feature() >= 21;

    private final Threads factory = new Threads("usual");
    private final CountDownLatch release = new CountDownLatch(1);

    private List<Thread> started(int number) {
        List<Thread> threads = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            Thread thread = factory.newThread(() -> {
                try {
                    release.await();
                } catch (InterruptedException endOfTest) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    private static long usual(List<Thread> threads) {
        return threads.stream()
                .filter(thread -> thread.getName().startsWith("usual-"))
                .count();
    }

    @Test
    void aFewAreOfTheUsualKindAndTheOthersVirtual() throws Exception {
        List<Thread> threads = started(Threads.FEW + 3);

        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertEquals(HAS_VIRTUAL ? Threads.FEW : threads.size(), usual(threads));
    }

    @Test
    void thoseThatHaveEndedMakeRoom() throws Exception {
        List<Thread> earlier = started(Threads.FEW + 1);
        release.countDown();
        for (Thread thread : earlier) {
            thread.join();
        }

        List<Thread> later = started(Threads.FEW);
        for (Thread thread : later) {
            thread.join();
        }

        assertEquals(later.size(), usual(later));
    }

    /** Again and again: what this holds was wrong for a few microseconds. */
    @Test
    void noneLivesAfterTheEnd() throws Exception {
        for (int time = 0; time < 200; time++) {
            Threads threads = new Threads("ending");
            ExecutorService executor = Executors.newCachedThreadPool(threads);
            Set<Thread> used = ConcurrentHashMap.newKeySet();
            CountDownLatch running = new CountDownLatch(3);
            for (int task = 0; task < 3; task++) {
                executor.execute(() -> {
                    used.add(Thread.currentThread());
                    running.countDown();
                });
            }
            running.await();

            threads.end(executor);

            assertTrue(used.stream().noneMatch(Thread::isAlive), "round " + time);
        }
    }
}
