package io.github.lyncautodiscover.client.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value for a graph.
 *
 * @param label letters, digits, dots, hyphens and underscores
 * @param value the value
 * @param unit {@code s}, or nothing
 * @param levels its thresholds
 * @param minimum the least it can be, empty for none
 * @param maximum the most it can be, empty for none
 */
record PerfDatum(
        String label, BigDecimal value, String unit, PluginThresholds.Levels levels, String minimum, String maximum) {
    PluginStatus status() {
        if (levels.critical() != null && levels.critical().alerts(value)) {
            return PluginStatus.CRITICAL;
        }
        return levels.warning() != null && levels.warning().alerts(value) ? PluginStatus.WARNING : PluginStatus.OK;
    }

    /** The value with its unit. */
    String amount() {
        return value.toPlainString() + unit;
    }

    /** As the guidelines write it. */
    @Override
    public String toString() {
        String all = label + "=" + amount() + ";" + text(levels.warning()) + ";" + text(levels.critical()) + ";"
                + minimum + ";" + maximum;
        return all.replaceFirst(";+$", "");
    }

    private static String text(@Nullable PluginRange range) {
        return range == null ? "" : range.toString();
    }
}
