package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What has been seen of one candidate so far, for those who cannot wait for the end of its attempt. Thread-safe. */
final class AttemptProgress {
    /** Peers cannot hold an attempt up beyond its scope, so what does is a part of the caller's. */
    static final String HELD_UP = "a listener, route, trust manager or another part of the caller's did not return";

    /** Longer than round trips take, and than a busy machine takes to notice an answer. */
    private static final Duration SILENT = Duration.ofMillis(500);

    private final Candidate candidate;
    private final List<Hop> hops = new ArrayList<>();
    private Consumer<Phase> watcher = phase -> {};
    private @Nullable Phase phase;
    private long since;
    private @Nullable Attempt ended;

    AttemptProgress(Candidate candidate) {
        this.candidate = candidate;
    }

    Candidate candidate() {
        return candidate;
    }

    /** Tells of each phase from now on, on the thread of the attempt. */
    synchronized void watch(Consumer<Phase> now) {
        watcher = now;
    }

    synchronized void reached(Phase next) {
        phase = next;
        since = System.nanoTime();
        watcher.accept(next);
    }

    synchronized boolean isUnderWay() {
        return phase != null && ended == null;
    }

    /** Whether for some time neither a name server nor the host has shown any sign of life. */
    synchronized boolean isWaiting() {
        boolean asking = phase == Phase.DNS || phase == Phase.CONNECT;
        return asking && System.nanoTime() - since > SILENT.toNanos();
    }

    synchronized void hopEnded(Hop hop) {
        hops.add(hop);
    }

    synchronized void ended(Attempt attempt) {
        ended = attempt;
    }

    /** The attempt as it stands: as it ended, given up for a reason, or not tried. */
    synchronized Attempt soFar(FailureKind reason) {
        if (ended != null) {
            return ended;
        }
        return phase == null ? Attempt.notTried(candidate) : failed(reason, HELD_UP);
    }

    /** The attempt as it stands, ended by something that no hop could say. */
    synchronized Attempt failed(FailureKind kind, String detail) {
        Phase where = phase == null ? Phase.DNS : phase;
        return new Attempt(candidate, hops, new Attempt.Failed(new Failure(kind, where, detail)));
    }
}
