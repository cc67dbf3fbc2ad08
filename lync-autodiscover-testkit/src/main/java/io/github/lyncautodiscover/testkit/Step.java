package io.github.lyncautodiscover.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as people write it in an option or a control request: {@code status 503}. Immutable.
 *
 * @param name the name of a factory, constant or method, as it stands in the Javadoc
 * @param arguments its arguments
 */
record Step(String name, List<String> arguments) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    Step {
        arguments = List.copyOf(arguments);
    }

    /**
     * Reads steps: words apart by blanks, quoted where a word has blanks or is empty, {@code |} between two steps.
     *
     * @throws IllegalArgumentException if a step has no name
     */
    static List<Step> read(String text) {
        List<Step> steps = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if ("|".equals(word.group(2))) {
                steps.add(of(words, text));
                words.clear();
            } else {
                words.add(word.group(1) == null ? word.group(2) : word.group(1));
            }
        }
        steps.add(of(words, text));
        return steps;
    }

    private static Step of(List<String> words, String text) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A step is a name and its arguments, not nothing: \"" + text + "\".");
        }
        return new Step(words.get(0), words.subList(1, words.size()));
    }
}
