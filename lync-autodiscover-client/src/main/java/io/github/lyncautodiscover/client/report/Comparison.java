package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.report.Changes.Change;
import io.github.lyncautodiscover.client.report.Changes.Kind;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two diagnoses, kind by kind. Used by one thread. */
final class Comparison {
    private static final Duration NOTICED = Duration.ofMillis(50);

    private final List<Change> changes = new ArrayList<>();

    private Comparison() {}

    static List<Change> of(LyncDiagnosis earlier, LyncDiagnosis later) {
        Comparison comparison = new Comparison();
        comparison.all(Kind.FINDING, earlier, later, Comparison::findings);
        comparison.all(Kind.WINNER, earlier, later, Comparison::winner);
        comparison.common(Kind.HOPS, earlier, later, Comparison::ways);
        comparison.common(Kind.ADDRESSES, earlier, later, Comparison::addresses);
        comparison.common(Kind.TTL, earlier, later, Comparison::lifetimes);
        comparison.common(Kind.CERTIFICATE, earlier, later, Comparison::certificates);
        comparison.slower(phases(earlier), phases(later));
        return comparison.changes;
    }

    /** What is there in one of the two alone is a change too. */
    private void all(
            Kind kind, LyncDiagnosis earlier, LyncDiagnosis later, Function<LyncDiagnosis, Map<String, String>> facts) {
        Map<String, String> before = facts.apply(earlier);
        Map<String, String> after = facts.apply(later);
        after.forEach((subject, now) -> change(kind, subject, before.getOrDefault(subject, ""), now));
        before.forEach((subject, was) -> {
            if (!after.containsKey(subject)) {
                change(kind, subject, was, "");
            }
        });
    }

    /** Only what was looked at both times can have changed. */
    private void common(
            Kind kind, LyncDiagnosis earlier, LyncDiagnosis later, Function<LyncDiagnosis, Map<String, String>> facts) {
        Map<String, String> before = facts.apply(earlier);
        facts.apply(later).forEach((subject, now) -> change(kind, subject, before.getOrDefault(subject, now), now));
    }

    private void change(Kind kind, String subject, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(kind, subject, before, after));
        }
    }

    private void slower(Map<String, Duration> before, Map<String, Duration> after) {
        after.forEach((subject, now) -> {
            Duration was = before.getOrDefault(subject, now);
            boolean slower =
                    now.compareTo(was.multipliedBy(2)) > 0 && now.minus(was).compareTo(NOTICED) >= 0;
            if (slower) {
                changes.add(new Change(Kind.SLOWER, subject, Page.brief(was), Page.brief(now)));
            }
        });
    }

    private static Map<String, String> findings(LyncDiagnosis diagnosis) {
        Map<String, String> findings = new LinkedHashMap<>();
        for (Finding finding : diagnosis.findings()) {
            findings.putIfAbsent(finding.code().name(), finding.severity().name());
        }
        return findings;
    }

    private static Map<String, String> winner(LyncDiagnosis diagnosis) {
        return diagnosis
                .discovery()
                .map(discovery -> Map.of(
                        discovery.user().domain(),
                        discovery.outcome() instanceof Outcome.Found found
                                ? found.attempt().candidate().toString()
                                : "no answer"))
                .orElseGet(Map::of);
    }

    private static Map<String, String> ways(LyncDiagnosis diagnosis) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (Attempt attempt : attempts(diagnosis)) {
            if (!attempt.hops().isEmpty()) {
                ways.putIfAbsent(
                        attempt.candidate().toString(),
                        attempt.hops().stream().map(Comparison::step).collect(Collectors.joining(", then ")));
            }
        }
        return ways;
    }

    private static String step(Hop hop) {
        return hop.shownUrl() + " "
                + hop.failure()
                        .map(failure -> failure.kind().name())
                        .orElseGet(() ->
                                hop.status().isPresent() ? "" + hop.status().getAsInt() : "no status");
    }

    private static Map<String, String> addresses(LyncDiagnosis diagnosis) {
        Map<String, String> addresses = new LinkedHashMap<>();
        answers(diagnosis)
                .forEach((name, answer) -> addresses.put(
                        name,
                        answer.found()
                                ? answer.addresses().stream()
                                        .map(address -> address.getHostAddress())
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                : answer.status().name()));
        return addresses;
    }

    private static Map<String, String> lifetimes(LyncDiagnosis diagnosis) {
        Map<String, String> lifetimes = new LinkedHashMap<>();
        answers(diagnosis).forEach((name, answer) -> {
            if (answer.found() && isWhole(answer)) {
                lifetimes.put(name, answer.ttl().toSeconds() + " s");
            }
        });
        return lifetimes;
    }

    /** One from the zone's own server, or from a resolver that has only just asked: it gives whole minutes. */
    private static boolean isWhole(HostAnswer answer) {
        return answer.authoritative() || answer.ttl().toSecondsPart() == 0;
    }

    private static Map<String, String> certificates(LyncDiagnosis diagnosis) {
        Map<String, String> certificates = new LinkedHashMap<>();
        hops(diagnosis)
                .forEach((place, hop) -> hop.tls()
                        .flatMap(tls -> tls.certificate())
                        .ifPresent(leaf -> certificates.putIfAbsent(hop.url().getHost(), words(leaf))));
        return certificates;
    }

    private static String words(CertificateFacts leaf) {
        return "serial " + leaf.serialNumber() + " by " + leaf.issuer() + ", " + leaf.notBefore() + " to "
                + leaf.notAfter();
    }

    private static Map<String, Duration> phases(LyncDiagnosis diagnosis) {
        Map<String, Duration> phases = new LinkedHashMap<>();
        hops(diagnosis).forEach((place, hop) -> {
            for (Phase phase : Phase.values()) {
                Duration time = hop.times().byPhase().get(phase);
                if (time != null) {
                    phases.put(place + " " + hop.shownUrl() + ", " + phase.label(), time);
                }
            }
        });
        return phases;
    }

    /** What each name was found to have, by the first that asked. */
    private static Map<String, HostAnswer> answers(LyncDiagnosis diagnosis) {
        Map<String, HostAnswer> answers = new LinkedHashMap<>();
        diagnosis.survey().ifPresent(survey -> survey.hosts().forEach(host -> answers.putIfAbsent(host.name(), host)));
        hops(diagnosis)
                .forEach((place, hop) -> hop.dns().ifPresent(answer -> answers.putIfAbsent(answer.name(), answer)));
        return answers;
    }

    private static Map<String, Hop> hops(LyncDiagnosis diagnosis) {
        Map<String, Hop> hops = new LinkedHashMap<>();
        int number = 0;
        for (Attempt attempt : attempts(diagnosis)) {
            number++;
            for (int hop = 0; hop < attempt.hops().size(); hop++) {
                hops.put(number + "." + (hop + 1), attempt.hops().get(hop));
            }
        }
        diagnosis.mobility().ifPresent(check -> hops.put("mobility", check.hop()));
        diagnosis.certificates().forEach(probe -> hops.put("certificate of " + probe.name(), probe.hop()));
        return hops;
    }

    private static List<Attempt> attempts(LyncDiagnosis diagnosis) {
        return diagnosis.discovery().map(Discovery::attempts).orElse(List.of());
    }
}
