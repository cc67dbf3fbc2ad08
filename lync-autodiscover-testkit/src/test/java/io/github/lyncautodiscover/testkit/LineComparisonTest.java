package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''      | ''      | ''",
                "root    | ''      | - root",
                "''      | root    | + root",
                "a b c   | a c     | '  a,- b,  c'",
                "a c     | a b c   | '  a,+ b,  c'",
                "a b     | b a     | '- a,  b,+ a'",
                "a a     | a       | '  a,- a'",
                "a b     | c d     | '- a,- b,+ c,+ d'",
                "a b c d | b x d y | '- a,  b,- c,+ x,  d,+ y'"
            })
    void whatOnlyOneSideHasIsMarkedAndTheRestIsKeptInOrder(String expected, String actual, String shown) {
        String comparison = LineComparison.of(lines(expected), lines(actual));

        assertEquals(shown, String.join(",", comparison.lines().toList()));
    }

    private static List<String> lines(String words) {
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }
}
