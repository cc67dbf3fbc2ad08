package io.github.lyncautodiscover.client.work;

import java.io.Closeable;
import java.io.IOException;

/** Lets the end of a scope interrupt the thread that has begun this, for work that has no socket to be closed. */
public final class Interrupting {
    private final Scope scope;
    private final Thread thread = Thread.currentThread();
    private final Closeable interruption = this::interrupt;
    private boolean over;
    private boolean interrupted;

    /** Begins the work; refuses when the scope has ended. */
    public Interrupting(Scope scope) throws IOException {
        this.scope = scope;
        try {
            scope.open(interruption);
        } catch (IOException ended) {
            end();
            throw ended;
        }
    }

    private synchronized void interrupt() {
        if (!over) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** The work is over, on its own thread, which keeps no interruption that was meant for the work. */
    public void end() {
        scope.release(interruption);
        synchronized (this) {
            over = true;
            if (interrupted) {
                boolean unused = Thread.interrupted();
            }
        }
    }
}
