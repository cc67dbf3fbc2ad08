package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.client.report.PluginThresholds;
import io.github.lyncautodiscover.client.report.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be done, checked. Immutable.
 *
 * @param format what is printed
 * @param style how the text looks, and whether the user is shown
 * @param users whom to look up
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
        TextStyle style,
        List<User> users,
        Optional<String> read,
        Optional<String> since,
        Optional<String> log,
        Vantage vantage,
        Checks checks,
        List<String> domains,
        PluginThresholds thresholds,
        LookupOptions lookup,
        Optional<Serving> serving) {

    static Options of(Given given, Screen screen) {
        Optional<Serving> serving = Serving.of(given);
        Format usual = serving.isPresent() ? Format.PROMETHEUS : Format.TEXT;
        Format format = given.text(Syntax.FORMAT).map(Format::of).orElse(usual);
        given.notBoth(Syntax.INSIDE, Syntax.OUTSIDE);
        given.onlyWith(Format.TEXT, format, Syntax.COLOUR, Syntax.WIDTH);
        given.onlyWith(
                Format.PLUGIN, format, Syntax.WARNING, Syntax.CRITICAL, Syntax.WARNING_DAYS, Syntax.CRITICAL_DAYS);
        given.not(Syntax.READ, Syntax.ASKING);
        if (given.has(Syntax.SINCE) && format != Format.TEXT && format != Format.JSON) {
            throw new UsageException(Syntax.SINCE + " goes with --format text or json");
        }
        LookupOptions lookup = LookupOptions.of(given);
        List<User> users = Stream.concat(
                        given.positional().stream().flatMap(Users::of),
                        given.text(Syntax.FILE).stream().flatMap(Users::ofFile))
                .toList();
        Options options = new Options(
                format,
                screen.style(given),
                users,
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

    /** Refuses several where one is meant. */
    void checkNumber(int diagnoses) {
        if (format == Format.PLUGIN && diagnoses > 1) {
            throw new UsageException("a plugin checks one address, not " + diagnoses);
        }
    }

    private void checkUsers() {
        if (read.isPresent() && !users.isEmpty()) {
            throw new UsageException(Syntax.READ + " asks nobody, so that it goes with no address");
        }
        if (serving.isPresent() && !users.isEmpty()) {
            throw new UsageException(Syntax.SERVE + " is told by each request whom to look up: give no address");
        }
        if (read.isPresent() || serving.isPresent()) {
            return;
        }
        boolean logAlone = log.isPresent() && users.isEmpty();
        if (users.isEmpty() && log.isEmpty()) {
            throw new UsageException("give an address such as alice@contoso.com");
        }
        if (logAlone && !format.checksMobility()) {
            throw new UsageException("--format " + format + " needs an address");
        }
        if (log.isPresent() && users.size() > 1) {
            throw new UsageException("--log belongs to one address, not to " + users.size());
        }
        checkNumber(users.size());
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
