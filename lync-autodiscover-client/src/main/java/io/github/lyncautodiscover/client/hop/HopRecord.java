package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.evidence.TlsRefusal;
import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.client.text.Texts;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The evidence of a hop while it is being gathered, by the one thread that runs it. */
public final class HopRecord {
    final Errand errand;
    final URI url;
    final HopClock clock;
    final HopContext attempt;
    final List<AddressTry> tries = new ArrayList<>();

    @Nullable
    HostAnswer dns;

    @Nullable
    TlsFacts tls;

    @Nullable
    TlsRefusal refusal;

    @Nullable
    InetSocketAddress proxy;

    /** Whether an earlier hop of the attempt opened or took the connection. */
    boolean reused;

    /** The connection that an earlier lookup of the sweep has left. */
    @Nullable
    Connection shared;

    /** Whether only a new connection will do, because a kept one turned out to be closed. */
    private boolean fresh;

    /** Whether any byte of an answer came. */
    boolean heard;

    /** Whether what came was said before the request was there. */
    boolean tooLate;

    int status;

    /** What IIS adds to the status of a refusal, 0 for nothing. */
    int subStatus;

    List<Header> headers = List.of();

    /** Where the Location header leads, as it must be asked for. */
    @Nullable
    URI target;

    /** The affinity cookie that came, name and value, empty for none: a secret that no hop keeps. */
    String affinity = "";

    @Nullable
    AuthenticationChallenge challenge;

    byte[] body = {};

    /** What was against the rules and read all the same. */
    final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);

    @Nullable
    AutodiscoverDocument document;

    public HopRecord(Errand errand, HopContext attempt, Consumer<Phase> phases) {
        this.errand = errand;
        this.url = errand.url();
        this.attempt = attempt;
        this.clock = new HopClock(attempt, phases);
    }

    /** What this hop has seen of its connection. */
    Connection.Seen seen() {
        return new Connection.Seen(dns, List.copyOf(tries), proxy, tls);
    }

    /** Repeats what an earlier hop has seen of the connection that this one uses again. */
    void repeat(Connection.Seen seen) {
        reused = true;
        set(seen);
    }

    /** The connection of an earlier lookup in place of a new one to these addresses; null for none. */
    @Nullable
    Connection takeShared(List<InetSocketAddress> targets) throws IOException {
        SharedConnections connections = attempt.settings().shared();
        boolean any = errand.request().purpose() != HopRequest.Purpose.HANDSHAKE;
        if (connections == null || !any || fresh || isSecret()) {
            return null;
        }
        Connection left = connections.take(this, targets);
        if (left != null) {
            shared = left;
            set(new Connection.Seen(dns, left.seen().tries(), proxy, left.seen().tls()));
        }
        return left;
    }

    /** Whether what it sends is nobody else's business. */
    boolean isSecret() {
        HopRequest request = errand.request();
        return request.isTicketSent()
                || request.purpose() == HopRequest.Purpose.TICKET
                || !request.cookie().isEmpty();
    }

    /** Whether the server can have closed the connection before the request came, and has answered nothing. */
    boolean isAskedInVain() {
        return isOnOpenConnection() && (tooLate || !heard);
    }

    /** Whether it opens no connection of its own. */
    boolean isOnOpenConnection() {
        return reused || shared != null;
    }

    /** Where its connection leads, once it has one; that of the proxy where there is one. */
    InetAddress address() {
        return tries.get(tries.size() - 1).address().getAddress();
    }

    /** Begins anew after a connection that was used again turned out to be closed. */
    void forgetConnection() {
        fresh = true;
        tooLate = false;
        reused = false;
        shared = null;
        set(new Connection.Seen(null, List.of(), null, null));
    }

    private void set(Connection.Seen seen) {
        dns = seen.dns();
        tls = seen.tls();
        proxy = seen.proxy();
        tries.clear();
        tries.addAll(seen.tries());
    }

    /** Stands for the lookup: the same for all its hops, and for no others. */
    Object lookup() {
        return attempt.run().deadline();
    }

    long now() {
        return attempt.run().nanoTime().getAsLong();
    }

    /** Whether a proxy reads the request and passes it on, rather than leading to the host through a tunnel. */
    boolean isForwarded() {
        return proxy != null && !Urls.isHttps(url);
    }

    /** The affinity cookie that came, name and value; a secret. */
    public String affinity() {
        return affinity;
    }

    /** The body as text; a secret where it holds a ticket. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Hop toHop(@Nullable Failure failure) {
        Hop.Builder hop = Hop.builder(url)
                .shownUrl(Mask.of(attempt.secrets()).text(Urls.masked(url)))
                .method(errand.request().method())
                .ticketSent(errand.request().isTicketSent())
                .foreign(errand.foreign())
                .addressTries(tries)
                .reused(reused)
                .shared(shared != null)
                .status(status)
                .subStatus(subStatus)
                .headers(headers)
                .bodyBytes(body.length)
                .oddities(List.copyOf(oddities))
                .times(clock.times());
        Optional.ofNullable(target).ifPresent(hop::target);
        Optional.ofNullable(dns).ifPresent(hop::dns);
        Optional.ofNullable(proxy).ifPresent(hop::proxy);
        Optional.ofNullable(tls).ifPresent(hop::tls);
        Optional.ofNullable(refusal).ifPresent(hop::tlsRefusal);
        Optional.ofNullable(challenge).ifPresent(hop::challenge);
        Optional.ofNullable(document).ifPresent(hop::document);
        Optional.ofNullable(failure).map(this::withoutSecrets).ifPresent(hop::failure);
        return hop.build();
    }

    /** Cleaned first and cut then: half a secret is one too. */
    private Failure withoutSecrets(Failure failure) {
        return new Failure(
                failure.kind(), failure.phase(), Texts.oneLine(attempt.secrets().clean(failure.detail())));
    }
}
