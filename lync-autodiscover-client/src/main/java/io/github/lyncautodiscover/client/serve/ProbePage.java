package io.github.lyncautodiscover.client.serve;

import com.sun.net.httpserver.HttpExchange;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.MetricsReport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code /probe}: looks up whom the query names, and says in metrics what came of it. Thread-safe. */
final class ProbePage {
    /** How Prometheus says how long it waits. */
    static final String PATIENCE = "X-Prometheus-Scrape-Timeout-Seconds";

    /** Soon enough to give up a probe that nobody waits for, and seldom enough to be no traffic. */
    private static final Duration PULSE = Duration.ofMillis(250);

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;

    private final Prober prober;
    private final Terms terms;
    private final Tally tally;
    private final Semaphore places;

    ProbePage(Prober prober, Terms terms, Tally tally) {
        this.prober = prober;
        this.terms = terms;
        this.tally = tally;
        this.places = new Semaphore(terms.atOnce());
    }

    /** How many probes are under way. */
    int underWay() {
        return terms.atOnce() - places.availablePermits();
    }

    void answer(HttpExchange exchange, Reply reply) throws IOException {
        Question question = Question.of(
                exchange.getRequestURI().getRawQuery(),
                exchange.getRequestHeaders().getFirst(PATIENCE),
                terms);
        if (exchange.getRequestMethod().equals("HEAD")) {
            reply.end(OK, Reply.METRICS, "");
            return;
        }
        // Counted, and its place free, before anybody has the answer: whoever asks then sees it.
        reply.end(OK, Reply.METRICS, inAPlace(question, reply));
    }

    private String inAPlace(Question question, Reply reply) throws IOException {
        if (!places.tryAcquire()) {
            throw new RefusedException(TOO_MANY, "as many probes are under way as may be at once: " + terms.atOnce());
        }
        try {
            return probe(question, reply);
        } finally {
            places.release();
        }
    }

    private String probe(Question question, Reply reply) throws IOException {
        long start = System.nanoTime();
        Tally.Outcome outcome = Tally.Outcome.DEFECT;
        CompletableFuture<LyncDiagnosis> probe = begin(question);
        try {
            LyncDiagnosis seen = await(probe, reply);
            MetricsReport metrics = new MetricsReport(terms.showUser());
            boolean signsIn = metrics.add(seen);
            String answer = Samples.ofProbe(signsIn, since(start)) + metrics.text();
            outcome = signsIn ? Tally.Outcome.SIGNS_IN : Tally.Outcome.CANNOT_SIGN_IN;
            return answer;
        } catch (IOException nobodyWaits) {
            outcome = Tally.Outcome.HUNG_UP;
            throw nobodyWaits;
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect);
        } finally {
            probe.cancel(true);
            tally.probed(outcome, since(start));
        }
    }

    private CompletableFuture<LyncDiagnosis> begin(Question question) {
        try {
            return prober.probe(question.user(), question.limit());
        } catch (IllegalArgumentException noNames) {
            throw new RefusedException(BAD_REQUEST, "nobody can be asked about the SIP domain of this target");
        }
    }

    private static LyncDiagnosis await(CompletableFuture<LyncDiagnosis> probe, Reply reply)
            throws IOException, ExecutionException {
        while (true) {
            try {
                return probe.get(PULSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException later) {
                reply.notYet();
            } catch (InterruptedException stopping) {
                throw new IOException("the server ends", stopping);
            }
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
