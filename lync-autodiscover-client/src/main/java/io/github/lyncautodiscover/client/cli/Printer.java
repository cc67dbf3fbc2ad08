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
import java.io.UncheckedIOException;
import java.util.Optional;

/** Prints diagnoses as they come, and remembers what they come to. Not thread-safe. */
final class Printer implements AutoCloseable {
    private final Options options;
    private final Sink out;
    private final Count total;
    private final Optional<Saved> earlier;
    private final Tally tally = new Tally();
    private final PluginTally states = new PluginTally();
    private final MetricsReport metrics;
    private final Optional<Folder> folder;
    private final JsonRecord records;
    private boolean printed;
    private int exitCode = ExitCode.FOUND;

    Printer(Options options, Sink out, Count total, Optional<Saved> earlier) {
        this.options = options;
        this.out = out;
        this.total = total;
        this.earlier = earlier;
        boolean showUser = options.style().showsUser();
        this.metrics = total.isMany() ? MetricsReport.inFiles(showUser) : new MetricsReport(showUser);
        if (options.format().isFile() && options.out().isEmpty() && total.isMany()) {
            throw new UsageException("--format " + options.format() + " writes one file an address: give --out FOLDER");
        }
        this.folder = options.out().map(name -> Folder.of(name, out, showUser));
        this.records = new JsonRecord(options.asked(), showUser, options.style().isVerbose());
    }

    /** The label tells users of one SIP domain apart. */
    void print(LyncDiagnosis diagnosis, Label label) {
        tally.add(label, diagnosis);
        if (!diagnosis.discovery().map(Discovery::isFound).orElse(true)) {
            exitCode = Math.max(exitCode, ExitCode.NOT_FOUND);
        }
        Optional<LyncDiagnosis> before = earlier.map(saved -> saved.before(diagnosis));
        Optional<Changes> changes = before.map(diagnosis::since);
        switch (options.format()) {
            case TEXT -> out.write(text(diagnosis, label, changes));
            case JSON -> out.write(json(diagnosis, changes) + System.lineSeparator());
            case JSONL -> out.write(records.of(label, diagnosis) + "\n");
            case HTML -> file(diagnosis, html(diagnosis, before));
            case HAR -> file(diagnosis, HarReport.of(diagnosis, options.style().showsUser()));
            case PLUGIN -> plugin(diagnosis, label);
            case PROMETHEUS -> addMetrics(diagnosis);
        }
        printed = true;
    }

    /** A line that names nobody has a record where there are records; otherwise the standard error tells of it. */
    void bad(Entry.Bad bad) {
        exitCode = ExitCode.USAGE;
        tally.addBad();
        states.add(bad);
        if (options.format() == Format.JSONL) {
            out.write(records.of(bad) + "\n");
        }
    }

    /** What has its record counts as it did then. */
    void before(Resumed.Before before) {
        tally.addBefore(before);
        int then = switch (before) {
            case NONE, FOUND -> ExitCode.FOUND;
            case NOT_FOUND -> ExitCode.NOT_FOUND;
            case BAD -> ExitCode.USAGE;
        };
        exitCode = Math.max(exitCode, then);
    }

    /** {@return the exit code} */
    int end(Sink people) {
        boolean many = total.isMany();
        switch (options.format()) {
            case TEXT -> people.write(many ? summary() : "");
            case JSONL -> people.write(options.resume().isPresent() ? summary() : "");
            case PLUGIN -> {
                if (many || tally.bad() > 0) {
                    people.write(states.text(tally));
                    exitCode = states.status().exitCode();
                }
            }
            case PROMETHEUS -> metrics.writeTo(new Pieces(out));
            case HTML, HAR -> folder.ifPresent(files -> files.end(options.format()));
            case JSON -> {}
        }
        return exitCode;
    }

    private String html(LyncDiagnosis diagnosis, Optional<LyncDiagnosis> before) {
        boolean showUser = options.style().showsUser();
        return before.map(known -> HtmlReport.of(diagnosis, showUser, known))
                .orElseGet(() -> HtmlReport.of(diagnosis, showUser));
    }

    private void file(LyncDiagnosis diagnosis, String text) {
        folder.ifPresentOrElse(files -> files.add(diagnosis, text, options.format()), () -> out.write(text));
    }

    private String text(LyncDiagnosis diagnosis, Label label, Optional<Changes> changes) {
        String gap = printed ? System.lineSeparator() : "";
        String of = total.isWhole() ? " of " + total.entries() : "";
        String head = total.isMany()
                ? "User " + label.number() + of + (label.place().isEmpty() ? "" : ", " + label.place())
                        + System.lineSeparator()
                : "";
        TextStyle style = options.style();
        return gap
                + head
                + changes.map(known -> TextReport.of(diagnosis, style, known))
                        .orElseGet(() -> TextReport.of(diagnosis, style));
    }

    private String summary() {
        StringBuilder text = new StringBuilder(printed && options.format() == Format.TEXT ? "\n" : "");
        text.append(tally.sentence()).append('\n');
        if (tally.users() > 0) {
            tally.table().forEach(line -> text.append(line).append('\n'));
            if (!options.checks().mobility()) {
                text.append("\nThe mobility service was not checked; --mobility does.\n");
            }
        }
        return text.toString();
    }

    private String json(LyncDiagnosis diagnosis, Optional<Changes> changes) {
        boolean showUser = options.style().showsUser();
        return changes.map(known -> DiscoveryJson.write(diagnosis, showUser, known))
                .orElseGet(() -> DiscoveryJson.write(diagnosis, showUser));
    }

    /** With --verbose the whole report is long output: lines that a monitoring system shows on demand. */
    private void plugin(LyncDiagnosis diagnosis, Label label) {
        PluginReport report = PluginReport.of(diagnosis, options.thresholds());
        if (total.isMany()) {
            states.add(label, report);
            return;
        }
        out.write(report.text());
        if (options.style().isVerbose()) {
            out.write(TextReport.of(diagnosis, options.style()).replace('|', '/'));
        }
        exitCode = report.exitCode();
    }

    private void addMetrics(LyncDiagnosis diagnosis) {
        try {
            metrics.add(diagnosis);
        } catch (UncheckedIOException full) {
            throw new UsageException("cannot write a temporary file: " + full.getMessage(), full);
        }
    }

    @Override
    public void close() {
        metrics.close();
    }
}
