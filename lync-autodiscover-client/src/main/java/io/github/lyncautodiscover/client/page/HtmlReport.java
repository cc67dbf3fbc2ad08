package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.Changes;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.client.text.JsonWriter;
import java.util.List;
import java.util.Optional;

/**
 * One page for a ticket: the verdict and what to do, then in pictures the way that was taken and where the time went, then
 * every fact.
 *
 * <p>The page is one file that opens anywhere: no script, nothing loaded, no link that leaves it. It holds the whole evidence as
 * JSON, so that {@link #read} gives the diagnosis back. Thread-safe.
 */
public final class HtmlReport {
    /** Larger evidence would make a page that no browser likes; the JSON form has no such limit. */
    private static final int MOST_EVIDENCE = 8_000_000;

    private static final String BEGIN = "<script type=\"application/json\"";
    private static final String END = "</script>";
    private static final List<Part> PARTS = List.of(
            new TopologyPicture(),
            new WaterfallPicture(),
            new Candidates(),
            new Certificates(),
            new DnsTables(),
            new EndpointTable());

    private HtmlReport() {}

    /**
     * {@return the page without users}
     *
     * @param diagnosis what to show
     */
    public static String of(LyncDiagnosis diagnosis) {
        return write(diagnosis, false, Optional.empty());
    }

    /**
     * {@return the page}
     *
     * @param diagnosis what to show
     * @param showUser whether the address of the user who was looked up stays; other secrets never do
     */
    public static String of(LyncDiagnosis diagnosis, boolean showUser) {
        return write(diagnosis, showUser, Optional.empty());
    }

    /**
     * {@return the page, with what has changed since an earlier diagnosis}
     *
     * @param diagnosis what to show
     * @param showUser whether the address of the user who was looked up stays; other secrets never do
     * @param earlier a diagnosis of the same SIP domain
     */
    public static String of(LyncDiagnosis diagnosis, boolean showUser, LyncDiagnosis earlier) {
        return write(diagnosis, showUser, Optional.of(earlier));
    }

    /**
     * Reads the evidence that a page holds.
     *
     * @param page all of the page
     * @return the diagnosis, with placeholders where they were written
     * @throws IllegalArgumentException when it is no such page, or its evidence was left out for its size
     */
    public static LyncDiagnosis read(String page) {
        int begin = page.indexOf(BEGIN);
        int text = begin < 0 ? -1 : page.indexOf('>', begin) + 1;
        int end = text <= 0 ? -1 : page.indexOf(END, text);
        if (end < 0) {
            throw new IllegalArgumentException("the page holds no evidence; only pages of this program do");
        }
        return DiscoveryJson.read(page.substring(text, end));
    }

    private static String write(LyncDiagnosis diagnosis, boolean showUser, Optional<LyncDiagnosis> earlier) {
        LyncDiagnosis masked = DiscoveryJson.masked(diagnosis, showUser);
        Optional<Changes> changes = earlier.map(before -> masked.since(DiscoveryJson.masked(before, showUser)));
        View view = View.of(masked, showUser);
        String evidence = changes.map(known -> DiscoveryJson.write(diagnosis, showUser, known))
                .orElseGet(() -> DiscoveryJson.write(diagnosis, showUser));
        return Frame.page(title(view), html -> {
            new Head().write(view, html);
            html.in("main", () -> {
                new Findings().write(view, html);
                changes.ifPresent(known -> ChangeList.write(known, html));
                PARTS.forEach(part -> part.write(view, html));
            });
            html.put("footer", footer(evidence));
            if (evidence.length() <= MOST_EVIDENCE) {
                html.in(
                        "script",
                        () -> html.raw(JsonWriter.compactInPage(evidence)),
                        "type",
                        "application/json",
                        "id",
                        "evidence");
            }
        });
    }

    private static String title(View view) {
        return view.subject() + ": " + view.verdict().sentence();
    }

    private static String footer(String evidence) {
        return "Written by lync-autodiscover. "
                + (evidence.length() <= MOST_EVIDENCE
                        ? "This page holds the whole evidence: lync-autodiscover --read reads it back, and --since compares"
                                + " with it."
                        : "The evidence is too large for a page; --format json writes it.");
    }
}
