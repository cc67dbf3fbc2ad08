package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One request of an attempt, and everything that was seen on its way. Immutable. */
public final class Hop {
    private final URI url;
    private final String method;
    private final boolean ticketSent;
    private final boolean foreign;
    private final @Nullable HostAnswer dns;
    private final List<AddressTry> addressTries;
    private final @Nullable InetSocketAddress proxy;
    private final boolean reused;
    private final @Nullable TlsFacts tls;
    private final int status;
    private final List<Header> headers;
    private final @Nullable AuthenticationChallenge challenge;
    private final int bodyBytes;
    private final @Nullable AutodiscoverDocument document;
    private final PhaseTimes times;
    private final @Nullable Failure failure;

    Hop(HopBuilder gathered) {
        url = gathered.url;
        method = gathered.method;
        ticketSent = gathered.ticketSent;
        foreign = gathered.foreign;
        dns = gathered.dns;
        addressTries = gathered.addressTries;
        proxy = gathered.proxy;
        reused = gathered.reused;
        tls = gathered.tls;
        status = gathered.status;
        headers = gathered.headers;
        challenge = gathered.challenge;
        bodyBytes = gathered.bodyBytes;
        document = gathered.document;
        times = gathered.times;
        failure = gathered.failure;
    }

    /**
     * Begins a hop of one's own: one that is read back, or made up for a test.
     *
     * @param url the URL that was asked for
     * @return a builder that knows nothing else: a GET of which nothing was seen
     */
    public static HopBuilder builder(URI url) {
        return new HopBuilder(url);
    }

    /** {@return the URL that was asked for, with its query; {@link #shownUrl()} leaves the user's address out} */
    public URI url() {
        return url;
    }

    /** {@return the URL as it may be shown to anyone: the query, where the user's address stands, is left out} */
    public String shownUrl() {
        return Urls.masked(url);
    }

    /** {@return {@code GET}, or {@code POST} where a ticket was asked for} */
    public String method() {
        return method;
    }

    /** {@return whether the request carried a ticket, which this hop does not keep} */
    public boolean isTicketSent() {
        return ticketSent;
    }

    /** {@return whether the host is neither of the SIP domain nor trusted by the redirect policy nor named by the caller} */
    public boolean isForeign() {
        return foreign;
    }

    /**
     * {@return what DNS said about the host; empty when the question had no answer before the attempt ended, and when a proxy
     * resolved the name}
     */
    public Optional<HostAnswer> dns() {
        return Optional.ofNullable(dns);
    }

    /**
     * {@return the addresses that were connected to, in order, those of proxies included; on a reused connection those of the
     * hop that opened it}
     */
    public List<AddressTry> addressTries() {
        return addressTries;
    }

    /** {@return the address that accepted the connection: that of the host, or of the proxy} */
    public Optional<InetSocketAddress> address() {
        return addressTries.stream()
                .filter(tried -> tried.result() == AddressTry.Result.CONNECTED)
                .map(AddressTry::address)
                .findFirst();
    }

    /** {@return the proxy that the request went through or failed at, as the selector named it; empty for a direct connection} */
    public Optional<InetSocketAddress> proxy() {
        return Optional.ofNullable(proxy);
    }

    /** {@return whether the connection was opened by an earlier hop, whose facts this one repeats} */
    public boolean isReused() {
        return reused;
    }

    /** {@return what the TLS handshake showed; empty for plain http, and when the handshake was not reached} */
    public Optional<TlsFacts> tls() {
        return Optional.ofNullable(tls);
    }

    /** {@return the HTTP status} */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** {@return the headers that help to explain the response, in the order in which they came} */
    public List<Header> headers() {
        return headers;
    }

    /**
     * {@return the first header of a name, whatever its case}
     *
     * @param name the name
     */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** {@return which tickets a status 401 asked for; empty for other statuses, and when a ticket was sent} */
    public Optional<AuthenticationChallenge> challenge() {
        return Optional.ofNullable(challenge);
    }

    /** {@return how many bytes of the body were read} */
    public int bodyBytes() {
        return bodyBytes;
    }

    /** {@return the document that was read from the body} */
    public Optional<AutodiscoverDocument> document() {
        return Optional.ofNullable(document);
    }

    /** {@return how long each phase took} */
    public PhaseTimes times() {
        return times;
    }

    /** {@return why this hop gave nothing to go on with} */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public String toString() {
        String result = failure != null ? failure.toString() : String.valueOf(status);
        return shownUrl() + " " + result;
    }
}
