package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One request of an attempt, and everything that was seen on its way. Immutable. */
public final class Hop {
    /** Nobody changes it any more. */
    private final Builder seen;

    private Hop(Builder gathered) {
        seen = gathered;
    }

    /**
     * Begins a hop that is read back from a report, or made up for a test.
     *
     * @param url the URL that was asked for
     * @return a builder that knows nothing else: a GET of which nothing was seen
     */
    public static Builder builder(URI url) {
        return new Builder(url);
    }

    /** {@return the URL that was asked for, with its query; {@link #shownUrl()} leaves the user's address out} */
    public URI url() {
        return seen.url;
    }

    /**
     * {@return the URL as it may be shown to anyone: without its query and, where a peer has put the user into the
     * path, without}
     */
    public String shownUrl() {
        return seen.shownUrl.isEmpty() ? Mask.shown(Urls.masked(seen.url)) : seen.shownUrl;
    }

    /** {@return {@code GET}, or {@code POST} where a ticket was asked for} */
    public String method() {
        return seen.method;
    }

    /** {@return whether the request carried a ticket, which this hop does not keep} */
    public boolean isTicketSent() {
        return seen.ticketSent;
    }

    /** {@return whether the host is neither of the SIP domain nor trusted by the redirect policy nor named by the caller} */
    public boolean isForeign() {
        return seen.foreign;
    }

    /**
     * {@return what DNS said about the host; empty when the question had no answer before the attempt ended, and when a
     * proxy resolved the name}
     */
    public Optional<HostAnswer> dns() {
        return Optional.ofNullable(seen.dns);
    }

    /**
     * {@return the addresses that were connected to, in order, those of proxies included; on a reused connection those
     * of the hop that opened it}
     */
    public List<AddressTry> addressTries() {
        return seen.addressTries;
    }

    /** {@return the address that accepted the connection: that of the host, or of the proxy} */
    public Optional<InetSocketAddress> address() {
        return seen.addressTries.stream()
                .filter(tried -> tried.result() == AddressTry.Result.CONNECTED)
                .map(AddressTry::address)
                .findFirst();
    }

    /**
     * {@return the proxy that the request went through or failed at, as the selector named it; empty for a direct
     * connection}
     */
    public Optional<InetSocketAddress> proxy() {
        return Optional.ofNullable(seen.proxy);
    }

    /** {@return whether the connection was opened by an earlier hop, whose facts this one repeats} */
    public boolean isReused() {
        return seen.reused;
    }

    /**
     * {@return whether an earlier lookup of the same sweep has left the connection, whose TLS facts and addresses this hop
     * repeats; later hops of the attempt on it are {@link #isReused() reused} instead} They were seen at most a minute before.
     */
    public boolean isShared() {
        return seen.shared;
    }

    /** {@return what the TLS handshake showed; empty for plain http, and when the handshake was not reached} */
    public Optional<TlsFacts> tls() {
        return Optional.ofNullable(seen.tls);
    }

    /** {@return what the handshake ended with, where no certificate was to blame and what came was understood} */
    public Optional<TlsRefusal> tlsRefusal() {
        return Optional.ofNullable(seen.tlsRefusal);
    }

    /** {@return the HTTP status} */
    public OptionalInt status() {
        return seen.status == 0 ? OptionalInt.empty() : OptionalInt.of(seen.status);
    }

    /**
     * {@return what IIS adds to the status of a refusal or an error, such as the 4 of 403.4 or the 3 of 502.3, read
     * from its page}
     */
    public OptionalInt subStatus() {
        return seen.subStatus == 0 ? OptionalInt.empty() : OptionalInt.of(seen.subStatus);
    }

    /** {@return the headers that help to explain the response, in the order in which they came} */
    public List<Header> headers() {
        return seen.headers;
    }

