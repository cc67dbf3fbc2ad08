package io.github.lyncautodiscover.testkit.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened, for people: questions and requests with their answers, and connections that came to nothing. Not
 * thread-safe.
 */
final class Story {

    private final List<StringBuilder> lines = new ArrayList<>();
    private final Map<Integer, StringBuilder> open = new HashMap<>();

    void asked(int sequence, String question) {
        StringBuilder line = new StringBuilder(question);
        lines.add(line);
        open.put(sequence, line);
    }

    void answered(int sequence, String answer) {
        StringBuilder line = open.remove(sequence);
        if (line != null) {
            line.append(" -> ").append(answer);
        }
    }

    void noted(String event) {
        lines.add(new StringBuilder(event));
    }

    void clear() {
        lines.clear();
        open.clear();
    }

    List<String> lines() {
        return lines.stream().map(StringBuilder::toString).toList();
    }
}
