package io.github.lyncautodiscover.client.serve;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** Writes samples in the text format of Prometheus. Not thread-safe. */
final class Samples {
    private final StringBuilder text = new StringBuilder();

    /** What every exporter of probes says first. */
    static String ofProbe(boolean success, Duration time) {
        return new Samples()
                .family("probe_success", "gauge", "Whether mobile users can sign in from here.")
                .sample("probe_success", success ? 1 : 0)
                .family("probe_duration_seconds", "gauge", "How long the probe took, findings included.")
                .sample("probe_duration_seconds", time)
                .toString();
    }

    /** About the server itself. */
    static String ofServer(Tally tally, int underWay, Terms terms, Instant started) {
        Samples samples = new Samples()
                .family("lync_autodiscover_build_info", "gauge", "The version of this program and of its Java.")
                .sample(
                        "lync_autodiscover_build_info{version=\"" + terms.version() + "\",java=\""
                                + Runtime.version().feature() + "\"}",
                        1)
                .family("lync_autodiscover_probes_under_way", "gauge", "Probes under way.")
                .sample("lync_autodiscover_probes_under_way", underWay)
                .family("lync_autodiscover_probes_at_once", "gauge", "Probes that may be under way.")
                .sample("lync_autodiscover_probes_at_once", terms.atOnce())
                .family("lync_autodiscover_probes_total", "counter", "Probes that have ended, by outcome.");
        tally.probes()
                .forEach((outcome, number) ->
                        samples.sample("lync_autodiscover_probes_total{outcome=\"" + outcome + "\"}", number));
        samples.family("lync_autodiscover_probes_seconds_total", "counter", "The time of these probes together.")
                .sample("lync_autodiscover_probes_seconds_total", tally.spent());
        samples.family("lync_autodiscover_refused_total", "counter", "Requests that were refused, by status.");
        tally.refused()
                .forEach((status, number) ->
                        samples.sample("lync_autodiscover_refused_total{code=\"" + status + "\"}", number));
        Runtime java = Runtime.getRuntime();
        return samples.family("process_start_time_seconds", "gauge", "When this server began, as Unix time.")
                .sample("process_start_time_seconds", started.getEpochSecond())
                .family("lync_autodiscover_heap_bytes", "gauge", "Heap in use.")
                .sample("lync_autodiscover_heap_bytes", java.totalMemory() - java.freeMemory())
                .toString();
    }

    private Samples family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    private Samples sample(String series, long value) {
        text.append(series).append(' ').append(value).append('\n');
        return this;
    }

    private Samples sample(String series, Duration time) {
        String seconds = BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
        text.append(series).append(' ').append(seconds).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