    /**
     * {@return the first header of a name, whatever its case}
     *
     * @param name the name
     */
    public Optional<String> header(String name) {
        return seen.headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /**
     * {@return where the Location header leads, as it must be asked for: with its query, where the user's address may
     * stand; empty without a usable one}
     */
    public Optional<URI> target() {
        return Optional.ofNullable(seen.target)
                .or(() -> header("Location").flatMap(location -> Urls.resolve(seen.url, location)));
    }

    /** {@return which tickets a status 401 asked for; empty for other statuses, and when a ticket was sent} */
    public Optional<AuthenticationChallenge> challenge() {
        return Optional.ofNullable(seen.challenge);
    }

    /** {@return how many bytes of the body were read} */
    public int bodyBytes() {
        return seen.bodyBytes;
    }

    /** {@return what was against the rules of HTTP and read all the same} */
    public List<Oddity> oddities() {
        return seen.oddities;
    }

    /** {@return the document that was read from the body} */
    public Optional<AutodiscoverDocument> document() {
        return Optional.ofNullable(seen.document);
    }

    /** {@return how long each phase took} */
    public PhaseTimes times() {
        return seen.times;
    }

    /** {@return why this hop gave nothing to go on with} */
    public Optional<Failure> failure() {
        return Optional.ofNullable(seen.failure);
    }

    @Override
    public String toString() {
        String result = seen.failure != null ? seen.failure.toString() : String.valueOf(seen.status);
        return shownUrl() + " " + result;
    }

    /** Gathers what was seen of a hop. Not thread-safe; use from one thread. */
    public static final class Builder implements Cloneable {
        private final URI url;
        private String shownUrl = "";
        private String method = "GET";
        private boolean ticketSent;
        private boolean foreign;
        private @Nullable HostAnswer dns;
        private List<AddressTry> addressTries = List.of();
        private @Nullable InetSocketAddress proxy;
        private boolean reused;
        private boolean shared;
        private @Nullable TlsFacts tls;
        private @Nullable TlsRefusal tlsRefusal;
        private int status;
        private int subStatus;
        private List<Header> headers = List.of();
        private @Nullable URI target;
        private @Nullable AuthenticationChallenge challenge;
        private int bodyBytes;
        private List<Oddity> oddities = List.of();
        private @Nullable AutodiscoverDocument document;
        private PhaseTimes times = new PhaseTimes(Map.of());
        private @Nullable Failure failure;

        private Builder(URI url) {
            this.url = Objects.requireNonNull(url, "url");
        }

        /**
         * The URL as it may be shown to anyone; default the URL without its query.
         *
         * @param value without the user and other secrets
         * @return this builder
         */
        public Builder shownUrl(String value) {
            shownUrl = Objects.requireNonNull(value, "shownUrl");
            return this;
        }

        /**
         * The method; default {@code GET}.
         *
         * @param value {@code GET} or {@code POST}
         * @return this builder
         */
        public Builder method(String value) {
            method = Objects.requireNonNull(value, "method");
            return this;
        }

        /**
         * Whether the request carried a ticket; default false.
         *
         * @param value whether it did
         * @return this builder
         */
        public Builder ticketSent(boolean value) {
            ticketSent = value;
            return this;
        }

        /**
         * Whether the host is not trusted; default false.
         *
         * @param value whether it is not
         * @return this builder
         */
        public Builder foreign(boolean value) {
            foreign = value;
            return this;
        }

        /**
         * What DNS said about the host.
         *
         * @param value the answer
         * @return this builder
         */
        public Builder dns(HostAnswer value) {
            dns = Objects.requireNonNull(value, "dns");
            return this;
        }

        /**
         * The addresses that were connected to; default none.
         *
         * @param value all of them, in order
         * @return this builder
         */
        public Builder addressTries(List<AddressTry> value) {
            addressTries = List.copyOf(value);
            return this;
        }

        /**
         * The proxy that the request went through.
         *
         * @param value as the selector named it
         * @return this builder
         */
        public Builder proxy(InetSocketAddress value) {
            proxy = Objects.requireNonNull(value, "proxy");
            return this;
        }

        /**
         * Whether the connection was opened by an earlier hop; default false.
         *
         * @param value whether it was
         * @return this builder
         */
        public Builder reused(boolean value) {
            reused = value;
            return this;
        }

        /**
         * Whether an earlier lookup has left the connection; default false.
         *
         * @param value whether it has
         * @return this builder
         */
        public Builder shared(boolean value) {
            shared = value;
            return this;
        }

        /**
         * What the TLS handshake showed.
         *
         * @param value what it showed
         * @return this builder
         */
        public Builder tls(TlsFacts value) {
            tls = Objects.requireNonNull(value, "tls");
            return this;
        }

        /**
         * What the handshake ended with, where no certificate was to blame; default unknown.
         *
         * @param value who refused what
         * @return this builder
         */
        public Builder tlsRefusal(TlsRefusal value) {
            tlsRefusal = Objects.requireNonNull(value, "tlsRefusal");
            return this;
        }

        /**
         * The HTTP status; default 0.
         *
         * @param value the status, 0 for none
         * @return this builder
         */
        public Builder status(int value) {
            status = value;
            return this;
        }

        /**
         * What IIS adds to the status of a refusal or an error; default 0.
         *
         * @param value the number after the dot, 0 for none
         * @return this builder
         */
        public Builder subStatus(int value) {
            subStatus = value;
            return this;
        }

        /**
         * The headers that help to explain the response; default none.
         *
         * @param value all of them, in order
         * @return this builder
         */
        public Builder headers(List<Header> value) {
            headers = List.copyOf(value);
            return this;
        }

        /**
         * Where the Location header leads; default where the header among {@link #headers} says.
         *
         * @param value the absolute URL, with its query
         * @return this builder
         */
        public Builder target(URI value) {
            target = Objects.requireNonNull(value, "target");
            return this;
        }

        /**
         * Which tickets a status 401 asked for.
         *
         * @param value what it said
         * @return this builder
         */
        public Builder challenge(AuthenticationChallenge value) {
            challenge = Objects.requireNonNull(value, "challenge");
            return this;
        }

        /**
         * How many bytes of the body were read; default 0.
         *
         * @param value the number
         * @return this builder
         */
        public Builder bodyBytes(int value) {
            bodyBytes = value;
            return this;
        }

        /**
         * What was against the rules of HTTP and read all the same; default nothing.
         *
         * @param value each once
         * @return this builder
         */
        public Builder oddities(List<Oddity> value) {
            oddities = List.copyOf(value);
            return this;
        }

        /**
         * The document that was read from the body.
         *
         * @param value the document
         * @return this builder
         */
        public Builder document(AutodiscoverDocument value) {
            document = Objects.requireNonNull(value, "document");
            return this;
        }

        /**
         * How long each phase took; default no time.
         *
         * @param value the times
         * @return this builder
         */
        public Builder times(PhaseTimes value) {
            times = Objects.requireNonNull(value, "times");
            return this;
        }

        /**
         * Why it gave nothing to go on with; default nothing failed.
         *
         * @param value what failed
         * @return this builder
         */
        public Builder failure(Failure value) {
            failure = Objects.requireNonNull(value, "failure");
            return this;
        }

        /** {@return a hop with what was gathered so far; the builder may go on} */
        public Hop build() {
            return new Hop(clone());
        }

        @Override
        protected Builder clone() {
            try {
                return (Builder) super.clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
