package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Oddity;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.client.text.Texts;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
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
    InetSocketAddress proxy;

    boolean connected;

    boolean reused;
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

    /** Repeats the facts of the connection that an earlier hop opened and this one uses again. */
    void reuse(HopRecord opener) {
        reused = true;
        dns = opener.dns;
        tls = opener.tls;
        proxy = opener.proxy;
        tries.clear();
        tries.addAll(opener.tries);
    }

    /** Begins anew after a connection that was used again turned out to be closed. */
    void forgetConnection() {
        reused = false;
        dns = null;
        tls = null;
        proxy = null;
        tries.clear();
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
