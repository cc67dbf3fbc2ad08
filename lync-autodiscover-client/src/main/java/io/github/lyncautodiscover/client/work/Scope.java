package io.github.lyncautodiscover.client.work;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that must be closed for work to stop at once: sockets, DNS questions, the scopes of sub-tasks. Once it has
 * ended nothing can be opened in it any more. Thread-safe.
 */
public final class Scope implements AutoCloseable {
    private final Set<Closeable> open = new LinkedHashSet<>();
    private final @Nullable Scope parent;
    private Runnable leaveParent = () -> {};
    private @Nullable FailureKind ending;
    private boolean closed;

    public Scope() {
        this(null);
    }

    private Scope(@Nullable Scope parent) {
        this.parent = parent;
    }

    /** A scope that ends when this one does, for the same reason. */
    public Scope child() {
        Scope child = new Scope(this);
        Closeable link = () -> child.end(ending().orElse(FailureKind.CANCELLED));
        child.leaveParent = () -> release(link);
        if (!tryOpen(link)) {
            child.end(ending().orElse(FailureKind.CANCELLED));
        }
        return child;
    }

    /** Takes a resource under the roof of this scope; when the scope has ended, closes it and refuses. */
    public <T extends Closeable> T open(T resource) throws IOException {
        if (!tryOpen(resource)) {
            resource.close();
            throw new IOException("this discovery has ended");
        }
        return resource;
    }

    /** Takes a resource out; {@return whether it was still under this roof, which then does not close it any more} */
    public synchronized boolean release(Closeable resource) {
        return open.remove(resource);
    }

    /** Closes everything, for a reason; the first reason stays. */
    public void end(FailureKind reason) {
        synchronized (this) {
            if (ending != null || closed) {
                return;
            }
            ending = reason;
        }
        close();
    }

    /** Why this scope was ended before its work was done. Known to all children before anything is closed. */
    public Optional<FailureKind> ending() {
        synchronized (this) {
            if (ending != null || closed) {
                return Optional.ofNullable(ending);
            }
        }
        return parent == null ? Optional.empty() : parent.ending();
    }

    /** Closes everything because the work is done. */
    @Override
    public void close() {
        leaveParent.run();
        List<Closeable> closing;
        synchronized (this) {
            closed = true;
            closing = List.copyOf(open);
            open.clear();
        }
        for (Closeable resource : closing) {
            try {
                resource.close();
            } catch (IOException ignored) {
                // Nothing more can be done for a socket that fails to close.
            }
        }
    }

    private synchronized boolean tryOpen(Closeable resource) {
        return !closed && open.add(resource);
    }
}
