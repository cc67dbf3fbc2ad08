package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.evidence.PhaseTimes;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.text.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gathers metrics in the text format of Prometheus, for the textfile collector of the node exporter or a probe. Not
 * thread-safe.
 *
 * <p>The label {@code user} tells users of one SIP domain apart and stays the same from run to run: four hexadecimal
 * digits of a digest of the address, too few to name anybody, or the address itself where that is asked for.
 *
 * <p>The format wants the samples of a metric one after the other, so nothing can be written before the last user is
 * known. What is gathered until then is in memory, or in temporary files for {@linkplain #inFiles many users}.
 */
public final class MetricsReport implements AutoCloseable {
    private static final String NAME = "lync_autodiscover_";

    private final Map<String, String> help = new LinkedHashMap<>();
    private final Map<String, Spool> samples = new LinkedHashMap<>();
    private final Map<String, Set<String>> added = new LinkedHashMap<>();
    private final Set<Long> domainsAndUsers = new HashSet<>();
    private final boolean showUser;
    private final boolean files;

    /**
     * Begins without samples, which are kept in memory.
     *
     * @param showUser whether users are named
     */
    public MetricsReport(boolean showUser) {
        this(showUser, false);
    }

    private MetricsReport(boolean showUser, boolean files) {
        this.showUser = showUser;
        this.files = files;
        declare("found", "Whether the user was found.");
        declare("signs_in", "Whether mobile users can sign in from here, as far as that can be seen without a ticket.");
        declare("cause", "Why they cannot: the host that should have answered, and what came of it.");
        declare("duration_seconds", "How long the discovery took.");
        declare("candidate_answered", "Whether a candidate that was asked led to an answer.");
        declare("candidate_failure", "What came of a candidate that did not, by kind.");
        declare("candidate_phase_seconds", "How long each phase took, all hops of a candidate together.");
        declare("certificate_not_after_seconds", "When the certificate that expires first expires, as Unix time.");
        declare("finding", "What was found out, by code; there is a sample for each code that applies.");
        declare("checked_seconds", "When the check began, as Unix time.");
    }

    /**
     * Begins without samples, which are kept in temporary files until it is closed: memory hardly grows with the users.
     *
     * @param showUser whether users are named
     * @return a report to be closed
     */
    public static MetricsReport inFiles(boolean showUser) {
        return new MetricsReport(showUser, true);
    }

    private void declare(String name, String what) {
        help.put(name, "# HELP " + NAME + name + " " + what + "\n# TYPE " + NAME + name + " gauge\n");
    }

    /**
     * Adds the samples of one user.
     *
     * @param diagnosis what was seen
     * @return whether mobile users can sign in from here, as far as that can be seen without a ticket; true as well where
     *     the mobility check was not made or was cut short
     * @throws UncheckedIOException when a temporary file cannot be written
     */
    public boolean add(LyncDiagnosis diagnosis) {
        Masker masker = Masker.of(diagnosis, showUser);
        Verdict verdict = Verdict.of(diagnosis);
        String labels = owner(diagnosis);
        diagnosis.discovery().ifPresent(discovery -> {
            sample("found", labels, discovery.isFound());
            sample("signs_in", labels, verdict.signsIn());
            sample("duration_seconds", labels, seconds(discovery.duration()));
            discovery.attempts().stream()
                    .filter(attempt -> !attempt.hops().isEmpty())
                    .forEach(attempt -> add(attempt, labels, masker));
        });
        verdict.cause()
                .ifPresent(cause -> sample(
                        "cause",
                        labels
                                + label("host", masker.text(cause.host()))
                                + label("kind", cause.failure().kind().name()),
                        true));
        PerfData.firstExpiry(diagnosis)
                .ifPresent(expiry -> sample("certificate_not_after_seconds", labels, seconds(expiry)));
        for (Finding finding : verdict.findings()) {
            sample("finding", labels + about(finding), true);
        }
        sample("checked_seconds", labels, seconds(diagnosis.startedAt()));
        added.forEach((name, lines) -> samples.computeIfAbsent(name, first -> files ? Spool.inFile() : Spool.inMemory())
                .add(lines));
        added.clear();
        return verdict.signsIn();
    }

    private void add(Attempt attempt, String owner, Masker masker) {
        String labels =
                owner + label("candidate", masker.text(attempt.candidate().toString()));
        sample("candidate_answered", labels, attempt.response().isPresent());
        attempt.failure()
                .ifPresent(failure -> sample(
                        "candidate_failure",
                        labels + label("kind", failure.kind().name()),
                        true));
        for (Phase phase : Phase.values()) {
            if (attempt.hops().stream().anyMatch(hop -> hop.times().byPhase().containsKey(phase))) {
                Duration time = attempt.hops().stream()
                        .map(Hop::times)
                        .map((PhaseTimes times) -> times.of(phase))
                        .reduce(Duration.ZERO, Duration::plus);
                sample("candidate_phase_seconds", labels + label("phase", lower(phase)), seconds(time));
            }
        }
    }

    /**
     * {@return everything that was gathered, family by family}
     *
     * @throws UncheckedIOException when a temporary file cannot be read
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        writeTo(text);
        return text.toString();
    }

    /**
     * Writes everything that was gathered, family by family, and keeps none of it in memory.
     *
     * @param out where to write
     * @throws UncheckedIOException when it cannot be written, or a temporary file cannot be read
     */
    public void writeTo(Appendable out) {
        try {
            for (Map.Entry<String, String> family : help.entrySet()) {
                Spool lines = samples.get(family.getKey());
                if (lines != null) {
                    out.append(family.getValue());
                    lines.writeTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything and deletes its files. */
    @Override
    public void close() {
        samples.values().forEach(Spool::close);
        samples.clear();
    }

    /** The labels of one user; where two users come to the same digits, the later one gets a number. */
    private String owner(LyncDiagnosis diagnosis) {
        String domain = "domain=\"" + escaped(diagnosis.sipDomain().orElse("")) + "\"";
        String user = diagnosis
                .discovery()
                .map(Discovery::user)
                .map(address -> showUser ? address.toString() : Digest.of(address))
                .orElse("");
        String labels = domain + label("user", user);
        for (int number = 2; !domainsAndUsers.add(Digest.number(labels)); number++) {
            labels = domain + label("user", user + "-" + number);
        }
        return labels;
    }

    private void sample(String name, String labels, boolean yes) {
        sample(name, labels, yes ? "1" : "0");
    }

    private void sample(String name, String labels, String value) {
        added.computeIfAbsent(name, first -> new LinkedHashSet<>())
                .add(NAME + name + "{" + labels + "} " + value + "\n");
    }

    private static String about(Finding finding) {
        return label("code", finding.code().name())
                + label("severity", lower(finding.severity()))
                + label("certainty", lower(finding.certainty()));
    }

    private static String label(String name, String value) {
        return "," + name + "=\"" + escaped(value) + "\"";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
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
}
