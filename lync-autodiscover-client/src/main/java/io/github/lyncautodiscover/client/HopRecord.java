package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence of a hop while it is being gathered, by the one thread that runs it. */
final class HopRecord {
    final HopRequest request;
    final URI url;
    final HopClock clock;
    final AttemptContext attempt;
    final List<AddressTry> tries = new ArrayList<>();

    @Nullable
    HostAnswer dns;

    @Nullable
    TlsFacts tls;

    boolean connected;
    boolean reused;
    int status;
    List<Header> headers = List.of();

    @Nullable
    AuthenticationChallenge challenge;

    byte[] body = {};

    @Nullable
    AutodiscoverDocument document;

    HopRecord(HopRequest request, AttemptContext attempt) {
        this.request = request;
        this.url = request.url();
        this.attempt = attempt;
        this.clock = new HopClock(attempt);
    }

    /** Repeats the facts of the connection that an earlier hop opened and this one uses again. */
    void reuse(HopRecord opener) {
        reused = true;
        dns = opener.dns;
        tls = opener.tls;
        tries.clear();
        tries.addAll(opener.tries);
    }

    /** Begins anew after a connection that was used again turned out to be closed. */
    void forgetConnection() {
        reused = false;
        dns = null;
        tls = null;
        tries.clear();
    }

    Hop toHop(@Nullable Failure failure) {
        headers = headers.stream()
                .map(header -> new Header(header.name(), request.withoutSecrets(header.value())))
                .toList();
        return new Hop(this, failure == null ? null : withoutSecrets(failure));
    }

    private Failure withoutSecrets(Failure failure) {
        return new Failure(failure.kind(), failure.phase(), request.withoutSecrets(failure.detail()));
    }
}
