package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.client.report.PluginReport;
import io.github.lyncautodiscover.client.report.TextReport;
import java.io.PrintStream;

/** Prints diagnoses as they come, and remembers the exit code. Not thread-safe. */
final class Printer {
    private final Options options;
    private final PrintStream out;
    private final PrometheusText metrics = new PrometheusText();
    private int printed;
    private int exitCode = ExitCode.FOUND;

    Printer(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void print(LyncDiagnosis diagnosis) {
        if (!diagnosis.discovery().map(Discovery::isFound).orElse(true)) {
            exitCode = ExitCode.NOT_FOUND;
        }
        switch (options.format()) {
            case TEXT -> text(diagnosis);
            case JSON ->
                out.println(DiscoveryJson.write(diagnosis, options.style().showsUser()));
            case PLUGIN -> plugin(diagnosis);
            case PROMETHEUS -> metrics.add(diagnosis);
        }
        out.flush();
        printed++;
    }

    /** {@return the exit code} */
    int end() {
        if (options.format() == Format.PROMETHEUS) {
            out.print(metrics.text());
        }
        out.flush();
        return exitCode;
    }

    private void text(LyncDiagnosis diagnosis) {
        if (printed > 0) {
            out.println();
        }
        out.print(TextReport.of(diagnosis, options.style()));
    }

    private void plugin(LyncDiagnosis diagnosis) {
        PluginReport report = PluginReport.of(diagnosis, options.thresholds());
        out.print(report.text());
        exitCode = report.exitCode();
    }
}
