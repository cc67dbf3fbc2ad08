package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.CertificateFacts;
import io.github.lyncautodiscover.client.evidence.CertificateProbe;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values for graphs: total time, days left of the certificate that expires first, time of each candidate that was tried.
 */
final class PerfData {
    private static final int MILLIS = 3;

    private PerfData() {}

    static List<PerfDatum> of(LyncDiagnosis diagnosis, PluginThresholds thresholds) {
        List<PerfDatum> data = new ArrayList<>();
        diagnosis.discovery().ifPresent(discovery -> {
            String deadline = thresholds
                    .deadline()
                    .map(limit -> seconds(limit).stripTrailingZeros().toPlainString())
                    .orElse("");
            data.add(new PerfDatum("time", seconds(discovery.duration()), "s", thresholds.time(), "0", deadline));
            firstExpiry(diagnosis)
                    .map(expiry ->
                            Duration.between(diagnosis.startedAt(), expiry).toDays())
                    .ifPresent(days -> data.add(new PerfDatum(
                            "certificate_days", BigDecimal.valueOf(days), "", thresholds.certificateDays(), "", "")));
            candidates(discovery.attempts())
                    .forEach((label, time) ->
                            data.add(new PerfDatum(label, seconds(time), "s", PluginThresholds.Levels.NONE, "0", "")));
        });
        return data;
    }

    private static Map<String, Duration> candidates(List<Attempt> attempts) {
        Map<String, Duration> times = new LinkedHashMap<>();
        attempts.stream()
                .filter(attempt -> !attempt.hops().isEmpty())
                .forEach(attempt -> times.merge(label(attempt), attempt.duration(), Duration::plus));
        return times;
    }

    private static String label(Attempt attempt) {
        String name = attempt.candidate().url().getScheme() + "_"
                + attempt.candidate().host();
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    static Optional<Instant> firstExpiry(LyncDiagnosis diagnosis) {
        Stream<Hop> hops = Stream.of(
                        diagnosis.discovery().stream()
                                .flatMap(discovery -> discovery.attempts().stream())
                                .flatMap(attempt -> attempt.hops().stream()),
                        diagnosis.mobility().stream().map(MobilityCheck::hop),
                        diagnosis.certificates().stream().map(CertificateProbe::hop))
                .flatMap(some -> some);
        return hops.flatMap(hop -> hop.tls().stream())
                .flatMap(tls -> tls.chain().stream())
                .map(CertificateFacts::notAfter)
                .min(Comparator.naturalOrder());
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 9).setScale(MILLIS, RoundingMode.HALF_UP);
    }
}
