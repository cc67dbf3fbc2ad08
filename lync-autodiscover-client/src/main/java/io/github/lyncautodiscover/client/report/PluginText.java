package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import io.github.lyncautodiscover.client.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the lines of a plugin; nothing from elsewhere can break one. */
final class PluginText {
    private PluginText() {}

    static String of(PluginStatus status, LyncDiagnosis diagnosis, List<Finding> findings, List<PerfDatum> data) {
        Masker masker = Masker.of(diagnosis, false);
        String passed = data.stream()
                .filter(datum -> datum.status() != PluginStatus.OK)
                .map(datum -> ", " + datum.label() + " is " + datum.amount())
                .collect(Collectors.joining());
        String head = "LYNC " + status + " - " + line(masker, sentence(diagnosis, findings) + passed);
        String perf = data.isEmpty()
                ? ""
                : data.stream().map(PerfDatum::toString).collect(Collectors.joining(" ", " | ", ""));
        Stream<String> more = findings.stream()
                .flatMap(finding -> finding.remedy().isEmpty()
                        ? Stream.of(finding.toString())
                        : Stream.of(finding.toString(), "  what to do: " + finding.remedy()))
                .map(text -> line(masker, text));
        return Stream.concat(Stream.of(head + perf), more).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String sentence(LyncDiagnosis diagnosis, List<Finding> findings) {
        Verdict verdict = Verdict.of(diagnosis);
        Stream<String> kind =
                verdict.cause().stream().map(cause -> cause.failure().kind().name());
        // The finding that explains the cause comes first, then whatever else is no hint.
        Stream<String> codes = Stream.concat(
                        verdict.explanation().stream(),
                        findings.stream().filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0))
                .map(finding -> finding.code().name());
        String names = Stream.concat(kind, codes).distinct().collect(Collectors.joining(", "));
        return verdict.line(diagnosis.sipDomain().orElse("no SIP domain")) + (names.isEmpty() ? "" : ": " + names);
    }

    private static String line(Masker masker, String text) {
        return Texts.visible(masker.text(text)).replace('|', '/').stripTrailing();
    }
}
