package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.report.Changes.Change;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What has changed, for people: a heading, and a line for each change. */
final class ChangeText {
    private static final int FEW = 4;

    private ChangeText() {}

    static void print(Changes changes, Page page) {
        int most = page.style().isVerbose() ? Integer.MAX_VALUE : FEW;
        List<Change> list = changes.list();
        page.section((list.isEmpty() ? "Nothing has changed since " : "Changed since ") + day(changes.since()));
        list.stream()
                .limit(most)
                .forEach(change -> page.line(3, change.toString(), page.style().isVerbose() ? most : 2));
        if (list.size() > most) {
            page.line(
                    3, "and " + (list.size() - most) + " more: " + page.style().verboseName());
        }
    }

    /** A time as people write it. */
    static String day(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace("T", " ").replace("Z", " UTC");
    }
}
