package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.text.Resources;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a finding is about, whoever and wherever it is about: the name that programs and monitoring systems go by. Immutable.
 *
 * <p>A published name keeps its meaning. {@link #all()} is the whole catalogue.
 *
 * @param name in capitals and underscores, such as {@code TLS_NAME_MISMATCH}
 * @param severity how bad it usually is; a finding may say otherwise
 * @param meaning what has happened, in general, one sentence
 * @param remedy what to do about it; empty when nothing needs to be done
 */
public record FindingCode(String name, Severity severity, String meaning, String remedy) {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]+");

    /** Refuses null and names that are none. */
    public FindingCode {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(remedy, "remedy");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a code is written in capitals and underscores: " + name);
        }
    }

    /** {@return every code of this library, family by family; those of a {@link FindingRule} are its own} */
    public static List<FindingCode> all() {
        return Stream.of(
                        Families.LATE.stream().map(Family.LateRule::code),
                        Families.RULES.stream().map(Family.Rule::code),
                        Stream.of(OwnRules.FAILED))
                .flatMap(codes -> codes)
                // A log may show what another family finds live.
                .distinct()
                .toList();
    }

    /**
     * The page about this code, in Markdown: how bad it usually is, what it means, how it is proved, what else would
     * look the same, commands to check by hand, the remedy for common products, and sources. The file {@code
     * FINDINGS.md} has all of them.
     *
     * @return several lines; of a code that is not one of {@link #all()}, what the code itself says
     */
    public String explanation() {
        String head = "# " + name + "\n\n" + severity + ": " + meaning + "\n"
                + (remedy.isEmpty() ? "" : "\nWhat to do: " + remedy + "\n");
        return head
                + Resources.text(FindingCode.class, name + ".md")
                        .map(page -> "\n" + page)
                        .orElse("");
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
