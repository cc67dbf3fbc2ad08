package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.report.PluginThresholds;
import io.github.lyncautodiscover.client.report.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done, checked. Immutable.
 *
 * @param format what is printed
 * @param out the folder to write files into
 * @param style how the text looks, and whether the user is shown
 * @param inputs whom to look up
 * @param count how many that are
 * @param jobs how many lookups may be under way
 * @param resume the file of records to go on with
 * @param asked what shapes the records
 * @param read the saved evidence to print instead
 * @param since the saved evidence to compare with
 * @param log the log to read
 * @param vantage where this computer stands
 * @param checks what is looked at beside the discovery
 * @param domains the other SIP domains of the matrix
 * @param thresholds from where on the plugin warns
 * @param lookup how to look up
 * @param serving where to answer scrapers instead
 */
record Options(
        Format format,
        Optional<String> out,
        TextStyle style,
        Inputs inputs,
        Count count,
        Jobs jobs,
        Optional<String> resume,
        String asked,
        Optional<String> read,
        Optional<String> since,
        Optional<String> log,
        Vantage vantage,
        Checks checks,
        List<String> domains,
        PluginThresholds thresholds,
        LookupOptions lookup,
        Optional<Serving> serving) {
    private static final Set<Format> COMPARING = EnumSet.of(Format.TEXT, Format.JSON, Format.HTML);

    static Options of(Given given, Screen screen) {
        Optional<Serving> serving = Serving.of(given);
        Format usual = given.has(Syntax.RESUME) ? Format.JSONL : serving.isPresent() ? Format.PROMETHEUS : Format.TEXT;
        Format format = given.text(Syntax.FORMAT).map(Format::of).orElse(usual);
        given.notBoth(Syntax.INSIDE, Syntax.OUTSIDE);
        given.onlyWith(Format.TEXT, format, Syntax.COLOUR, Syntax.WIDTH);
        given.onlyWith(
                Format.PLUGIN, format, Syntax.WARNING, Syntax.CRITICAL, Syntax.WARNING_DAYS, Syntax.CRITICAL_DAYS);
        given.onlyWith(Format.JSONL, format, Syntax.RESUME);
        given.not(Syntax.READ, Syntax.ASKING);
        given.not(Syntax.SINCE, List.of(Syntax.JOBS));
        if (given.has(Syntax.SINCE) && !COMPARING.contains(format)) {
            throw new UsageException(Syntax.SINCE + " goes with --format text, json or html");
        }
        if (given.has(Syntax.OUT) && !format.isFile()) {
            throw new UsageException(Syntax.OUT + " goes with --format html or har");
        }
        LookupOptions lookup = LookupOptions.of(given);
        Inputs inputs = Inputs.of(given, lookup.plan());
        Count count = inputs.count(any -> {});
        if (count.isNobody() && given.has(Syntax.LOG)) {
            given.meansNothing(
                    Syntax.ASKING.stream()
                            .filter(option -> !option.equals(Syntax.LOG))
                            .toList(),
                    Syntax.LOG + " and no address");
        }
        Options options = new Options(
                format,
                given.text(Syntax.OUT),
                screen.style(given),
                inputs,
                count,
                Jobs.of(given, count, lookup.rate()),
                given.text(Syntax.RESUME),
                Asked.of(given),
                given.text(Syntax.READ),
                given.text(Syntax.SINCE),
                given.text(Syntax.LOG),
                vantage(given),
                Checks.of(given, format),
                given.texts(Syntax.DOMAIN),
                thresholds(given, lookup),
                lookup,
                serving);
        options.checkUsers();
        return options;
    }

    private void checkUsers() {
        boolean isNobody = count.isNobody();
        if (read.isPresent() && !isNobody) {
            throw new UsageException(Syntax.READ + " asks nobody, so that it goes with no address");
        }
        if (serving.isPresent() && !isNobody) {
            throw new UsageException(Syntax.SERVE + " is told by each request whom to look up: give no address");
        }
        if (read.isPresent() || serving.isPresent()) {
            return;
        }
        boolean logAlone = log.isPresent() && isNobody;
        if (isNobody && log.isEmpty()) {
            throw new UsageException("give an address such as alice@contoso.com"
                    + (inputs.sources().isEmpty() ? "" : ", there is none in the files"));
        }
        if (logAlone && !format.showsLogs()) {
            throw new UsageException("--format " + format + " needs an address");
        }
        if (log.isPresent() && count.isMany()) {
            throw new UsageException("--log belongs to one address, not to " + count.shown());
        }
    }

    private static Vantage vantage(Given given) {
        if (given.has(Syntax.INSIDE)) {
            return Vantage.INSIDE;
        }
        return given.has(Syntax.OUTSIDE) ? Vantage.OUTSIDE : Vantage.UNKNOWN;
    }

    private static PluginThresholds thresholds(Given given, LookupOptions lookup) {
        try {
            return PluginThresholds.none()
                    .time(range(given, Syntax.WARNING), range(given, Syntax.CRITICAL))
                    .certificateDays(range(given, Syntax.WARNING_DAYS), range(given, Syntax.CRITICAL_DAYS))
                    .deadline(lookup.deadline());
        } catch (IllegalArgumentException noRange) {
            throw UsageException.of(noRange);
        }
    }

    private static String range(Given given, String option) {
        return given.text(option).orElse("");
    }
}
