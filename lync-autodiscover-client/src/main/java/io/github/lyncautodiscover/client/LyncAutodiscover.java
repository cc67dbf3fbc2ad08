package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.hop.HopSettings;
import io.github.lyncautodiscover.client.hop.Proxies;
import io.github.lyncautodiscover.client.ticket.TicketSource;
import io.github.lyncautodiscover.client.work.Pace;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.AutodiscoverReader;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way in: one line for a prompt, a builder for everything else.
 *
 * <pre>{@code
 * LyncAutodiscover.discover("alice@contoso.com").toText()
 * }</pre>
 */
public final class LyncAutodiscover {
    private LyncAutodiscover() {}

    /**
     * Looks a user up with the defaults: the mobile plan, the resolvers and the trusted roots of this computer, and a
     * deadline of 20 seconds. Makes a client for this one question and closes it; a program that asks more than once
     * keeps one from {@link #builder()}.
     *
     * @param sipAddress the user, {@code alice@contoso.com} or {@code sip:alice@contoso.com}
     * @return the result, also when nobody answered
     * @throws IllegalArgumentException when that is no SIP address; nothing was sent
     */
    public static Discovery discover(String sipAddress) {
        SipAddress user = SipAddress.of(sipAddress);
        try (AutodiscoverClient client = builder().build()) {
            return client.discover(user);
        }
    }

    /**
     * Begins a client that differs from the defaults.
     *
     * @return a builder that has the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Gathers what a client needs. Not thread-safe; use from one thread.
     *
     * <p>Some limits cannot be changed: an attempt follows at most 10 redirects, and a response may have at most 100 header
     * lines of at most 16 KiB each, after at most 8 interim responses.
     */
    public static final class Builder {
        private static final int DEFAULT_MAX_BODY = 256 * 1024;

        private LookupPlan plan = LookupPlan.mobile();
        private Strategy strategy = Strategy.SEQUENTIAL;
        private RedirectPolicy redirects = RedirectPolicy.standard();
        private @Nullable DnsView dns;
        private UnaryOperator<InetSocketAddress> route = UnaryOperator.identity();
        private @Nullable TlsPolicy tls;
        private Timeouts timeouts = Timeouts.standard();
        private int maxBodyBytes = DEFAULT_MAX_BODY;
        private UserAccess userAccess = new UserAccess.Skipped();
        private Proxies proxies = Proxies.NONE;
        private @Nullable DiscoveryCache cache;
        private int rate;
        private AttemptListener listener = new AttemptListener() {};

        private Builder() {}

        /**
         * The candidates and their order; default {@link LookupPlan#mobile()}.
         *
         * @param value the candidates
         * @return this builder
         */
        public Builder plan(LookupPlan value) {
            plan = Objects.requireNonNull(value, "plan");
            return this;
        }

        /**
         * The order in time of the candidates; default {@link Strategy#SEQUENTIAL}.
         *
         * @param value the strategy
         * @return this builder
         */
        public Builder strategy(Strategy value) {
            strategy = Objects.requireNonNull(value, "strategy");
            return this;
        }

        /**
         * Where redirects may lead; default {@link RedirectPolicy#standard()}.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder redirects(RedirectPolicy value) {
            redirects = Objects.requireNonNull(value, "redirects");
            return this;
        }

        /**
         * Where names are resolved; default {@link DnsView#system()}. The view stays the caller's, who closes it after
         * the client.
         *
         * @param value the view to ask
         * @return this builder
         */
        public Builder dns(DnsView value) {
            dns = Objects.requireNonNull(value, "dns");
            return this;
        }

        /**
         * Opens connections elsewhere than where DNS and URL lead, as curl's {@code --connect-to} does: a function from
         * that address and port to the one to connect to; default the same. URL, Host header, SNI and the check of the
         * certificate stay as they are.
         *
         * @param value from the address that was meant to the address to connect to
         * @return this builder
         */
        public Builder route(UnaryOperator<InetSocketAddress> value) {
            route = Objects.requireNonNull(value, "route");
            return this;
        }

        /**
         * Whom to trust; default {@link TlsPolicy#java()}.
         *
         * @param value the roots to trust
         * @return this builder
         */
        public Builder tls(TlsPolicy value) {
            tls = Objects.requireNonNull(value, "tls");
            return this;
        }

        /**
         * All limits in time; default {@link Timeouts#standard()}.
         *
         * @param value the limits
         * @return this builder
         */
        public Builder timeouts(Timeouts value) {
            timeouts = Objects.requireNonNull(value, "timeouts");
            return this;
        }

        /**
         * The limit in time for a whole discovery; default 20 s.
         *
         * @param value more than zero, at most a day
         * @return this builder
         * @throws IllegalArgumentException when it is not more than zero, or more than a day
         */
        public Builder deadline(Duration value) {
            timeouts = timeouts.withDeadline(value);
            return this;
        }

