package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.report.PluginReport;
import io.github.lyncautodiscover.client.report.PluginStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The states of many checks as one plugin: a status line, perf data, and the worst as long output. Not thread-safe. */
final class PluginTally {
    private static final int SHOWN = 20;
    /** Whoever is locked out counts more than what could not be checked. */
    private static final List<PluginStatus> WORST =
            List.of(PluginStatus.CRITICAL, PluginStatus.UNKNOWN, PluginStatus.WARNING);

    private final Map<PluginStatus, Long> counts = new EnumMap<>(PluginStatus.class);
    private final Map<PluginStatus, List<String>> lines = new EnumMap<>(PluginStatus.class);

    void add(Label label, PluginReport report) {
        String first = report.text().lines().findFirst().orElse("").replaceFirst(" \\|.*", "");
        add(report.status(), "number " + label.number() + ": " + first);
    }

    void add(Entry.Bad bad) {
        add(PluginStatus.UNKNOWN, Messages.of(bad));
    }

    private void add(PluginStatus status, String line) {
        counts.merge(status, 1L, Long::sum);
        List<String> some = lines.computeIfAbsent(status, first -> new ArrayList<>());
        if (some.size() < SHOWN) {
            some.add(line.replace('|', '/'));
        }
    }

    PluginStatus status() {
        return WORST.stream().filter(counts::containsKey).findFirst().orElse(PluginStatus.OK);
    }

    private long count(PluginStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    String text(Tally tally) {
        StringBuilder text = new StringBuilder("LYNC " + status() + " - " + tally.sentence());
        String separator = "; ";
        for (PluginStatus status : WORST) {
            if (count(status) > 0) {
                text.append(separator).append(count(status)).append(' ').append(status);
                separator = ", ";
            }
        }
        text.append(" | found=").append(tally.users() - tally.notFound());
        text.append(" not_found=").append(tally.notFound());
        for (PluginStatus status : PluginStatus.values()) {
            text.append(' ')
                    .append(status.name().toLowerCase(Locale.ROOT))
                    .append('=')
                    .append(count(status));
        }
        text.append('\n');
        WORST.forEach(status -> lines.getOrDefault(status, List.of())
                .forEach(line -> text.append(line).append('\n')));
        tally.table().stream()
                .filter(line -> !line.isEmpty())
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
