package io.github.lyncautodiscover.model;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few things that are dear to make and serve one thread at a time. What is not given back is forgotten.
 *
 * @param <T> the things
 */
final class Pool<T> {
    private static final int KEPT = 16;

    private final Supplier<T> maker;
    private final AtomicReferenceArray<@Nullable T> idle = new AtomicReferenceArray<>(KEPT);

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        for (int i = 0; i < KEPT; i++) {
            T thing = idle.getPlain(i) == null ? null : idle.getAndSet(i, null);
            if (thing != null) {
                return thing;
            }
        }
        return maker.get();
    }

    void giveBack(T thing) {
        for (int i = 0; i < KEPT; i++) {
            if (idle.getPlain(i) == null && idle.compareAndSet(i, null, thing)) {
                return;
            }
        }
    }
}
