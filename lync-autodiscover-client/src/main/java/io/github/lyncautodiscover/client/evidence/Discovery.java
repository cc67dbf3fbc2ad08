package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.DiscoveryCache;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.SipAccess;
import io.github.lyncautodiscover.model.SipAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a lookup, on success and on failure: every attempt, and what they came to. Immutable.
 *
 * @param user whom it was about
 * @param plan the plan that was followed
 * @param attempts one for each candidate of the plan, in its order
 * @param sipFallbacks what the SIP fall-backs of the plan gave, when no candidate answered; empty otherwise
 * @param outcome what the attempts came to
 * @param startedAt when it began; of one from the cache, when its answer was found
 * @param duration how long it took; of one from the cache, how long finding its answer took
 * @param cached whether it comes from the {@link DiscoveryCache} of the client, so that nobody was asked now
 */
public record Discovery(
        SipAddress user,
        LookupPlan plan,
        List<Attempt> attempts,
        List<SipFallbackAnswer> sipFallbacks,
        Outcome outcome,
        Instant startedAt,
        Duration duration,
        boolean cached) {

    /** Refuses null and keeps a copy of the list. */
    public Discovery {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(plan, "plan");
        attempts = List.copyOf(attempts);
        sipFallbacks = List.copyOf(sipFallbacks);
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(duration, "duration");
    }

    /**
     * Makes a result for the test of code that uses this library: the first candidate of the mobile plan answered.
     *
     * @param user whom it is about
     * @param response what the candidate answered
     * @return a discovery without hops, begun now, that took no time
     */
    public static Discovery found(SipAddress user, AutodiscoverResponse response) {
        List<Candidate> candidates = LookupPlan.mobile().candidates(user);
        return made(user, new Attempt(candidates.get(0), List.of(), new Attempt.Answered(response)));
    }

    /**
     * Makes a result for the test of code that uses this library: the first candidate of the mobile plan failed, and no
     * other was asked. Where its name does not exist or has no address, that is so for every candidate.
     *
     * @param user whom it is about
     * @param kind how the candidate failed
     * @return a discovery begun now, that took no time
     */
    public static Discovery notFound(SipAddress user, FailureKind kind) {
        List<Candidate> candidates = LookupPlan.mobile().candidates(user);
        boolean unknown = kind == FailureKind.DNS_NAME_NOT_FOUND || kind == FailureKind.DNS_NO_ADDRESS;
        Failure failure = new Failure(kind, unknown ? Phase.DNS : Phase.DOCUMENT, "");
        return made(
                user,
                (unknown ? candidates : candidates.subList(0, 1))
                        .stream()
                                .map(candidate -> new Attempt(
                                        candidate,
                                        unknown ? List.of(unknown(candidate, failure)) : List.of(),
                                        new Attempt.Failed(failure)))
                                .toArray(Attempt[]::new));
    }

    private static Hop unknown(Candidate candidate, Failure failure) {
        return Hop.builder(candidate.url()).failure(failure).build();
    }

    /** The other candidates were not tried. */
    private static Discovery made(SipAddress user, Attempt... tried) {
        LookupPlan plan = LookupPlan.mobile();
        List<Attempt> attempts = new ArrayList<>(List.of(tried));
        plan.candidates(user).stream().skip(tried.length).map(Attempt::notTried).forEach(attempts::add);
        Attempt first = attempts.get(0);
        Outcome outcome = first.response()
                .<Outcome>map(response -> new Outcome.Found(first, new Endpoints(response)))
                .orElseGet(() -> new Outcome.NotFound(first.failure().orElseThrow()));
        return new Discovery(user, plan, attempts, List.of(), outcome, Instant.now(), Duration.ZERO, false);
    }

    /** {@return whether a candidate answered} */
    public boolean isFound() {
        return outcome instanceof Outcome.Found;
    }

    /** {@return what the answer offers; empty when nobody answered} */
    public Optional<Endpoints> endpoints() {
        return outcome instanceof Outcome.Found found ? Optional.of(found.endpoints()) : Optional.empty();
    }

    /**
     * {@return where a SIP client may still connect, by the fall-backs of the plan, best placed first} Only a plan with
     * fall-backs gives any, and only when no candidate answered.
     */
    public List<SipAccess> sipServers() {
        return sipFallbacks.stream()
                .flatMap(answer -> answer.servers().stream())
                .toList();
    }

    /**
     * {@return the document that answered}
     *
     * @throws DiscoveryException when nobody answered; it carries this discovery
     */
    public AutodiscoverResponse orElseThrow() throws DiscoveryException {
        if (outcome instanceof Outcome.NotFound notFound) {
            throw new DiscoveryException(this, notFound.failure());
        }
        return ((Outcome.Found) outcome).endpoints().response();
    }

    /** {@return how far the answer can be trusted; empty when nobody answered} */
    public Optional<Assurance> assurance() {
        return outcome instanceof Outcome.Found found ? Optional.of(Assurance.of(found.attempt())) : Optional.empty();
    }

    /** {@return what it comes to, what is wrong and where the services are, on one screen of 80 columns} Names no user. */
    public String toText() {
        return LyncDiagnosis.of(this).toText();
    }

    /**
     * {@return a report to read}
     *
     * @param style how it looks and how much it tells: {@link TextStyle#verbose()} is every hop and finding
     */
    public String toText(TextStyle style) {
        return LyncDiagnosis.of(this).toText(style);
    }

    /** {@return what this means and what to do about it, the worst first} A {@link LyncDiagnosis} finds more. */
    public List<Finding> findings() {
        return LyncDiagnosis.of(this).findings();
    }

    /** One line; the report is {@link #toText()}. */
    @Override
    public String toString() {
        String result = outcome instanceof Outcome.Found found
                ? "found through " + found.attempt().candidate()
                : "not found, " + ((Outcome.NotFound) outcome).failure();
        return "Discovery of " + user.domain() + ": " + result;
    }
}
