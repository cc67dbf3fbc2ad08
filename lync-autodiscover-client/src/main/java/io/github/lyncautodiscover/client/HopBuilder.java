package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gathers what was seen of a hop. Not thread-safe; use from one thread. */
public final class HopBuilder {
    final URI url;
    String method = "GET";
    boolean ticketSent;
    boolean foreign;

    @Nullable
    HostAnswer dns;

    List<AddressTry> addressTries = List.of();

    @Nullable
    InetSocketAddress proxy;

    boolean reused;

    @Nullable
    TlsFacts tls;

    int status;
    List<Header> headers = List.of();

    @Nullable
    AuthenticationChallenge challenge;

    int bodyBytes;

    @Nullable
    AutodiscoverDocument document;

    PhaseTimes times = new PhaseTimes(Map.of());

    @Nullable
    Failure failure;

    HopBuilder(URI url) {
        this.url = Objects.requireNonNull(url, "url");
    }

    /**
     * The method; default {@code GET}.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder method(String value) {
        method = Objects.requireNonNull(value, "method");
        return this;
    }

    /**
     * Whether the request carried a ticket; default false.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder ticketSent(boolean value) {
        ticketSent = value;
        return this;
    }

    /**
     * Whether the host is not trusted; default false.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder foreign(boolean value) {
        foreign = value;
        return this;
    }

    /**
     * What DNS said about the host.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder dns(HostAnswer value) {
        dns = Objects.requireNonNull(value, "dns");
        return this;
    }

    /**
     * The addresses that were connected to, in order; default none.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder addressTries(List<AddressTry> value) {
        addressTries = List.copyOf(value);
        return this;
    }

    /**
     * The proxy that the request went through.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder proxy(InetSocketAddress value) {
        proxy = Objects.requireNonNull(value, "proxy");
        return this;
    }

    /**
     * Whether the connection was opened by an earlier hop; default false.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder reused(boolean value) {
        reused = value;
        return this;
    }

    /**
     * What the TLS handshake showed.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder tls(TlsFacts value) {
        tls = Objects.requireNonNull(value, "tls");
        return this;
    }

    /**
     * The HTTP status; default 0, which is none.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder status(int value) {
        status = value;
        return this;
    }

    /**
     * The headers that help to explain the response; default none.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder headers(List<Header> value) {
        headers = List.copyOf(value);
        return this;
    }

    /**
     * Which tickets a status 401 asked for.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder challenge(AuthenticationChallenge value) {
        challenge = Objects.requireNonNull(value, "challenge");
        return this;
    }

    /**
     * How many bytes of the body were read; default 0.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder bodyBytes(int value) {
        bodyBytes = value;
        return this;
    }

    /**
     * The document that was read from the body.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder document(AutodiscoverDocument value) {
        document = Objects.requireNonNull(value, "document");
        return this;
    }

    /**
     * How long each phase took; default no time.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder times(PhaseTimes value) {
        times = Objects.requireNonNull(value, "times");
        return this;
    }

    /**
     * Why it gave nothing to go on with.
     *
     * @param value the value
     * @return this builder
     */
    public HopBuilder failure(Failure value) {
        failure = Objects.requireNonNull(value, "failure");
        return this;
    }

    /**
     * Makes the hop.
     *
     * @return an immutable value
     */
    public Hop build() {
        return new Hop(this);
    }
}
