package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Cause;
import io.github.lyncautodiscover.client.finding.Finding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers metrics in the text format of Prometheus, for the textfile collector of the node exporter. Users of one SIP domain are
 * told apart by their number in the order in which they were asked for, never by name. Not thread-safe.
 */
final class PrometheusText {
    private static final String NAME = "lync_autodiscover_";

    private final Map<String, Set<String>> samples = new LinkedHashMap<>();
    private int users;

    PrometheusText() {
        declare("found", "Whether the user was found.");
        declare("duration_seconds", "How long the discovery took.");
        declare("certificate_not_after_seconds", "When the certificate that expires first expires, as Unix time.");
        declare("finding", "What was found out, by code; there is a sample for each code that applies.");
        declare(
                "state",
                "How users fare: 0 well, 1 not all or not for long, 2 locked out, 3 unknown; the label names the cause.");
        declare("checked_seconds", "When the check began, as Unix time.");
    }

    private void declare(String name, String help) {
        Set<String> lines = new LinkedHashSet<>();
        lines.add("# HELP " + NAME + name + " " + help);
        lines.add("# TYPE " + NAME + name + " gauge");
        samples.put(name, lines);
    }

    void add(LyncDiagnosis diagnosis) {
        users++;
        String labels = "domain=\"" + diagnosis.sipDomain().orElse("") + "\",user=\"" + users + "\"";
        diagnosis.discovery().ifPresent(discovery -> {
            sample("found", labels, discovery.isFound() ? "1" : "0");
            sample("duration_seconds", labels, seconds(discovery.duration()));
            firstExpiry(discovery)
                    .ifPresent(expiry -> sample("certificate_not_after_seconds", labels, seconds(expiry)));
        });
        List<Finding> findings = diagnosis.findings();
        Cause cause = Cause.of(diagnosis, findings);
        sample(
                "state",
                labels + ",cause=\"" + cause.name().orElse("") + "\"",
                String.valueOf(cause.state().ordinal()));
        for (Finding finding : findings) {
            sample("finding", labels + about(finding), "1");
        }
        sample("checked_seconds", labels, seconds(diagnosis.startedAt()));
    }

    /** {@return everything that was gathered, family by family} */
    String text() {
        StringBuilder text = new StringBuilder();
        samples.values().stream()
                .filter(lines -> lines.size() > 2)
                .forEach(lines -> lines.forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    private void sample(String name, String labels, String value) {
        samples.computeIfAbsent(name, missing -> new LinkedHashSet<>()).add(NAME + name + "{" + labels + "} " + value);
    }

    private static String about(Finding finding) {
        return ",code=\"" + finding.code() + "\",severity=\"" + lower(finding.severity()) + "\",certainty=\""
                + lower(finding.certainty()) + "\"";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
    }

    private static String seconds(Instant time) {
        return String.valueOf(time.getEpochSecond());
    }

    private static Optional<Instant> firstExpiry(Discovery discovery) {
        return discovery.attempts().stream()
                .flatMap(attempt -> attempt.hops().stream())
                .flatMap(hop -> hop.tls().stream())
                .flatMap(tls -> tls.chain().stream())
                .map(CertificateFacts::notAfter)
                .min(Comparator.naturalOrder());
    }
}
