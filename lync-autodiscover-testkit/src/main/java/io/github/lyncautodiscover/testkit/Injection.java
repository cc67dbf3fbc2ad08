package io.github.lyncautodiscover.testkit;

/** Keeps a fault in force until it is closed. Thread-safe; closing twice does no harm. */
public interface Injection extends AutoCloseable {

    /** Heals the fault for everything that comes after. Connections that already stall stay so. */
    @Override
    void close();
}
