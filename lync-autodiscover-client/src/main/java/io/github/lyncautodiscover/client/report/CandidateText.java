package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.text.Urls;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line a candidate: whether it answered, how long it took, and why not. */
final class CandidateText implements TextPart {
    private static final int MOST = 6;
    private static final int MARK = 2;
    private static final String GAP = "  ";

    /** What is said of a failure, from all of it to the name that tables of failures are ordered by. */
    private static final List<Function<Failure, String>> WORDS = List.of(
            Failure::toString,
            failure -> failure.kind() + ": " + failure.kind().sentence(),
            failure -> failure.kind().sentence(),
            failure -> failure.kind().name());

    @Override
    public void print(LyncDiagnosis diagnosis, Page page) {
        List<Attempt> attempts = diagnosis.discovery().map(Discovery::attempts).orElse(List.of());
        List<Attempt> shown = attempts.subList(0, Math.min(MOST, attempts.size()));
        int urls = widest(shown.stream().map(attempt -> url(attempt)), page);
        int times = widest(shown.stream().map(CandidateText::time), page);
        int room = page.style().width() - MARK - urls - GAP.length() - times - GAP.length();
        Optional<Function<Failure, String>> fitting = WORDS.stream()
                .filter(form -> shown.stream().allMatch(attempt -> page.width(result(attempt, form)) <= room))
                .findFirst();
        for (Attempt attempt : shown) {
            String line = fitting.map(form -> pad(url(attempt), urls)
                            + GAP
                            + " ".repeat(times - time(attempt).length())
                            + time(attempt)
                            + (times > 0 ? GAP : "")
                            + result(attempt, form))
                    .orElseGet(() -> narrow(attempt));
            page.begun(0, paint(attempt), mark(attempt), line, fitting.isPresent() ? 1 : 2);
            elsewhere(attempt).ifPresent(last -> page.line(MARK, "at " + last, 1));
        }
        if (attempts.size() > MOST) {
            page.line(MARK, "and " + (attempts.size() - MOST) + " more");
        }
    }

    /** Without columns, where there is no room for them. */
    private static String narrow(Attempt attempt) {
        String result = attempt.response().isPresent() ? "" : result(attempt, WORDS.get(WORDS.size() - 1));
        return Stream.of(url(attempt), time(attempt), result)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(GAP));
    }

    private static String result(Attempt attempt, Function<Failure, String> words) {
        return attempt.failure()
                .map(failure -> words.apply(failure) + status(attempt, failure, words))
                .orElse(attempt.response().isPresent() ? "answered" : "not tried");
    }

    /** The number, where the words have none: another one is another cause. */
    private static String status(Attempt attempt, Failure failure, Function<Failure, String> words) {
        OptionalInt status = attempt.hops().stream()
                .skip(Math.max(0, attempt.hops().size() - 1))
                .map(Hop::status)
                .findFirst()
                .orElse(OptionalInt.empty());
        String number = status.isPresent() ? String.valueOf(status.getAsInt()) : "";
        return failure.kind() != FailureKind.HTTP_STATUS || words.apply(failure).contains(number) ? "" : " " + number;
    }

    /** Where a candidate that led on has failed; empty for one that failed by itself. */
    private static Optional<String> elsewhere(Attempt attempt) {
        return attempt.hops().stream()
                .skip(1)
                .reduce((first, second) -> second)
                .filter(last -> attempt.failure().isPresent())
                .map(Hop::url)
                .filter(last -> !isAt(last, attempt.candidate().url()))
                .map(last -> last.getScheme() + "://" + Urls.host(last));
    }

    private static boolean isAt(URI url, URI place) {
        return Urls.host(url).equals(Urls.host(place)) && Urls.isHttps(url) == Urls.isHttps(place);
    }

    private static String url(Attempt attempt) {
        return attempt.candidate().toString();
    }

    private static String time(Attempt attempt) {
        return attempt.hops().isEmpty() ? "" : Page.brief(attempt.duration());
    }

    private static String mark(Attempt attempt) {
        if (attempt.failure().isPresent()) {
            return "✗";
        }
        return attempt.response().isPresent() ? "✓" : "·";
    }

    private static Paint paint(Attempt attempt) {
        if (attempt.failure().isPresent()) {
            return Paint.RED;
        }
        return attempt.response().isPresent() ? Paint.GREEN : Paint.NONE;
    }

    private static int widest(Stream<String> texts, Page page) {
        return texts.mapToInt(page::width).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
