package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.text.Digest;
import io.github.lyncautodiscover.client.text.Mask;
import java.util.ArrayList;
import java.util.List;

/** The options that shape the records, without those that say the usual: what makes two runs the same. */
final class Asked {
    private static final List<String> FLAGS = List.of(
            Syntax.SHOW_USER,
            Syntax.VERBOSE,
            Syntax.INSIDE,
            Syntax.OUTSIDE,
            Syntax.MOBILITY,
            Syntax.NO_SURVEY,
            Syntax.NO_ADDRESSES);

    /** Option, and what is meant without it. */
    private static final List<String[]> VALUES = List.of(
            new String[] {Syntax.PLAN, "mobile"},
            new String[] {Syntax.STRATEGY, "sequential"},
            new String[] {Syntax.DEADLINE, "20"},
            new String[] {Syntax.TRUST, "java"},
            new String[] {Syntax.CA_FILE, ""},
            new String[] {Syntax.INTENT, ""});

    private static final List<String> LISTS =
            List.of(Syntax.DNS, Syntax.DNS_INSIDE, Syntax.DNS_OUTSIDE, Syntax.CONNECT_TO, Syntax.DOMAIN);

    private static final int LONGEST = 60;
    private static final String SEPARATOR = "(?=(?:^| )--)";

    private Asked() {}

    /** {@return the options in a fixed order, a long value as a digest} */
    static String of(Given given) {
        List<String> asked = new ArrayList<>();
        FLAGS.stream().filter(given::has).forEach(asked::add);
        for (String[] option : VALUES) {
            given.text(option[0])
                    .filter(value -> !value.equals(option[1]))
                    .ifPresent(value -> asked.add(option[0] + " " + brief(value)));
        }
        for (String option : LISTS) {
            List<String> values = given.texts(option);
            if (!values.isEmpty()) {
                asked.add(option + " " + brief(String.join(" ", values)));
            }
        }
        return String.join(" ", asked);
    }

    private static String brief(String value) {
        String shown = Mask.shown(value);
        return shown.equals(value) && value.length() <= LONGEST ? value : "digest:" + Digest.ofText(value);
    }

    /** {@return what the one has and the other has not, for a sentence} */
    static String without(String one, String other) {
        List<String> others =
                List.of(other.split(SEPARATOR)).stream().map(String::strip).toList();
        List<String> left = List.of(one.split(SEPARATOR)).stream()
                .map(String::strip)
                .filter(option -> !others.contains(option))
                .toList();
        return left.isEmpty() || left.equals(List.of("")) ? "nothing else" : String.join(" ", left);
    }
}
