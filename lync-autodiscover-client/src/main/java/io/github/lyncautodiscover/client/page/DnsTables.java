package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.readiness.Readiness;
import io.github.lyncautodiscover.client.readiness.RecordVerdict;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.DnsSurvey;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.SplitDns;
import io.github.lyncautodiscover.dns.SplitRow;
import io.github.lyncautodiscover.dns.SplitStatus;
import java.util.Locale;
import java.util.stream.Stream;

/** What DNS says: both sides in one table, then all that was asked here, then what an intent needs. */
final class DnsTables implements Part {
    @Override
    public void write(View view, Html html) {
        LyncDiagnosis diagnosis = view.diagnosis();
        diagnosis
                .split()
                .ifPresent(split -> Part.section(html, "split", "DNS inside and outside", () -> both(split, html)));
        diagnosis
                .survey()
                .ifPresent(survey ->
                        Part.section(html, "dns", "DNS of " + survey.names().sipDomain(), () -> survey(survey, html)));
        int number = 0;
        for (Readiness readiness : diagnosis.readiness()) {
            number++;
            String title = readiness.sipDomain() + " and " + readiness.goal() + ": "
                    + (readiness.records().isEmpty() ? "not known" : readiness.isReady() ? "ready" : "not ready");
            Part.section(html, "readiness-" + number, title, () -> records(readiness, html));
        }
    }

    private static void both(SplitDns split, Html html) {
        html.in(
                "div.wide",
                () -> html.in("table", () -> {
                    Part.columns(html, "name", "inside", "outside", "what that means");
                    html.in("tbody", () -> split.rows().forEach(row -> html.in("tr", () -> both(row, html))));
                }));
    }

    private static void both(SplitRow row, Html html) {
        html.put("th", row.name(), "scope", "row")
                .in("td", () -> answer(row.inside(), html))
                .in("td", () -> answer(row.outside(), html))
                .in(
                        "td",
                        () -> html.put("span." + tone(row.status()), Shown.word(row.status()))
                                .text(" " + row.why()));
    }

    private static String tone(SplitStatus status) {
        return switch (status.name()) {
            case "INTENDED" -> "ok";
            case "BROKEN" -> "bad";
            default -> "warn";
        };
    }

    private static void survey(DnsSurvey survey, Html html) {
        html.in(
                "div.wide",
                () -> html.in("table", () -> {
                    Part.columns(html, "name", "records", "kept for", "answered by");
                    html.in(
                            "tbody",
                            () -> Stream.<DnsAnswer>concat(survey.hosts().stream(), survey.services().stream())
                                    .forEach(answer -> html.in("tr", () -> row(answer, html))));
                }));
        if (survey.wildcard()) {
            html.put("p.note", "The domain answers for names that nobody has published.");
        }
    }

    private static void row(DnsAnswer answer, Html html) {
        html.put("th", answer.name(), "scope", "row")
                .put("td." + (answer.found() ? "url" : answer.missing() ? "quiet" : "bad"), Shown.records(answer))
                .put("td", answer.found() ? ttl(answer) : "")
                .put("td", answer.server().map(Addresses::text).orElse(Shown.word(answer.source())));
    }

    private static void answer(HostAnswer answer, Html html) {
        html.put("span." + (answer.found() ? "url" : answer.missing() ? "quiet" : "bad"), Shown.records(answer));
        if (answer.found()) {
            html.text(" ").put("small", "kept for " + ttl(answer));
        }
        answer.server().ifPresent(server -> html.text(" ").put("small", "by " + Addresses.text(server)));
    }

    private static String ttl(DnsAnswer answer) {
        return String.format(Locale.ROOT, "%d s", answer.ttl().toSeconds());
    }

    private static void records(Readiness readiness, Html html) {
        html.in(
                "div.wide",
                () -> html.in("table", () -> {
                    Part.columns(html, "name", "is", "should be", "");
                    html.in(
                            "tbody",
                            () -> readiness
                                    .records()
                                    .forEach(record -> html.in(
                                            "tr",
                                            () -> html.put("th", record.name(), "scope", "row")
                                                    .put("td", record.is())
                                                    .put("td", record.shouldBe())
                                                    .in(
                                                            "td",
                                                            () -> html.put(
                                                                            "span." + tone(record.fit()),
                                                                            Shown.word(record.fit()))
                                                                    .text(
                                                                            record.otherwise()
                                                                                            .isEmpty()
                                                                                    ? ""
                                                                                    : " " + record.otherwise())))));
                }));
        if (!readiness.outside()) {
            html.put("p.note", "Not asked outside, where this is decided.");
        }
    }

    private static String tone(RecordVerdict.Fit fit) {
        return switch (fit) {
            case FITS -> "ok";
            case LEFTOVER, MISSED_BY_FEW, UNKNOWN -> "warn";
            case BLOCKS, BREAKS, LOCKS_OUT -> "bad";
        };
    }
}
