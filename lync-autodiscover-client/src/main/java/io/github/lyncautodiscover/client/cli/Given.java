package io.github.lyncautodiscover.client.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The arguments as they were given. Immutable. */
final class Given {
    private final ParseResult parsed;

    Given(ParseResult parsed) {
        this.parsed = parsed;
    }

    boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
    }

    List<String> texts(String option) {
        return List.of(parsed.matchedOptionValue(option, new String[0]));
    }

    List<String> positional() {
        return List.of(parsed.matchedPositionalValue(0, new String[0]));
    }

    /** Refuses two options that contradict each other. */
    void notBoth(String one, String other) {
        if (has(one) && has(other)) {
            throw new UsageException(one + " and " + other + " contradict each other");
        }
    }

    /** Refuses options that mean nothing beside another one, or in a format. */
    void not(String one, Collection<String> others) {
        if (has(one)) {
            meansNothing(others, one);
        }
    }

    /** Refuses options that mean nothing without another one. */
    void onlyBeside(String one, String... options) {
        for (String option : options) {
            if (!has(one) && has(option)) {
                throw new UsageException(option + " goes with " + one + " alone");
            }
        }
    }

    /** Refuses options that mean nothing in a situation. */
    void meansNothing(Collection<String> options, String situation) {
        options.stream().filter(this::has).findFirst().ifPresent(option -> {
            throw new UsageException(option + " means nothing with " + situation);
        });
    }

    /** Refuses options that mean nothing in a format. */
    void onlyWith(Format wanted, Format format, String... options) {
        for (String option : options) {
            if (wanted != format && has(option)) {
                throw new UsageException(option + " goes with --format " + wanted + " alone");
            }
        }
    }
}
