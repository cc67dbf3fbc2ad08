package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.hop.HopFailedException;
import io.github.lyncautodiscover.client.hop.HopRecord;
import io.github.lyncautodiscover.client.hop.HopRequest;
import io.github.lyncautodiscover.client.hop.HopRunner;
import io.github.lyncautodiscover.client.ticket.Ticket;
import io.github.lyncautodiscover.client.ticket.TicketRequest;
import io.github.lyncautodiscover.client.ticket.TicketResponse;
import io.github.lyncautodiscover.client.ticket.TicketSource;
import io.github.lyncautodiscover.client.work.Run;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Asks the source for one ticket. The source runs on a thread of its own, so that one that never returns holds nobody
 * up; while it runs, the thread of the attempt waits, and the connection is the source's.
 */
final class TicketDesk implements TicketRequest {
    private final SipAddress user;
    private final Hop asked;
    private final AuthenticationChallenge challenge;
    private final RedirectPolicy policy;
    private final Run run;
    private final Trail trail;
    private final HopRunner runner;
    private final List<Hop> hops;
    private final ReentrantLock open = new ReentrantLock();
    private boolean closed;

    TicketDesk(
            SipAddress user,
            Hop asked,
            AuthenticationChallenge challenge,
            RedirectPolicy policy,
            Run run,
            Trail trail,
            HopRunner runner,
            List<Hop> hops) {
        this.user = user;
        this.asked = asked;
        this.challenge = challenge;
        this.policy = policy;
        this.run = run;
        this.trail = trail;
        this.runner = runner;
        this.hops = hops;
    }

    /** The ticket of the source, or the failure that says why the attempt ends. */
    Optional<Ticket> ask(TicketSource source) throws HopFailedException {
        FutureTask<Optional<Ticket>> asking = new FutureTask<>(() -> source.ticket(this));
        Closeable cancelling = () -> asking.cancel(true);
        Future<?> guard = run.guard(run.budget(), FailureKind.DEADLINE);
        try {
            run.scope().open(cancelling);
            run.threads().execute(asking);
            return Objects.requireNonNull(asking.get(), "the source returned null");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw explain(cause == null ? failed : cause);
        } catch (IOException | RejectedExecutionException | CancellationException | NullPointerException ended) {
            throw explain(ended);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HopFailedException(FailureKind.INTERRUPTED, Phase.DOCUMENT, "");
        } finally {
            guard.cancel(false);
            run.scope().release(cancelling);
            close();
        }
    }

    /** The message of a foreign exception may hold anything, so only its name is told. */
    private HopFailedException explain(Throwable failed) {
        Optional<FailureKind> ending = run.scope().ending();
        if (ending.isPresent()) {
            return new HopFailedException(ending.get(), Phase.DOCUMENT, "");
        }
        return failed instanceof HopFailedException known
                ? known
                : new HopFailedException(
                        FailureKind.AUTH_SOURCE_FAILED,
                        Phase.DOCUMENT,
                        failed.getClass().getSimpleName());
    }

    @Override
    public SipAddress user() {
        return user;
    }

    @Override
    public URI url() {
        return asked.url();
    }

    @Override
    public AuthenticationChallenge challenge() {
        return challenge;
    }

    @Override
    public TicketResponse post(URI issuer, String contentType, String body) throws IOException {
        open.lock();
        try {
            if (closed) {
                throw new IllegalStateException("this request is over: post before the source returns");
            }
            TicketRules.check(issuer, user.domain(), policy);
            HopRequest request = HopRequest.post(issuer, contentType, body);
            HopRecord record = runner.record(trail.errand(asked, request));
            Hop hop = runner.run(record);
            hops.add(hop);
            if (hop.failure().isPresent()) {
                throw new HopFailedException(hop.failure().get());
            }
            return new TicketResponse(hop.status().orElse(0), hop.headers(), record.text());
        } finally {
            open.unlock();
        }
    }

    /** Waits for a request that is still under way; when the attempt was ended, its socket is closed already. */
    private void close() {
        open.lock();
        try {
            closed = true;
        } finally {
            open.unlock();
        }
    }

    @Override
    public String toString() {
        return "ticket for " + asked.shownUrl();
    }
}
