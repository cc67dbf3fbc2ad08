package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.work.Scope;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Resolves the names of all candidates at the beginning of a discovery, so that a slow answer is under way while
 * another candidate is asked. An answer that has outlived its TTL when it is needed is asked for again.
 */
final class AskedAhead implements Function<String, CompletableFuture<HostAnswer>>, Closeable {
    private final Function<String, CompletableFuture<HostAnswer>> names;
    private final Scope scope;
    private final LongSupplier nanoTime;
    private final Map<String, Question> questions = new ConcurrentHashMap<>();

    private AskedAhead(Function<String, CompletableFuture<HostAnswer>> names, Scope scope, LongSupplier nanoTime) {
        this.names = names;
        this.scope = scope;
        this.nanoTime = nanoTime;
    }

    /** Asks for all hosts at once; what is still under way when the scope ends is cancelled. */
    static AskedAhead of(
            List<String> hosts,
            Function<String, CompletableFuture<HostAnswer>> names,
            Scope scope,
            LongSupplier nanoTime) {
        AskedAhead asked = new AskedAhead(names, scope, nanoTime);
        hosts.forEach(host -> asked.questions.computeIfAbsent(host, asked::ask));
        try {
            return scope.open(asked);
        } catch (IOException ended) {
            return asked;
        }
    }

    @Override
    public CompletableFuture<HostAnswer> apply(String host) {
        Question ahead = questions.get(host);
        // A future of its own, so that an attempt that gives up does not cancel the question for the others.
        return ahead == null || ahead.isOutlived(nanoTime)
                ? names.apply(host)
                : ahead.given().thenApply(Given::answer);
    }

    /** Cancels what is still under way. */
    @Override
    public void close() {
        scope.release(this);
        questions.values().forEach(question -> question.asked().cancel(true));
    }

    private Question ask(String host) {
        CompletableFuture<HostAnswer> asked = tryToResolve(host);
        return new Question(asked, asked.thenApply(answer -> new Given(answer, nanoTime.getAsLong())));
    }

    /** A name that cannot be asked for fails the attempts that need it, and no others. */
    private CompletableFuture<HostAnswer> tryToResolve(String host) {
        try {
            return names.apply(host);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private record Given(HostAnswer answer, long at) {}

    private record Question(CompletableFuture<HostAnswer> asked, CompletableFuture<Given> given) {
        /**
         * An answer with a TTL of zero is good for those who wait for it when it comes, and for nobody later. Where the name
         * servers gave none at all, there is nothing that could run out: that holds for the discovery.
         */
        boolean isOutlived(LongSupplier nanoTime) {
            if (!given.isDone() || given.isCompletedExceptionally()) {
                return given.isCompletedExceptionally();
            }
            HostAnswer answer = given.join().answer();
            long age = nanoTime.getAsLong() - given.join().at();
            return answer.status().conclusive() && age >= answer.ttl().toNanos();
        }
    }
}
