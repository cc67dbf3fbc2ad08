package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.client.text.Urls;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a diagnosis comes to, in one sentence: whether users can sign in from here, and the one cause when they cannot. The head of
 * the text, the line of the plugin, the metrics and the URL to try all take it from here. Immutable.
 */
final class Verdict {
    private final LyncDiagnosis diagnosis;
    private final List<Finding> findings;
    private final io.github.lyncautodiscover.client.finding.Cause judged;

    private Verdict(LyncDiagnosis diagnosis) {
        this.diagnosis = diagnosis;
        this.findings = diagnosis.findings();
        this.judged = io.github.lyncautodiscover.client.finding.Cause.of(diagnosis, findings);
    }

    /**
     * Why users cannot sign in.
     *
     * @param url what was asked, without a user
     * @param failure what came of it
     * @param servers the name servers that were asked in vain, where that is why
     */
    record Cause(URI url, Failure failure, Set<InetSocketAddress> servers) {
        static Cause of(URI url, Failure failure, List<Hop> hops) {
            Set<InetSocketAddress> servers = hops.stream()
                    .flatMap(hop -> hop.dns().stream())
                    .filter(answer -> !answer.status().conclusive())
                    .flatMap(answer -> answer.serversAskedInVain().keySet().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Cause(url, failure, failure.phase() == Phase.DNS ? servers : Set.of());
        }

        /** The host that was asked. */
        String host() {
            return Urls.host(url);
        }

        @Override
        public String toString() {
            String asked = servers.stream().map(Addresses::text).collect(Collectors.joining(", "));
            return host() + ", " + failure.kind().sentence() + (asked.isEmpty() ? "" : " (asked " + asked + ")");
        }
    }

    static Verdict of(LyncDiagnosis diagnosis) {
        return new Verdict(diagnosis);
    }

    /** All findings, the worst first. */
    List<Finding> findings() {
        return findings;
    }

    /** Whether users can sign in from here, as far as that can be seen without a ticket. */
    boolean signsIn() {
        return answer().isPresent() && judged.failure().isEmpty();
    }

    /** How bad it is: what users feel, or else the worst finding. */
    Severity severity() {
        return switch (judged.state()) {
            case OK -> Severity.OK;
            case WARNING -> Severity.WARNING;
            case CRITICAL -> Severity.ERROR;
            case UNKNOWN ->
                diagnosis.discovery().isPresent()
                        ? Severity.ERROR
                        : findings.stream()
                                .map(Finding::severity)
                                .max(Severity::compareTo)
                                .filter(worst -> worst != Severity.INFO)
                                .orElse(Severity.OK);
        };
    }

    /** Whether nothing can be said, because nobody was asked or the lookup was ended. */
    boolean isUnknown() {
        return judged.state() == io.github.lyncautodiscover.client.finding.Cause.State.UNKNOWN;
    }

    /** Why users cannot sign in from here: the candidate that should have answered, or the mobility service; empty if they can. */
    Optional<Cause> cause() {
        return isMovedOnline() || namesNoService()
                ? Optional.empty()
                : judged.failure()
                        .flatMap(failure -> diagnosis
                                .discovery()
                                .map(discovery -> Cause.of(judged.url().orElseGet(() -> first(discovery)), failure, hops())));
    }

    /** Nobody answers, and that is as it should be after a move to Teams. */
    private boolean isMovedOnline() {
        return answer().isEmpty() && judged.state() == io.github.lyncautodiscover.client.finding.Cause.State.OK;
    }

    /** There is an answer, and nothing in it to sign in to. */
    private boolean namesNoService() {
        return answer().isPresent() && judged.failure().isPresent() && !isServiceToBlame();
    }

    private boolean isServiceToBlame() {
        return diagnosis
                .mobility()
                .filter(check -> judged.failure().equals(check.failure()))
                .isPresent();
    }

    /** What was seen of the cause. */
    private List<Hop> hops() {
        return answer().isPresent()
                ? diagnosis.mobility().map(check -> List.of(check.hop())).orElse(List.of())
                : diagnosis.discovery().stream()
                        .flatMap(discovery -> discovery.attempts().stream())
                        .filter(attempt -> judged.url().filter(attempt.candidate().url()::equals).isPresent())
                        .flatMap(attempt -> attempt.hops().stream())
                        .toList();
    }

    /** The URL whose answer tells most in a browser: what answered, else the cause; empty without a discovery. */
    Optional<URI> urlToTry() {
        return judged.url();
    }

    /** What it is about, and the sentence. */
    String line(String subject) {
        return subject + ": " + sentence();
    }

    /** One sentence without a full stop. */
    String sentence() {
        return diagnosis.discovery().map(this::sentence).orElseGet(this::sentenceOfTheRest);
    }

    private String sentence(Discovery discovery) {
        Optional<Attempt> answer = answer();
        Optional<Cause> cause = cause();
        if (isMovedOnline()) {
            return "nobody is served at " + judged.url().map(Urls::host).orElse("") + ", as is normal after a move to Teams";
        }
        if (answer.isEmpty()) {
            Cause why = cause.orElseThrow();
            return isUnknown()
                    ? "nothing can be said, " + why.failure().kind().sentence()
                    : clients(discovery) + " cannot sign in: " + why;
        }
        String host = answer.get().candidate().host();
        if (cause.isPresent()) {
            return clients(discovery) + " find " + host + " and cannot sign in: " + cause.get();
        }
        if (namesNoService()) {
            return host + " answers and names no mobility service, so that mobile clients cannot sign in";
        }
        String way = discovery.assurance().map(Verdict::way).orElse("");
        return clients(discovery) + " sign in through " + host + way + Reservation.of(diagnosis, findings);
    }

    private String sentenceOfTheRest() {
        if (diagnosis.survey().isPresent() || diagnosis.log().isEmpty()) {
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
