package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Place;
import io.github.lyncautodiscover.testkit.Preset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the self-contained jar, in a JVM of its own, says about every preset. The golden file has a paragraph for each run: preset
 * and options, exit code, findings; {@code {outside}} is the DNS server of the outside.
 */
class PresetsIT {
    private static final Pattern FINDING =
            Pattern.compile("(?m)^(?:OK|INFO|WARNING|ERROR) [A-Z0-9_]+(?: \\(suspected\\))?(?=:)");

    @TempDir
    private Path folder;

    static Stream<Arguments> golden() throws IOException {
        try (InputStream file = Objects.requireNonNull(PresetsIT.class.getResourceAsStream("presets.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.strip().split("\n\n"))
                    .map(paragraph -> paragraph.split("\n", 2))
                    .map(parts -> Arguments.of(parts[0], parts[1]));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("golden")
    void saysThisAndNothingElse(String story, String expected) throws Exception {
        List<String> words = List.of(story.split(" "));
        try (LyncDeployment deployment = Preset.valueOf(words.get(0)).start()) {
            Place place = words.contains("--outside") ? deployment.outside() : deployment.inside();
            List<String> arguments = new ArrayList<>(JarArguments.in(place, deployment, folder));
            // Time enough on a busy machine, where nobody waits for the end of it.
            arguments.addAll(List.of("--verbose", "--deadline", "60"));
            String outside = JarArguments.text(deployment.outside().dns());
            words.stream()
                    .skip(1)
                    .map(word -> word.replace("{outside}", outside))
                    .forEach(arguments::add);

            Run run = inTime(arguments, expected.strip());

            assertAll(
                    () -> assertEquals(expected.strip(), shown(run), () -> story + "\n" + run.out()),
                    () -> assertEquals("", run.err()));
        }
    }

    /** Where this machine was too busy for the limits that the program has for one phase, it is started again. */
    private Run inTime(List<String> arguments, String expected) throws Exception {
        Run run = Jar.packaged().run(folder, arguments);
        for (int again = 0; again < 2 && !shown(run).equals(expected) && isLate(run); again++) {
            run = Jar.packaged().run(folder, arguments);
        }
        return run;
    }

    private static boolean isLate(Run run) {
        return run.out().contains("TIMEOUT") || run.out().contains("DNS_SLOW");
    }

    @Test
    void leavesNoPresetOut() throws IOException {
        Set<Preset> seen = golden().map(row -> row.get()[0].toString().split(" ", 2)[0])
                .map(Preset::valueOf)
                .collect(Collectors.toSet());

        assertEquals(EnumSet.allOf(Preset.class), seen);
    }

    private static String shown(Run run) {
        String findings =
                FINDING.matcher(run.out()).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        return "exit " + run.exitCode() + "\n" + findings;
    }
}
