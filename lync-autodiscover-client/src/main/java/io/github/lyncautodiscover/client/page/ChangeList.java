package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.report.Changes;
import io.github.lyncautodiscover.client.report.Changes.Change;

/** What has changed since an earlier diagnosis. */
final class ChangeList {
    private ChangeList() {}

    static void write(Changes changes, Html html) {
        String since = Shown.moment(changes.since());
        if (changes.isEmpty()) {
            Part.section(html, "changes", "Nothing has changed since " + since, () -> {});
            return;
        }
        Part.section(
                html,
                "changes",
                "Changed since " + since,
                () -> html.in(
                        "div.wide",
                        () -> html.in("table", () -> {
                            Part.columns(html, "what", "was", "is");
                            html.in("tbody", () -> changes.list().forEach(change -> row(change, html)));
                        })));
    }

    private static void row(Change change, Html html) {
        html.in(
                "tr",
                () -> html.in(
                                "th",
                                () -> html.text(Shown.word(change.kind()) + " ").put("code", change.subject()),
                                "scope",
                                "row")
                        .put("td", change.before().isEmpty() ? "nothing" : change.before())
                        .put("td", change.after().isEmpty() ? "nothing" : change.after()));
    }
}
