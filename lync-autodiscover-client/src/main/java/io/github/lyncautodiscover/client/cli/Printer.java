package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.page.HarReport;
import io.github.lyncautodiscover.client.page.HtmlReport;
import io.github.lyncautodiscover.client.report.Changes;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.client.report.MetricsReport;
import io.github.lyncautodiscover.client.report.PluginReport;
import io.github.lyncautodiscover.client.report.TextReport;
import io.github.lyncautodiscover.client.report.TextStyle;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints diagnoses as they come, and remembers the exit code. Not thread-safe. */
final class Printer {
    private final Options options;
    private final PrintStream out;
    private final int total;
    private final Optional<Saved> earlier;
    private final MetricsReport metrics;
    private final Optional<Folder> folder;
    private final List<String> notFound = new ArrayList<>();
    private int printed;
    private int exitCode = ExitCode.FOUND;

    Printer(Options options, PrintStream out, int total, Optional<Saved> earlier) {
        this.options = options;
        this.out = out;
        this.total = total;
        this.earlier = earlier;
        this.metrics = new MetricsReport(options.style().showsUser());
        this.folder =
                options.out().map(name -> Folder.of(name, out, options.style().showsUser()));
    }

    /** The place tells users of one SIP domain apart. */
    void print(LyncDiagnosis diagnosis, String place) {
        printed++;
        if (!diagnosis.discovery().map(Discovery::isFound).orElse(true)) {
            exitCode = ExitCode.NOT_FOUND;
            notFound.add(String.valueOf(printed));
        }
        Optional<LyncDiagnosis> before = earlier.map(saved -> saved.before(diagnosis));
        Optional<Changes> changes = before.map(diagnosis::since);
        switch (options.format()) {
            case TEXT -> text(diagnosis, place, changes);
            case JSON -> out.println(json(diagnosis, changes));
            case HTML -> file(diagnosis, html(diagnosis, before));
            case HAR -> file(diagnosis, HarReport.of(diagnosis, options.style().showsUser()));
            case PLUGIN -> plugin(diagnosis);
            case PROMETHEUS -> metrics.add(diagnosis);
        }
        out.flush();
    }

    /** {@return the exit code} */
    int end() {
        if (options.format() == Format.PROMETHEUS) {
            out.print(metrics.text());
        }
        if (options.format() == Format.TEXT && total > 1) {
            summary();
        }
        folder.ifPresent(files -> files.end(options.format()));
        out.flush();
        return exitCode;
    }

    private String html(LyncDiagnosis diagnosis, Optional<LyncDiagnosis> before) {
        boolean showUser = options.style().showsUser();
        return before.map(known -> HtmlReport.of(diagnosis, showUser, known))
                .orElseGet(() -> HtmlReport.of(diagnosis, showUser));
    }

    private void file(LyncDiagnosis diagnosis, String text) {
        folder.ifPresentOrElse(files -> files.add(diagnosis, text, options.format()), () -> out.print(text));
    }

    private void text(LyncDiagnosis diagnosis, String place, Optional<Changes> changes) {
        if (printed > 1) {
            out.println();
        }
        if (total > 1) {
            out.println("User " + printed + " of " + total + (place.isEmpty() ? "" : ", " + place));
        }
        TextStyle style = options.style();
        out.print(changes.map(known -> TextReport.of(diagnosis, style, known))
                .orElseGet(() -> TextReport.of(diagnosis, style)));
    }

    private void summary() {
        out.println();
        out.println(total + " users: " + (total - notFound.size()) + " found, " + notFound.size() + " not found"
                + (notFound.isEmpty() ? "" : " (" + String.join(", ", notFound) + ")"));
    }

    private String json(LyncDiagnosis diagnosis, Optional<Changes> changes) {
        boolean showUser = options.style().showsUser();
        return changes.map(known -> DiscoveryJson.write(diagnosis, showUser, known))
                .orElseGet(() -> DiscoveryJson.write(diagnosis, showUser));
    }

    /** With --verbose the whole report is long output: lines that a monitoring system shows on demand. */
    private void plugin(LyncDiagnosis diagnosis) {
        PluginReport report = PluginReport.of(diagnosis, options.thresholds());
        out.print(report.text());
        if (options.style().isVerbose()) {
            out.print(TextReport.of(diagnosis, options.style()).replace('|', '/'));
        }
        exitCode = report.exitCode();
    }
}
