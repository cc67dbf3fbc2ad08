package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Endpoints;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.Tokens;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether users can sign in from here, and the one cause if they cannot: what headline, plugin, metrics and exit code
 * all name. Immutable.
 *
 * <p>The essential decides: nobody answered, the answer names no service to sign in to, or that service fails. Only
 * then the other findings count, the worst first. The cause is that of the candidate which should have answered from
 * this vantage: outside never lyncdiscoverinternal. A check that the deadline cut short says nothing about a service: that it
 * was asked for and not made is a warning, no cause.
 */
public final class Cause {
    /** How users fare. */
    public enum State {
        /** Users can sign in, and nothing needs to be done. */
        OK,
        /** Works for some, or not for long, or only after a while. */
        WARNING,
        /** Users are locked out. */
        CRITICAL,
        /** Nothing can be said: nobody was asked, or the lookup itself was ended. */
        UNKNOWN
    }

    private static final Set<FailureKind> OWN =
            Set.of(FailureKind.CANCELLED, FailureKind.INTERRUPTED, FailureKind.UNEXPECTED);

    private final State state;
    private final @Nullable URI url;
    private final @Nullable Failure failure;
    private final @Nullable Finding finding;

    private Cause(State state, @Nullable URI url, @Nullable Failure failure, @Nullable Finding finding) {
        this.state = state;
        this.url = url;
        this.failure = failure;
        this.finding = finding;
    }

    /**
     * Judges a diagnosis; it asks nobody.
     *
     * @param diagnosis the evidence
     * @return how users fare, and why
     */
    public static Cause of(LyncDiagnosis diagnosis) {
        return of(diagnosis, diagnosis.findings());
    }

    /**
     * Judges a diagnosis whose findings are at hand.
     *
     * @param diagnosis the evidence
     * @param findings its findings, as {@link Finding#of} gave them
     * @return how users fare, and why
     */
    public static Cause of(LyncDiagnosis diagnosis, List<Finding> findings) {
        Optional<Discovery> discovery = diagnosis.discovery();
        if (discovery.isEmpty()) {
            return new Cause(State.UNKNOWN, null, null, worst(findings));
        }
        if (discovery.get().outcome() instanceof Outcome.Found found) {
            return found(diagnosis, found, findings);
        }
        return notFound(new Seen(diagnosis), ((Outcome.NotFound) discovery.get().outcome()).failure(), findings);
    }

    private static Cause notFound(Seen seen, Failure ended, List<Finding> findings) {
        Optional<Integer> number = Expected.mostTelling(seen);
        Optional<Attempt> attempt = number.map(telling -> seen.attempts().get(telling - 1));
        URI url = attempt.map(one -> one.candidate().url()).orElse(null);
        Failure failure = attempt.flatMap(Attempt::failure).orElse(ended);
        Finding finding = number.flatMap(telling -> findings.stream()
                        .filter(one -> UnexplainedRules.explains(one, telling))
                        .findFirst())
                .orElseGet(() -> worst(findings));
        if (OWN.contains(ended.kind())) {
            return new Cause(State.UNKNOWN, url, ended, finding);
        }
        return Expected.isMovedOnline(seen)
                ? new Cause(state(findings), url, null, worst(findings))
                : new Cause(State.CRITICAL, url, failure, finding);
    }

    private static Cause found(LyncDiagnosis diagnosis, Outcome.Found found, List<Finding> findings) {
        URI answered = found.attempt().candidate().url();
        if (!isEssentialNamed(found.endpoints())) {
            Failure nothing = new Failure(FailureKind.DOCUMENT_EMPTY, Phase.DOCUMENT, "no usable link to UCWA or Mcx");
            return new Cause(State.CRITICAL, answered, nothing, worst(findings));
        }
        Optional<MobilityCheck> down = diagnosis.mobility().filter(check -> !check.isReached() && !check.isCutShort());
        if (down.isPresent()) {
            Failure failure = down.get().failure().orElseThrow();
            Finding finding = findings.stream()
                    .filter(one -> one.severity().compareTo(Severity.WARNING) >= 0)
                    .filter(one ->
                            one.evidence().stream().anyMatch(evidence -> evidence.place() == Evidence.Part.MOBILITY))
                    .findFirst()
                    .orElseGet(() -> worst(findings));
            return new Cause(State.CRITICAL, withoutQuery(down.get().hop().url()), failure, finding);
        }
        Finding finding = worst(findings);
        return new Cause(state(findings), answered, null, finding);
    }

    /** A Root names where to ask on; other documents name the service itself. */
    private static boolean isEssentialNamed(Endpoints endpoints) {
        Resource resource = endpoints.response().resource();
        return resource instanceof Root
                ? Stream.of(Tokens.USER, Tokens.OAUTH, Tokens.DOMAIN)
                        .anyMatch(token ->
                                endpoints.link(token).filter(Urls::isWeb).isPresent())
                : !endpoints.mobility().isEmpty();
    }

    private static @Nullable Finding worst(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0)
                .findFirst()
                .orElse(null);
    }

    private static State state(List<Finding> findings) {
        Severity worst = findings.stream()
                .map(Finding::severity)
                .max(Severity::compareTo)
                .orElse(Severity.OK);
        return switch (worst) {
            case OK, INFO -> State.OK;
            case WARNING -> State.WARNING;
            case ERROR -> State.CRITICAL;
        };
    }

    private static URI withoutQuery(URI url) {
        return URI.create(url.toString().replaceFirst("[?#].*", ""));
    }

    /** {@return how users fare} */
    public State state() {
        return state;
    }

    /**
     * {@return the URL to try in a browser, without a user: that of the candidate or service that is to blame, of the
     * one that answered where nothing is; empty without a discovery}
     */
    public Optional<URI> url() {
        return Optional.ofNullable(url);
    }

    /** {@return what failed there; empty where users can sign in, and where nobody should answer after a move to Teams} */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** {@return the finding that explains it and says what to do; empty when there is nothing to do} */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /**
     * {@return the stable name of the cause: the code of the finding, else the kind of the failure; empty when all is well}
     */
    public Optional<String> name() {
        return finding()
                .map(one -> one.code().name())
                .or(() -> failure().map(one -> one.kind().name()));
    }

    /** One line: the state, the name, and where. */
    @Override
    public String toString() {
        return state
                + name().map(text -> ", " + text).orElse("")
                + url().filter(where -> failure != null)
                        .map(where -> " at " + Urls.host(where))
                        .orElse("");
    }
}
