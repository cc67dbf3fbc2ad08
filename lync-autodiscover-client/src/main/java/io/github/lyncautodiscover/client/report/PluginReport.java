package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Cause;
import io.github.lyncautodiscover.client.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a monitoring plugin prints and how it exits (Monitoring Plugins Development Guidelines): one status line, perf data
 * with units and thresholds, then the findings as long output. Names no user.
 *
 * <p>The worst of these decides: that users cannot sign in from here is {@link PluginStatus#CRITICAL}, a finding of
 * severity {@code ERROR} is {@link PluginStatus#CRITICAL}, one of {@code WARNING} is {@link PluginStatus#WARNING},
 * {@code INFO} and {@code OK} are {@link PluginStatus#OK}; a passed threshold is what it is a threshold for. {@link
 * PluginStatus#UNKNOWN} when there was no discovery, or when it was cancelled, interrupted or failed by a defect of
 * this library. A mobility check that was asked for and that the deadline cut short is a {@code WARNING} which says so;
 * with a service that was silent for four seconds users cannot sign in.
 *
 * @param status the state
 * @param text all lines, the last one ended as well
 */
public record PluginReport(PluginStatus status, String text) {
    /**
     * Judges a diagnosis.
     *
     * @param diagnosis what to judge
     * @param thresholds from where on to warn
     * @return what to print, and how to exit
     */
    public static PluginReport of(LyncDiagnosis diagnosis, PluginThresholds thresholds) {
        List<Finding> findings = diagnosis.findings();
        List<PerfDatum> data = PerfData.of(diagnosis, thresholds);
        PluginStatus status = status(Cause.of(diagnosis, findings), data);
        return new PluginReport(status, PluginText.of(status, diagnosis, findings, data));
    }

    /** {@return the exit code, 0 to 3} */
    public int exitCode() {
        return status.exitCode();
    }

    /** The same as {@link #text()}. */
    @Override
    public String toString() {
        return text;
    }

    /** What users feel, or a threshold that is passed; a check that was ended says nothing, whatever it took. */
    private static PluginStatus status(Cause cause, List<PerfDatum> data) {
        PluginStatus felt = switch (cause.state()) {
            case OK -> PluginStatus.OK;
            case WARNING -> PluginStatus.WARNING;
            case CRITICAL -> PluginStatus.CRITICAL;
            case UNKNOWN -> PluginStatus.UNKNOWN;
        };
        return felt == PluginStatus.UNKNOWN
                ? felt
                : Stream.concat(Stream.of(felt), data.stream().map(PerfDatum::status))
                        .max(Comparator.naturalOrder())
                        .orElse(felt);
    }
}
