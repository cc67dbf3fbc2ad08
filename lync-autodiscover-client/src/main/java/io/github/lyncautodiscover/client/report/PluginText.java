package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Assurance;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.finding.Cause;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import io.github.lyncautodiscover.client.text.Texts;
import io.github.lyncautodiscover.client.text.Urls;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the lines of a plugin; nothing from elsewhere can break one. */
final class PluginText {
    private PluginText() {}

    static String of(
            PluginStatus status, LyncDiagnosis diagnosis, Cause cause, List<Finding> findings, List<PerfDatum> data) {
        Masker masker = Masker.of(diagnosis, false);
        String passed = data.stream()
                .filter(datum -> datum.status() != PluginStatus.OK)
                .map(datum -> ", " + datum.label() + " is " + datum.amount())
                .collect(Collectors.joining());
        String head = "LYNC " + status + " - " + line(masker, sentence(diagnosis, cause, findings) + passed);
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

    private static String sentence(LyncDiagnosis diagnosis, Cause cause, List<Finding> findings) {
        String domain = diagnosis.sipDomain().orElse("no SIP domain");
        String result =
                diagnosis.discovery().map(discovery -> result(discovery, cause)).orElse("no discovery");
        // The cause comes first, then whatever else is no hint.
        String worst = Stream.concat(
                        cause.finding().stream(),
                        findings.stream().filter(finding -> finding.severity().compareTo(Severity.WARNING) >= 0))
                .map(finding -> finding.code().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return domain + " " + result + (worst.isEmpty() ? "" : ": " + worst);
    }

    private static String result(Discovery discovery, Cause cause) {
        String why = cause.failure()
                .map(failure -> ", " + failure.kind()
                        + cause.url().map(url -> " at " + Urls.host(url)).orElse(""))
                .orElse("");
        if (discovery.outcome() instanceof Outcome.NotFound) {
            return "not found" + why;
        }
        return "found through "
                + ((Outcome.Found) discovery.outcome()).attempt().candidate() + ", "
                + discovery.assurance().map(Assurance::name).orElse("") + why;
    }

    private static String line(Masker masker, String text) {
        return Texts.visible(masker.text(text)).replace('|', '/').stripTrailing();
    }
}