        /**
         * The largest body that is read, in bytes; default 256 KiB, at least 1 kB.
         *
         * @param value bytes
         * @return this builder
         * @throws IllegalArgumentException when it is less
         */
        public Builder maxBodyBytes(int value) {
            if (value < 1000) {
                throw new IllegalArgumentException("a body limit below 1000 bytes refuses healthy documents: " + value);
            }
            maxBodyBytes = value;
            return this;
        }

        /**
         * Which proxy leads to a URL; default none, also where the Java runtime is set up with one. It is asked for every
         * new connection, on a thread of the client, with scheme, host and port of the URL alone, and should not wait for
         * anything. Of several ways the first that can be connected to is taken; what cannot be one, such as a proxy with an
         * impossible host or port, is passed over, and the hop says so ({@link Oddity#PROXY_SKIPPED}).
         *
         * <p>An HTTP proxy forwards plain http and opens a tunnel for https, inside which certificates are checked as ever.
         * It resolves the names in our place, so {@link RedirectPolicy#refusingPrivateAddresses()} has nothing to go by.
         * Proxies that want to know who asks (status 407), and SOCKS proxies, are not supported: they end a hop with a
         * {@link FailureKind} of their own. The builder's {@code route} applies to the address of the proxy as to any other.
         *
         * @param value such as {@link ProxySelector#getDefault()}
         * @return this builder
         */
        public Builder proxy(ProxySelector value) {
            proxies = new Proxies(Objects.requireNonNull(value, "proxy"));
            return this;
        }

        /**
         * What is remembered from one lookup to the next; default nothing.
         *
         * @param value such as {@link DiscoveryCache#standard()}
         * @return this builder
         */
        public Builder cache(DiscoveryCache value) {
            cache = Objects.requireNonNull(value, "cache");
            return this;
        }

        /**
         * Goes on from the Root to the User resource and opens it with tickets: the answer is the User document. Default:
         * without tickets, and the answer is the Domain document.
         *
         * <p>Tickets, and what they are bought with, go only over verified https to hosts of the SIP domain, of
         * Microsoft, or trusted by {@link RedirectPolicy#trusting}, whoever named them.
         *
         * @param value where tickets come from
         * @return this builder
         */
        public Builder tickets(TicketSource value) {
            userAccess = new UserAccess.Opened(Objects.requireNonNull(value, "tickets"));
            return this;
        }

        /**
         * Who watches the attempts as they happen; default nobody.
         *
         * @param value called on the threads of the client
         * @return this builder
         */
        public Builder listener(AttemptListener value) {
            listener = Objects.requireNonNull(value, "listener");
            return this;
        }

        /**
         * Limits the connections and requests to each address, those of all lookups of the client together: a new connection
         * is one, and so is a request on a connection that is open already. They are at least the same time apart, never
         * several at once. Waiting for a turn counts towards the deadline and all other limits, so {@link #timeouts} have to
         * leave room for it. Name servers are spared by {@link DnsView.Builder#rate}.
         *
         * @param perSecond 1 to 1000; by default as many as come
         * @return this builder
         * @throws IllegalArgumentException when it is outside this range
         */
        public Builder rate(int perSecond) {
            if (perSecond < 1 || perSecond > 1000) {
                throw new IllegalArgumentException("the rate must be from 1 to 1000 requests a second: " + perSecond);
            }
            rate = perSecond;
            return this;
        }

        /**
         * Asks the User resource once without a ticket, after the answer is known, to see which tickets it takes: the last
         * hop has the {@link Hop#challenge() challenge}. Whatever it answers, the answer of the discovery stays. Costs one
         * more request; default off. Takes the place of {@link #tickets}, and the other way round.
         *
         * @return this builder
         */
        public Builder challenge() {
            userAccess = new UserAccess.Asked();
            return this;
        }

        /**
         * Makes the client.
         *
         * @return a client, to be closed at the end
         */
        public AutodiscoverClient build() {
            DnsView view = dns == null ? DnsView.system() : dns;
            TlsPolicy trust = tls == null ? TlsPolicy.java() : tls;
            HopSettings hop = new HopSettings(
                    view::hostAsync,
                    route,
                    proxies,
                    trust.setup(),
                    timeouts::of,
                    maxBodyBytes,
                    AutodiscoverReader.builder().maxBytes(maxBodyBytes).build(),
                    new Pace(rate),
                    null);
            Settings settings =
                    new Settings(plan, strategy, view::serviceAsync, redirects, timeouts, listener, userAccess, hop);
            return new LookupClient(settings, cache, view, dns == null ? view::close : () -> {});
        }
    }
}
