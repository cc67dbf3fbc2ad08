package io.github.lyncautodiscover.client;

import java.io.IOException;

/** Carries a failure through the engine to the hop it belongs to. */
final class HopFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    HopFailedException(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    HopFailedException(FailureKind kind, Phase phase, String detail) {
        this(new Failure(kind, phase, detail));
    }

    Failure failure() {
        return failure;
    }

    /** The stack says nothing here: the phase does. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
