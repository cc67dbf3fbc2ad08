package io.github.lyncautodiscover.client.finding;

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

    /** {@return every code there is, family by family} */
    public static List<FindingCode> all() {
        return Stream.concat(
                        Families.LATE.stream().map(LateRule::code),
                        Families.RULES.stream().map(Rule::code))
                // A log may show what another family finds live.
                .distinct()
                .toList();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
