package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Check;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.finding.Cause;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.client.text.Urls;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a diagnosis comes to, in one sentence: whether users can sign in from here, and the one cause when they cannot.
 * The head of the text, the line of the plugin, the metrics and the URL to try all take it from here. Immutable.
 */
public final class Verdict {
    /** What is said of the check itself and not of what was checked. */
    private static final Set<FailureKind> OWN =
            Set.of(FailureKind.CANCELLED, FailureKind.INTERRUPTED, FailureKind.UNEXPECTED);

    private final LyncDiagnosis diagnosis;
    private final List<Finding> findings;
    private final Cause cause;

    private Verdict(LyncDiagnosis diagnosis) {
        this.diagnosis = diagnosis;
        this.findings = diagnosis.findings();
        this.cause = Cause.of(diagnosis, findings);
    }

    /**
     * Why users cannot sign in.
     *
     * @param url what was asked, without a user
     * @param failure what came of it
     * @param servers the name servers that were asked in vain, where that is why
     * @param status the HTTP status in brackets, where that is why
     */
    record Why(URI url, Failure failure, Set<InetSocketAddress> servers, String status) {
        static Why of(URI url, Failure failure, List<Hop> hops) {
            Set<InetSocketAddress> servers = hops.stream()
                    .flatMap(hop -> hop.dns().stream())
                    .filter(answer -> !answer.status().conclusive())
                    .flatMap(answer -> answer.serversAskedInVain().keySet().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Why(
                    url,
                    failure,
                    failure.phase() == Phase.DNS ? servers : Set.of(),
                    status(failure, hops).orElse(""));
        }

        /** The host that was asked. */
        String host() {
            return Urls.host(url);
        }

        /** The number of a status, which says more than that it is no answer. */
        private static Optional<String> status(Failure failure, List<Hop> hops) {
            return hops.stream()
                    .reduce((first, second) -> second)
                    .filter(last -> failure.kind() == FailureKind.HTTP_STATUS)
                    .map(Hop::status)
                    .filter(OptionalInt::isPresent)
                    .map(status -> " (" + status.getAsInt() + ")");
        }

        @Override
        public String toString() {
            String asked = servers.stream().map(Addresses::text).collect(Collectors.joining(", "));
            return host() + ", " + failure.kind().sentence() + status
                    + (asked.isEmpty() ? "" : " (asked " + asked + ")");
        }
    }

    /**
     * Judges a diagnosis; it asks nobody.
     *
     * @param diagnosis the evidence
     * @return what it comes to
     */
    public static Verdict of(LyncDiagnosis diagnosis) {
        return new Verdict(diagnosis);
    }

    /** {@return all findings, the worst first} */
    public List<Finding> findings() {
        return findings;
    }

    /** The finding that explains the cause. */
    Optional<Finding> explanation() {
        return cause.finding();
    }

    /** Whether users can sign in from here, as far as that can be seen without a ticket. */
    boolean signsIn() {
        return answer().isPresent() && cause().isEmpty();
    }

    /** How users fare. */
    Cause.State state() {
        return cause.state();
    }

    /** How bad it is: what users feel, or else the worst finding. */
    Severity severity() {
        return switch (cause.state()) {
            case OK -> Severity.OK;
            case WARNING -> Severity.WARNING;
            case CRITICAL -> Severity.ERROR;
            case UNKNOWN ->
                findings.stream()
                        .map(Finding::severity)
                        .max(Severity::compareTo)
                        .filter(worst -> worst != Severity.INFO)
                        .orElse(Severity.OK);
        };
    }

    /**
     * Why users cannot sign in from here: the candidate that should have answered, or the mobility service; empty if
     * they can.
     */
    Optional<Why> cause() {
        return diagnosis
                .discovery()
                .flatMap(discovery -> cause.failure().map(failure -> {
                    URI url = cause.url().orElseGet(() -> first(discovery));
                    return Why.of(url, failure, hops(discovery, url));
                }));
    }

    /** The hops behind a cause: those of its candidate, or the mobility check. */
    private List<Hop> hops(Discovery discovery, URI url) {
        return discovery.attempts().stream()
                .filter(attempt -> attempt.candidate().url().equals(url))
                .findFirst()
                .map(Attempt::hops)
                .orElseGet(() ->
                        diagnosis.mobility().map(check -> List.of(check.hop())).orElse(List.of()));
    }

    /** {@return the URL whose answer tells most in a browser: that of the cause, else of what answered; empty without a discovery} */
    public Optional<URI> urlToTry() {
        return diagnosis.discovery().flatMap(discovery -> cause.url().or(() -> Optional.of(first(discovery))));
    }

    /** What it is about, and the sentence. */
    String line(String subject) {
        return subject + ": " + sentence();
    }

    /** {@return one sentence without a full stop} */
    public String sentence() {
        return diagnosis.discovery().map(this::sentence).orElseGet(this::sentenceOfTheRest);
    }

    private String sentence(Discovery discovery) {
        Optional<Attempt> answer = answer();
        Optional<Why> reason = cause();
        if (answer.isEmpty() && reason.isEmpty()) {
            String where = cause.url().map(Urls::host).orElse(discovery.user().domain());
            return "nobody answers for " + where + ", as is normal after a move to Teams"
                    + Reservation.of(diagnosis, findings);
        }
        if (answer.isEmpty()) {
            Why why = reason.orElseThrow();
            return OWN.contains(why.failure().kind())
                    ? "nothing can be said, " + why.failure().kind().sentence()
                    : clients(discovery) + " cannot sign in: " + why;
        }
        String host = answer.get().candidate().host();
        if (reason.isPresent()) {
            return clients(discovery) + " find " + host + " and cannot sign in: " + reason.get();
        }
        String way = discovery.assurance().map(Verdict::way).orElse("");
        return diagnosis.notMade().contains(Check.MOBILITY)
                ? clients(discovery) + " find " + host + way + "; the mobility service was not checked, "
                        + diagnosis.mobility().map(CheckText::cutShort).orElse(CheckText.NO_TIME)
                        + Reservation.of(diagnosis, findings)
                : clients(discovery) + " sign in through " + host + way + Reservation.of(diagnosis, findings);
    }

    private String sentenceOfTheRest() {
        if (diagnosis.survey().isPresent() || !LogText.isThere(diagnosis)) {
            return "no candidate was asked" + Reservation.of(diagnosis, findings);
        }
        return LogText.summary(diagnosis);
    }

    private static String clients(Discovery discovery) {
        return discovery.plan().sipFallbacks().isEmpty() ? "mobile clients" : "clients";
    }

    private static String way(Assurance assurance) {
        return switch (assurance) {
            case AUTHENTICATED -> "";
            case VIA_PLAIN_HTTP -> ", over plain http";
            case FOREIGN_HOST -> ", at a host of another domain";
        };
    }

    private static URI first(Discovery discovery) {
        return discovery.attempts().stream()
                .findFirst()
                .map(attempt -> attempt.candidate().url())
                .orElseGet(() -> URI.create("https://" + discovery.user().domain() + "/"));
    }

    private Optional<Attempt> answer() {
        return diagnosis
                .discovery()
                .map(Discovery::outcome)
                .filter(Outcome.Found.class::isInstance)
                .map(found -> ((Outcome.Found) found).attempt());
    }
}
