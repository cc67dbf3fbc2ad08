package io.github.lyncautodiscover.client.hop;

import static java.net.HttpURLConnection.HTTP_OK;
import static java.net.HttpURLConnection.HTTP_PROXY_AUTH;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.work.Interrupting;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Runs the hops of one attempt, one after the other. Whatever happens becomes a hop. */
public final class HopRunner implements AutoCloseable {
    private final HopContext attempt;
    private final HopWatcher watcher;
    private final Engine engine;

    public HopRunner(HopContext attempt, HopWatcher watcher) {
        this.attempt = attempt;
        this.watcher = watcher;
        this.engine = new Engine(attempt);
    }

    public Hop run(Errand errand) {
        return run(record(errand));
    }

    public HopRecord record(Errand errand) {
        return new HopRecord(errand, attempt, phase -> watcher.phaseStarted(errand.url(), phase));
    }

    public Hop run(HopRecord record) {
        record.errand.request().credentials().forEach(attempt.secrets()::addCredential);
        record.errand.request().secrets().forEach(attempt.secrets()::add);
        watcher.hopStarted(record.url);
        Hop hop = gather(record);
        watcher.hopEnded(hop);
        return hop;
    }

    private Hop gather(HopRecord hop) {
        @Nullable Failure failure = null;
        try {
            switch (hop.errand.request().purpose()) {
                case HANDSHAKE -> shakeHands(hop);
                case STATUS -> exchange(hop);
                case DOCUMENT, USER, TICKET -> {
                    exchange(hop);
                    hop.clock.enter(Phase.DOCUMENT);
                    understand(hop);
                }
            }
        } catch (IOException | RuntimeException failed) {
            failure = HopFailures.explain(failed, hop);
        } finally {
            hop.clock.close();
        }
        return hop.toHop(failure);
    }

    /** A kept connection may have been closed by the server at any time: then the request is sent over a new one. */
    private void exchange(HopRecord hop) throws IOException {
        try {
            engine.exchange(hop);
        } catch (IOException failed) {
            if (!hop.isAskedInVain() || attempt.scope().ending().isPresent()) {
                throw failed;
            }
            hop.forgetConnection();
            engine.exchange(hop);
        }
    }

    private void shakeHands(HopRecord hop) throws IOException {
        Connection opened = Connector.open(hop);
        opened.leave(attempt.scope());
        opened.close();
    }

    private void understand(HopRecord hop) throws IOException {
        if (hop.isForwarded() && hop.status == HTTP_PROXY_AUTH) {
            throw new HopFailedException(FailureKind.PROXY_REFUSED, Phase.DOCUMENT, "status " + hop.status);
        }
        if (hop.status != HTTP_OK || hop.errand.request().purpose() == HopRequest.Purpose.TICKET) {
            StatusFailures.check(hop);
            return;
        }
        AutodiscoverReader reader = attempt.settings().reader();
        Interrupting reading = new Interrupting(attempt.scope());
        try {
            Echoes.refuse(hop.text(), attempt.secrets());
            hop.document = Echoes.refused(reader.read(hop.body, hop.url), attempt.secrets());
        } catch (MalformedDocumentException malformed) {
            throw new HopFailedException(
                    HopFailures.kind(malformed), Phase.DOCUMENT, String.valueOf(malformed.getMessage()));
        } finally {
            reading.end();
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
