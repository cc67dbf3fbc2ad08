package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.ChainTrust;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.PhaseTimes;
import io.github.lyncautodiscover.client.evidence.ServerUse;
import io.github.lyncautodiscover.client.evidence.TlsFacts;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A diagnosis made by hand, for what nobody could stage as exactly. The user is alice@contoso.test. */
final class Made {
    static final String INTERNAL = "lyncdiscoverinternal.contoso.test";
    static final String EXTERNAL = "lyncdiscover.contoso.test";
    static final String WEB = "webext.contoso.test";
    static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final Vantage vantage;
    private final List<Attempt> attempts = new ArrayList<>();
    private @Nullable MobilityCheck mobility;

    private Made(Vantage vantage) {
        this.vantage = vantage;
    }

    static Made at(Vantage vantage) {
        return new Made(vantage);
    }

    static Made outside() {
        return at(Vantage.OUTSIDE);
    }

    /** A candidate whose last hop failed, or that was refused to go on from there. */
    Made failed(String url, Failure failure, Hop... hops) {
        attempts.add(new Attempt(new Candidate(URI.create(url)), List.of(hops), new Attempt.Failed(failure)));
        return this;
    }

    /** A candidate whose last hop failed. */
    Made failed(Hop... hops) {
        URI url = hops[0].url();
        return failed(url.toString(), hops[hops.length - 1].failure().orElseThrow(), hops);
    }

    /** A candidate of which the discovery says nothing but how it failed. */
    Made failed(String url, FailureKind kind, Phase phase) {
        Failure failure = new Failure(kind, phase, "");
        return failed(url, failure, hop(url).failure(failure).build());
    }

    Made answered(String url, AutodiscoverResponse response) {
        return answered(response, hop(url).status(200).build());
    }

    Made answered(AutodiscoverResponse response, Hop... hops) {
        attempts.add(new Attempt(new Candidate(hops[0].url()), List.of(hops), new Attempt.Answered(response)));
        return this;
    }

    Made mobility(MobilityCheck.Service service, Hop hop) {
        mobility = new MobilityCheck(service, hop, List.of());
        return this;
    }

    LyncDiagnosis done() {
        LyncDiagnosis.Builder diagnosis = LyncDiagnosis.builder(NOW).vantage(vantage);
        Optional<Attempt> answer = attempts.stream()
                .filter(attempt -> attempt.response().isPresent())
                .findFirst();
        Outcome outcome = answer.<Outcome>map(attempt -> new Outcome.Found(
                        attempt, new Endpoints(attempt.response().orElseThrow())))
                .orElseGet(() -> new Outcome.NotFound(attempts.get(0).failure().orElseThrow()));
        LookupPlan plan = new LookupPlan(
                "mobile",
                attempts.stream().map(attempt -> attempt.candidate().toString()).toList(),
                List.of());
        diagnosis.discovery(new Discovery(
                SipAddress.of("alice@contoso.test"),
                plan,
                attempts,
                List.of(),
                outcome,
                NOW,
                Duration.ofSeconds(1),
                false));
        Optional.ofNullable(mobility).ifPresent(diagnosis::mobility);
        return diagnosis.build();
    }

    List<Finding> findings() {
        return done().findings();
    }

    /** The codes of all findings, each with its severity: {@code ERROR HTTP_FORBIDDEN}. */
    List<String> codes() {
        return findings().stream()
                .map(finding -> finding.severity() + " " + finding.code())
                .toList();
    }

    Optional<Finding> finding(String code) {
        return findings().stream().filter(finding -> finding.is(code)).findFirst();
    }

    static Hop.Builder hop(String url) {
        return Hop.builder(URI.create(url));
    }

    static Hop refused(String url, FailureKind kind, Phase phase) {
        return hop(url).failure(new Failure(kind, phase, "")).build();
    }

    /** A hop that leads on. */
    static Hop redirect(String url, String location, String... setCookies) {
        Stream<Header> cookies = Stream.of(setCookies).map(cookie -> new Header("Set-Cookie", cookie));
        return hop(url).status(302)
                .headers(Stream.concat(Stream.of(new Header("Location", location)), cookies)
                        .toList())
                .build();
    }

    static List<AddressTry> connected(String address, int port) {
        return List.of(new AddressTry(
                new InetSocketAddress(address, port), AddressTry.Result.CONNECTED, Duration.ofMillis(5)));
    }

    static PhaseTimes times(Phase phase, Duration time) {
        return new PhaseTimes(Map.of(phase, time));
    }

    static TlsFacts tls(CertificateFacts... chain) {
        return new TlsFacts(
                "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", List.of(chain), ChainTrust.TRUSTED, false, false);
    }

    /** A certificate of a public authority that current devices like, for 90 days of which 60 are left. */
    static CertificateFacts certificate(String commonName, String... names) {
        return certificate(
                commonName, "CN=Public CA", NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(60)), names);
    }

    static CertificateFacts certificate(
            String commonName, String issuer, Instant notBefore, Instant notAfter, String... names) {
        return new CertificateFacts(
                "CN=" + commonName,
                issuer,
                "1",
                List.of(names),
                notBefore,
                notAfter,
                "RSA 2048",
                "SHA256withRSA",
                List.of(),
                ServerUse.NAMED);
    }

    /** A Domain document with these links, for clients outside. */
    static AutodiscoverResponse domain(Link... links) {
        return AutodiscoverResponse.of(
                AccessLocation.EXTERNAL, Domain.builder().links(List.of(links)).build());
    }

    static AutodiscoverResponse domain() {
        return domain(new Link("External/Ucwa", "https://" + WEB + "/ucwa/v1/applications", "1"));
    }
}
