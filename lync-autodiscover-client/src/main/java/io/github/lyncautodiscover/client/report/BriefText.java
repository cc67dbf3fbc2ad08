package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Certainty;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report on one screen: the verdict, the worst findings with what to do, a line a candidate, the endpoints, and
 * where to read on. What is around the findings gets its room first; they get what is left.
 */
final class BriefText {
    /** How many lines a screen has room for. */
    static final int LINES = 24;

    private static final int MOST_FINDINGS = 3;
    private static final int VERDICT_LINES = 3;
    private static final int SENTENCE_LINES = 4;
    private static final int LEAST_LINES = 2;
    private static final String UNANSWERED = "DISCOVERY_UNANSWERED";

    private BriefText() {}

    static void print(LyncDiagnosis diagnosis, Optional<Changes> changes, Page page) {
        Verdict verdict = Verdict.of(diagnosis);
        HeadText.brief(diagnosis, verdict, page, VERDICT_LINES);
        Page rest = page.block();
        apart(diagnosis, new ReadinessText.Brief(), page);
        Stream.of(new CandidateText(), new ServiceText(), new LogText.Brief())
                .forEach(part -> apart(diagnosis, part, rest));
        changes.ifPresent(known -> ChangeText.print(known, rest));
        BrowserText.brief(verdict, diagnosis, rest);
        Page longest = page.block();
        List<Finding> worst = worst(verdict);
        further(verdict, worst, 0, longest);
        int shown = findings(worst, page, LINES - page.size() - rest.size() - longest.size());
        page.add(rest);
        further(verdict, worst, shown, page);
    }

    private static void apart(LyncDiagnosis diagnosis, TextPart part, Page page) {
        Page block = page.block();
        part.print(diagnosis, block);
        if (block.size() > 0) {
            page.gap();
            page.add(block);
        }
    }

    /**
     * As many as there is room for, as much of each as there is room for, and something of the worst in any case; says
     * how many.
     */
    private static int findings(List<Finding> bad, Page page, int room) {
        for (int shown = Math.min(MOST_FINDINGS, bad.size()); shown > 0; shown--) {
            for (int lines = SENTENCE_LINES; lines >= LEAST_LINES; lines--) {
                Page block = page.block();
                block.gap();
                for (Finding finding : bad.subList(0, shown)) {
                    finding(finding, block, lines);
                }
                boolean least = shown == 1 && lines == LEAST_LINES;
                if (block.size() <= room || least) {
                    page.add(block);
                    return shown;
                }
            }
        }
        return 0;
    }

    /**
     * What explains the verdict, however bad it is by itself, then what else asks for something to be done; that nobody
     * answered is the verdict already, where something else says why.
     */
    private static List<Finding> worst(Verdict verdict) {
        List<Finding> bad = Stream.concat(
                        verdict.explanation().stream(),
                        verdict.findings().stream().filter(BriefText::isBad))
                .distinct()
                .toList();
        return bad.stream()
                .filter(finding -> bad.size() == 1 || !finding.is(UNANSWERED))
                .toList();
    }

    private static boolean isBad(Finding finding) {
        return finding.severity().compareTo(Severity.WARNING) >= 0;
    }

    private static void finding(Finding finding, Page page, int most) {
        String suspected = finding.certainty() == Certainty.SUSPECTED ? " (suspected)" : "";
        page.begun(
                0,
                Paint.of(finding.severity()),
                finding.severity().name(),
                finding.code() + suspected + ": " + finding.message(),
                most);
        if (!finding.remedy().isEmpty()) {
            page.line(3, "What to do: " + finding.remedy(), most);
        }
    }

    /** What only the verbose form tells. */
    private static void further(Verdict verdict, List<Finding> worst, int shown, Page page) {
        Map<Severity, Long> counts = new TreeMap<>(Stream.concat(
                                worst.stream().skip(shown),
                                verdict.findings().stream()
                                        .filter(finding -> !isBad(finding) && !worst.contains(finding)))
                        .collect(Collectors.groupingBy(Finding::severity, Collectors.counting())))
                .descendingMap();
        String text = counts.entrySet().stream()
                .filter(entry -> entry.getKey() != Severity.OK)
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        String more = text.isEmpty() ? "Every hop" : "More (" + text + "), every hop";
        page.line(0, more + ": " + page.style().verboseName(), 2);
    }

    private static String count(Severity severity, long many) {
        String name = severity.name().toLowerCase(Locale.ROOT);
        return many + " " + name + (many > 1 && severity != Severity.INFO ? "s" : "");
    }
}
