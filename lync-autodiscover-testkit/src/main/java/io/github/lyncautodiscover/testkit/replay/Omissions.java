package io.github.lyncautodiscover.testkit.replay;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a diagnosis is not replayed, a sentence each. Not thread-safe. */
final class Omissions {

    private final Set<String> sentences = new LinkedHashSet<>();

    /** At a place of the diagnosis, such as {@code 2.1}. */
    void add(String place, String what) {
        add(place + ": " + what + ".");
    }

    void add(String sentence) {
        sentences.add(sentence);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
