package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.MalformedDocumentException;
import java.io.IOException;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Runs the hops of one attempt, one after the other. Whatever happens becomes a hop. */
final class HopRunner implements AutoCloseable {
    private final AttemptContext attempt;
    private final Engine engine = new Engine();

    HopRunner(AttemptContext attempt) {
        this.attempt = attempt;
    }

    Hop run(HopRequest request) {
        return run(new HopRecord(request, attempt));
    }

    Hop run(HopRecord hop) {
        @Nullable Failure failure = null;
        try {
            exchange(hop);
            hop.clock.enter(Phase.DOCUMENT);
            understand(hop);
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
            if (!hop.reused || hop.status != 0 || attempt.scope().ending().isPresent()) {
                throw failed;
            }
            hop.forgetConnection();
            engine.exchange(hop);
        }
    }

    private void understand(HopRecord hop) throws IOException {
        if (hop.status != HttpStatus.SC_OK || hop.request.purpose() == HopRequest.Purpose.TICKET) {
            StatusFailures.check(hop);
            return;
        }
        AutodiscoverReader reader = attempt.settings().reader();
        try {
            hop.document = reader.read(hop.body, hop.url);
        } catch (MalformedDocumentException malformed) {
            throw new HopFailedException(
                    HopFailures.kind(malformed), Phase.DOCUMENT, Texts.oneLine(malformed.getMessage()));
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
