package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.HostAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Resolves the names of all candidates at the beginning of a discovery, so that a slow answer is under way while
 * another candidate is asked. An answer that has outlived its TTL when it is needed is asked for again.
 */
final class AskedAhead implements NameResolver, AutoCloseable {
    private final NameResolver names;
    private final LongSupplier nanoTime;
    private final Map<String, Question> questions = new ConcurrentHashMap<>();

    AskedAhead(NameResolver names, List<Candidate> candidates, LongSupplier nanoTime) {
        this.names = names;
        this.nanoTime = nanoTime;
        candidates.forEach(candidate -> questions.computeIfAbsent(candidate.host(), this::ask));
    }

    @Override
    public CompletableFuture<HostAnswer> resolve(String host) {
        Question ahead = questions.get(host);
        // A copy, so that an attempt that gives up does not cancel the question for the others.
        return ahead == null || ahead.isOutlived(nanoTime)
                ? names.resolve(host)
                : ahead.answer().copy();
    }

    /** Cancels what is still under way. */
    @Override
    public void close() {
        questions.values().forEach(question -> question.answer().cancel(true));
    }

    private Question ask(String host) {
        CompletableFuture<HostAnswer> answer = tryToResolve(host);
        return new Question(answer, answer.thenApply(any -> nanoTime.getAsLong()));
    }

    /** A name that cannot be asked for fails the attempts that need it, and no others. */
    private CompletableFuture<HostAnswer> tryToResolve(String host) {
        try {
            return names.resolve(host);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private record Question(CompletableFuture<HostAnswer> answer, CompletableFuture<Long> arrived) {
        /** TTLs count whole seconds, so an answer is too old when more of them have passed than it may live. */
        boolean isOutlived(LongSupplier nanoTime) {
            if (!arrived.isDone() || arrived.isCompletedExceptionally()) {
                return arrived.isCompletedExceptionally();
            }
            Duration age = Duration.ofNanos(nanoTime.getAsLong() - arrived.join());
            return age.toSeconds() > answer.join().ttl().toSeconds();
        }
    }
}
