package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.io.IOException;

/** Carries a failure through the engine to the hop it belongs to. */
public final class HopFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public HopFailedException(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public HopFailedException(FailureKind kind, Phase phase, String detail) {
        this(new Failure(kind, phase, detail));
    }

    public Failure failure() {
        return failure;
    }

    /** The stack says nothing here: the phase does. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
