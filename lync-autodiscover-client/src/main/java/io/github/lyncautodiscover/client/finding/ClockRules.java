package io.github.lyncautodiscover.client.finding;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Clocks that differ, which makes good certificates look bad. */
final class ClockRules implements Family {
    /** Kerberos and tickets fail from here on; certificates at their edges. */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private static final FindingCode SKEW = new FindingCode(
            "CLOCK_SKEW",
            Severity.WARNING,
            "The clock of the server and that of this computer differ by more than five minutes.",
            "Set the clock that is wrong, and let both follow the same time source: certificates and tickets are judged by it.");

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(SKEW, ClockRules::skew));
    }

    private static Stream<Finding> skew(Seen seen) {
        return seen.discoveryHops().stream()
                .flatMap(hop -> date(hop).stream().flatMap(date -> skew(seen, hop, date)))
                .limit(1);
    }

    /** The hop happened at some time between the start of the diagnosis and its end; a cached discovery says nothing. */
    private static Stream<Finding> skew(Seen seen, SeenHop hop, Instant date) {
        Instant start = seen.diagnosis().startedAt();
        Instant end = start.plus(seen.diagnosis().duration());
        Duration off = date.isBefore(start)
                ? Duration.between(date, start)
                : date.isAfter(end) ? Duration.between(end, date) : Duration.ZERO;
        if (off.compareTo(TOLERATED) < 0) {
            return Stream.empty();
        }
        String message = "The clock of " + hop.host() + " is " + off.toMinutes() + " minutes "
                + (date.isBefore(start) ? "behind" : "ahead of") + " that of this computer.";
        return new Draft(SKEW, message)
                .seen(hop.evidence(
                        Evidence.Kind.HEADER,
                        "Date: " + hop.hop().header("date").orElse("")))
                .alone();
    }

    private static Optional<Instant> date(SeenHop hop) {
        try {
            return hop.hop().header("date").map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
