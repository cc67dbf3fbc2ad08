package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.work.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** {@link Strategy.Staggered}: does what a {@link Race} decides. Used by the one thread that runs the discovery. */
final class SideBySide {
    private final List<AttemptProgress> candidates;
    private final AttemptStarter starter;
    private final Race race;
    private final long start;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Attempt> attempts;
    private int running;

    /** What the threads of the attempts tell this one. */
    private sealed interface News {}

    private record Reached(int candidate, Phase phase, long at) implements News {}

    private record Result(int candidate, Attempt attempt) implements News {}

    SideBySide(List<AttemptProgress> candidates, AttemptStarter starter, Strategy.Staggered strategy) {
        this.candidates = candidates;
        this.starter = starter;
        this.race = new Race(
                candidates.stream()
                        .map(candidate -> candidate.candidate().host())
                        .toList(),
                strategy);
        this.start = starter.run().nanoTime().getAsLong();
        this.attempts = new ArrayList<>(candidates.stream()
                .map(AttemptProgress::candidate)
                .map(Attempt::notTried)
                .toList());
    }

    List<Attempt> run() {
        boolean racing = true;
        while (racing && !starter.run().isOver()) {
            Race.Move move = race.next(now());
            if (move instanceof Race.Start next) {
                begin(next.candidate());
            } else if (move instanceof Race.Wait wait) {
                take(wait.until() == Race.FOR_EVER ? Duration.ofDays(1).toNanos() : wait.until() - now());
            } else {
                racing = false;
            }
        }
        FailureKind why = starter.run().deadline().isSpent() ? FailureKind.DEADLINE : FailureKind.CANCELLED;
        scopes.forEach(scope -> scope.end(why));
        while (running > 0) {
            take(Duration.ofDays(1).toNanos());
        }
        return attempts;
    }

    private void begin(int number) {
        Scope own = starter.run().scope().child();
        scopes.add(own);
        running++;
        AttemptProgress candidate = candidates.get(number);
        candidate.watch(phase -> news.add(new Reached(number, phase, now())));
        try {
            starter.run()
                    .threads()
                    .execute(() -> news.add(new Result(number, starter.run(candidate, own, Duration.ZERO))));
        } catch (RejectedExecutionException closed) {
            running--;
            starter.run().scope().end(FailureKind.CANCELLED);
        }
    }

    private void take(long nanos) {
        try {
            News next = news.poll(nanos, TimeUnit.NANOSECONDS);
            if (next instanceof Result result) {
                running--;
                attempts.set(result.candidate(), result.attempt());
                report(result);
            } else if (next instanceof Reached reached) {
                report(reached);
            }
        } catch (InterruptedException interrupted) {
            // Nobody interrupts these threads but the client at its end; the results come all the same, and soon.
            starter.run().scope().end(FailureKind.CANCELLED);
        }
    }

    private void report(Result result) {
        if (result.attempt().response().isPresent()) {
            race.answered(result.candidate(), now());
        } else {
            race.failed(result.candidate());
        }
    }

    private void report(Reached reached) {
        switch (reached.phase()) {
            case DNS -> {}
            case CONNECT, PROXY -> race.connecting(reached.candidate(), reached.at());
            case TLS, RESPONSE, BODY, DOCUMENT -> race.stands(reached.candidate(), reached.at());
        }
    }

    private long now() {
        return starter.run().nanoTime().getAsLong() - start;
    }
}
