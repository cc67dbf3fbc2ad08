package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.finding.FindingCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code --explain} prints. */
final class Explanation {
    private static final int MOST = 3;

    private Explanation() {}

    /** {@return the page about a code, whatever its case; of a failure, which findings may be behind it} */
    static String of(String code) {
        String name = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<String> page = FindingCode.all().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(FindingCode::explanation);
        return page.or(() -> failure(name)).orElseThrow(() -> new UsageException(none(code, name)));
    }

    private static Optional<String> failure(String name) {
        return Arrays.stream(FailureKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .map(kind -> "# " + kind + "\n\nA failure of a candidate, and no finding: " + kind.sentence()
                        + ".\nWhat may be behind it, for --explain:\n\n"
                        + String.join(
                                "",
                                FailureFindings.of(kind)
                                        .map(found -> "    " + found + "\n")
                                        .toList()));
    }

    private static String none(String code, String name) {
        List<String> near = near(name);
        return "there is no page about " + code
                + (near.isEmpty()
                        ? "; --explain takes a code such as TLS_NAME_MISMATCH"
                        : ", did you mean " + String.join(" or ", near) + "?");
    }

    /** Those that have most words in common with it, or the beginnings of words. */
    private static List<String> near(String name) {
        List<String> words = List.of(name.split("_", -1));
        Comparator<String> nearest = Comparator.comparingLong((String known) -> common(known, words))
                .reversed()
                .thenComparingInt(String::length);
        return Stream.concat(
                        FindingCode.all().stream().map(FindingCode::name),
                        Arrays.stream(FailureKind.values()).map(FailureKind::name))
                .distinct()
                .filter(known -> common(known, words) * 2 >= words.size())
                .sorted(nearest)
                .limit(MOST)
                .toList();
    }

    private static long common(String known, List<String> words) {
        List<String> own = List.of(known.split("_", -1));
        return words.stream()
                .filter(word -> word.length() > 2 && own.stream().anyMatch(one -> one.startsWith(word)))
                .count();
    }
}
