package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.client.text.JsonWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The requests of a diagnosis as an HTTP archive, version 1.2: the network panel of any browser opens it, and so does what else
 * people look at requests with.
 *
 * <p>A candidate is a page of the archive, each of its hops an entry. What the form has no member for stands in members that
 * begin with an underscore: {@code _failure}, {@code _tls} with the certificates, {@code _place} as reports number hops. Bodies,
 * and the headers of requests, are not part of the evidence. Thread-safe.
 */
public final class HarReport {
    private HarReport() {}

    /**
     * {@return the archive without users}
     *
     * @param diagnosis whose requests; one without any makes an archive without entries
     */
    public static String of(LyncDiagnosis diagnosis) {
        return of(diagnosis, false);
    }

    /**
     * {@return the archive}
     *
     * @param diagnosis whose requests
     * @param showUser whether the address of the user who was looked up stays; other secrets never do
     */
    public static String of(LyncDiagnosis diagnosis, boolean showUser) {
        LyncDiagnosis masked = DiscoveryJson.masked(diagnosis, showUser);
        Instant begun = masked.discovery().map(Discovery::startedAt).orElse(masked.startedAt());
        List<Step> steps = Step.all(masked);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("version", "1.2");
        log.put("creator", Map.of("name", "lync-autodiscover", "version", version()));
        log.put("pages", pages(masked, steps, begun));
        log.put(
                "entries",
                steps.stream().map(step -> HarEntry.of(step, page(step), begun)).toList());
        return JsonWriter.prettyInPage(Map.of("log", log)) + "\n";
    }

    private static List<Object> pages(LyncDiagnosis diagnosis, List<Step> steps, Instant begun) {
        List<Object> pages = new ArrayList<>();
        int number = 0;
        for (Attempt attempt : diagnosis.discovery().map(Discovery::attempts).orElse(List.of())) {
            number++;
            int own = number;
            steps.stream()
                    .filter(step -> step.attempt() == own)
                    .findFirst()
                    .ifPresent(first ->
                            pages.add(page(page(first), attempt.candidate().toString(), begun.plus(first.start()))));
        }
        steps.stream()
                .filter(step -> step.attempt() == 0)
                .findFirst()
                .ifPresent(first -> pages.add(page(page(first), "mobility check", begun.plus(first.start()))));
        return pages;
    }

    private static Map<String, Object> page(String id, String title, Instant begun) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("startedDateTime", begun);
        page.put("id", id);
        page.put("title", title);
        page.put("pageTimings", Map.of());
        return page;
    }

    private static String page(Step step) {
        return step.attempt() == 0 ? "mobility" : "candidate-" + step.attempt();
    }

    private static String version() {
        return Objects.requireNonNullElse(HarReport.class.getPackage().getImplementationVersion(), "unknown");
    }
}
