package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoolTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Pool<Integer> pool = new Pool<>(made::incrementAndGet);

    private List<Integer> take(int count) {
        return Stream.generate(pool::take).limit(count).toList();
    }

    @Test
    void makesNoMoreThanAreInUseAtOnce() {
        pool.giveBack(pool.take());
        pool.giveBack(pool.take());

        assertEquals(1, made.get());
    }

    @Test
    void keepsSixteenAndGivesNoneToTwo() {
        take(20).forEach(pool::giveBack);

        Set<Integer> again = new HashSet<>(take(20));

        assertEquals(20, again.size());
        assertEquals(24, made.get());
    }
}
