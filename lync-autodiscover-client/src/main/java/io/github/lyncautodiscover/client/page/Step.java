package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.MobilityCheck;
import io.github.lyncautodiscover.client.text.Urls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request and when it began. Immutable.
 *
 * @param place what findings and reports call it, such as {@code 2.1} or {@code mobility}
 * @param attempt the number of its candidate, counted from 1; 0 for the mobility check
 * @param hop what was seen
 * @param start when it began, counted from the first request; guessed where candidates overlapped
 * @param isDown whether it is a mobility service that does not work, although it answered
 */
record Step(String place, int attempt, Hop hop, Duration start, boolean isDown) {
    /** Every request of the discovery, then those of the mobility check. */
    static List<Step> all(LyncDiagnosis diagnosis) {
        List<Step> steps = new ArrayList<>();
        diagnosis.discovery().ifPresent(discovery -> addAttempts(discovery, steps));
        diagnosis
                .mobility()
                .ifPresent(check -> addMobility(
                        check, diagnosis.discovery().map(Discovery::duration).orElse(Duration.ZERO), steps));
        return List.copyOf(steps);
    }

    /**
     * Whether candidates were asked at the same time: their requests took longer together than the discovery did. When
     * each of them began is then not part of the evidence.
     */
    static boolean overlap(Discovery discovery) {
        Duration together = discovery.attempts().stream().map(Attempt::duration).reduce(Duration.ZERO, Duration::plus);
        return together.compareTo(discovery.duration()) > 0;
    }

    private static void addAttempts(Discovery discovery, List<Step> steps) {
        boolean overlap = overlap(discovery);
        Duration start = Duration.ZERO;
        int number = 0;
        for (Attempt attempt : discovery.attempts()) {
            number++;
            start = overlap ? Duration.ZERO : start;
            int hops = 0;
            for (Hop hop : attempt.hops()) {
                hops++;
                steps.add(new Step(number + "." + hops, number, hop, start, false));
                start = start.plus(hop.times().total());
            }
        }
    }

    private static void addMobility(MobilityCheck check, Duration begin, List<Step> steps) {
        Duration start = begin;
        for (Hop hop : check.denied()) {
            steps.add(new Step("mobility, not there", 0, hop, start, true));
            start = start.plus(hop.times().total());
        }
        steps.add(new Step("mobility", 0, check.hop(), start, !check.isReached()));
        start = start.plus(check.hop().times().total());
        for (Hop hop : check.repeats()) {
            steps.add(new Step("mobility again", 0, hop, start, false));
            start = start.plus(hop.times().total());
        }
    }

    /** Where the page tells of it. */
    static String id(String place) {
        return "hop-" + place.replaceAll("[^0-9a-z.]+", "-").replace('.', '-');
    }

    String id() {
        return id(place);
    }

    String host() {
        return Urls.host(hop.url());
    }

    String scheme() {
        return Urls.isHttps(hop.url()) ? "https" : "http";
    }

    int port() {
        return Urls.port(hop.url());
    }

    Optional<Failure> failure() {
        return hop.failure();
    }

    /** Whether something came of it to go on with. */
    boolean isWell() {
        return failure().isEmpty() && !isDown;
    }

    Duration end() {
        return start.plus(hop.times().total());
    }

    /** The status, and what the document is: {@code 200 Root, Internal}. */
    String answer() {
        String status = hop.status().isPresent() ? String.valueOf(hop.status().getAsInt()) : "no status";
        return status
                + hop.document()
                        .map(document -> " "
                                + document.response().resource().getClass().getSimpleName()
                                + document.response()
                                        .accessLocation()
                                        .map(location -> ", " + location)
                                        .orElse(""))
                        .orElse("");
    }

    /** The answer, or why there is none, as the rest of a sentence. */
    String outcome() {
        return failure()
                .map(failed -> failed.kind().sentence()
                        + (hop.status().isPresent() ? ", " + hop.status().getAsInt() : ""))
                .orElseGet(this::answer);
    }
}
