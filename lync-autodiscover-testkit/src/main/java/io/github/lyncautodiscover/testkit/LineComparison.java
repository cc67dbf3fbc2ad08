package io.github.lyncautodiscover.testkit;

import java.util.List;

/** Shows two lists of lines as one, with marks on those that only one of them has. */
final class LineComparison {

    private LineComparison() {}

    static String of(List<String> expected, List<String> actual) {
        int[][] common = commonLengths(expected, actual);
        StringBuilder text = new StringBuilder();
        int e = 0;
        int a = 0;
        while (e < expected.size() || a < actual.size()) {
            if (e < expected.size() && a < actual.size() && expected.get(e).equals(actual.get(a))) {
                line(text, "  ", expected.get(e++));
                a++;
            } else if (a == actual.size() || (e < expected.size() && common[e + 1][a] >= common[e][a + 1])) {
                line(text, "- ", expected.get(e++));
            } else {
                line(text, "+ ", actual.get(a++));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String mark, String line) {
        text.append(mark).append(line).append('\n');
    }

    /** For each pair of positions, how many lines the rest of both lists have in common, in order. */
    private static int[][] commonLengths(List<String> expected, List<String> actual) {
        int[][] common = new int[expected.size() + 1][actual.size() + 1];
        for (int e = expected.size() - 1; e >= 0; e--) {
            for (int a = actual.size() - 1; a >= 0; a--) {
                common[e][a] = expected.get(e).equals(actual.get(a))
                        ? common[e + 1][a + 1] + 1
                        : Math.max(common[e + 1][a], common[e][a + 1]);
            }
        }
        return common;
    }
}
