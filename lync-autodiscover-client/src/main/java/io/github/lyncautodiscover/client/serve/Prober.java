package io.github.lyncautodiscover.client.serve;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Looks a user up for a probe. Thread-safe. */
public interface Prober {
    /**
     * Begins to look a user up; cancelling the future ends it.
     *
     * @param user the user
     * @param limit after which there has to be an answer, whatever it is
     * @return the diagnosis to come
     * @throws IllegalArgumentException when nobody can be asked about such a user
     */
    CompletableFuture<LyncDiagnosis> probe(SipAddress user, Duration limit);
}
