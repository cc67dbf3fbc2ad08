package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What many diagnoses come to: how many were found, which findings there were in how many SIP domains, and which took
 * longest. Its size does not depend on how many there are. Not thread-safe.
 */
final class Tally {
    private static final int MOST_DOMAINS = 1000;
    private static final int SHOWN_DOMAINS = 3;
    private static final int SHOWN_NUMBERS = 20;
    private static final int SLOWEST = 5;
    private static final Comparator<Row> WORST = Comparator.comparing((Row row) -> row.severity)
            .reversed()
            .thenComparingLong(row -> -row.users)
            .thenComparing(row -> row.code);

    private final Map<String, Row> findings = new HashMap<>();
    private final PriorityQueue<Slow> slowest = new PriorityQueue<>(Comparator.comparing(Slow::time));
    private final List<String> notFoundNumbers = new ArrayList<>();
    private long users;
    private long notFound;
    private long bad;
    private final Map<Resumed.Before, Long> before = new EnumMap<>(Resumed.Before.class);

    private record Slow(Duration time, long number, String domain) {}

    /** One finding. */
    private static final class Row {
        final String code;
        final Set<String> domains = new TreeSet<>();
        Severity severity;
        long users;

        Row(Finding first) {
            code = first.code().name();
            severity = first.severity();
        }
    }

    void add(Label label, LyncDiagnosis diagnosis) {
        users++;
        String domain = diagnosis.sipDomain().orElse("no SIP domain");
        if (!diagnosis.discovery().map(Discovery::isFound).orElse(true)) {
            notFound++;
            if (notFoundNumbers.size() < SHOWN_NUMBERS) {
                notFoundNumbers.add(String.valueOf(label.number()));
            }
        }
        Set<String> counted = new TreeSet<>();
        for (Finding finding : diagnosis.findings()) {
            if (finding.severity() != Severity.OK) {
                Row row = findings.computeIfAbsent(finding.code().name(), code -> new Row(finding));
                row.severity = finding.severity().compareTo(row.severity) > 0 ? finding.severity() : row.severity;
                row.users += counted.add(row.code) ? 1 : 0;
                if (row.domains.size() < MOST_DOMAINS) {
                    row.domains.add(domain);
                }
            }
        }
        slowest.add(new Slow(diagnosis.duration(), label.number(), domain));
        if (slowest.size() > SLOWEST) {
            slowest.poll();
        }
    }

    void addBad() {
        bad++;
    }

    void addBefore(Resumed.Before one) {
        before.merge(one, 1L, Long::sum);
    }

    long users() {
        return users;
    }

    long notFound() {
        return notFound;
    }

    long bad() {
        return bad;
    }

    /** {@return how many were found, in one sentence} */
    String sentence() {
        String which = notFoundNumbers.isEmpty()
                ? ""
                : notFoundNumbers.stream()
                        .collect(Collectors.joining(", ", " (", notFound > SHOWN_NUMBERS ? ", …)" : ")"));
        return users + (users == 1 ? " user: " : " users: ") + (users - notFound) + " found, " + notFound + " not found"
                + which + lines(bad) + recorded();
    }

    private static String lines(long bad) {
        return bad == 0 ? "" : ", " + bad + (bad == 1 ? " line" : " lines") + " without an address";
    }

    private String recorded() {
        long all = before.values().stream().mapToLong(Long::longValue).sum();
        return all == 0
                ? ""
                : "; " + all + " recorded before: " + recorded(Resumed.Before.FOUND) + " found, "
                        + recorded(Resumed.Before.NOT_FOUND) + " not found" + lines(recorded(Resumed.Before.BAD));
    }

    private long recorded(Resumed.Before what) {
        return before.getOrDefault(what, 0L);
    }

    /** {@return a line for each finding, the worst first, then those that took longest} */
    List<String> table() {
        Stream<String> rows = findings.values().stream().sorted(WORST).map(Tally::line);
        Stream<String> slow = slowest.stream()
                .sorted(Comparator.comparing(Slow::time).reversed())
                .map(one -> String.format(
                        Locale.ROOT,
                        "%.1f s  number %d, %s",
                        one.time().toMillis() / 1000.0,
                        one.number(),
                        one.domain()));
        Stream<String> head = findings.isEmpty() ? Stream.of() : Stream.of("", "Findings, users, SIP domains");
        return Stream.of(head, rows, Stream.of("", "Slowest"), slow)
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(Row row) {
        boolean all = row.domains.size() < MOST_DOMAINS;
        String shown = row.domains.stream().limit(SHOWN_DOMAINS).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%-7s %-32s %6d %6s  %s",
                row.severity,
                row.code,
                row.users,
                all ? row.domains.size() : MOST_DOMAINS + "+",
                row.domains.size() > SHOWN_DOMAINS ? shown + ", …" : shown);
    }
}
