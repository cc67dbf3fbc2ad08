package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definitions for monitoring systems that the README shows, filled in and run as those systems would. */
@DisabledOnOs(OS.WINDOWS)
class MonitoringIT {
    /** How every command of the README begins. */
    private static final String PROGRAM = "/opt/lync-autodiscover/bin/lync-autodiscover";

    private static final String FOUND = "LYNC (OK|WARNING) - (?s).*\\| time=[0-9.]+s;10;15;0;20 (?s).*";

    private final LyncDeployment deployment =
            LyncDeployment.builder().sipDomain("contoso.com").start();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        deployment.close();
    }

    @Test
    void icinga() throws Exception {
        String definition = block("icinga2");
        Map<String, String> values = pairs("vars\\.(\\w+) = (.*)", definition);
        List<String> words = quoted(first("command = \\[(.*)]", definition));
        Matcher argument = Pattern.compile("\"(-?-?\\w[\\w-]*)\" = (?:\\{ value = )?\"\\$(\\w+)\\$\"(.*skip_key)?")
                .matcher(definition);
        while (argument.find()) {
            if (argument.group(3) == null) {
                words.add(argument.group(1));
            }
            words.add(known(values, argument.group(2)));
        }

        assertFound(run(words));
    }

    @Test
    void nagios() throws Exception {
        String definition = block("nagios");
        String[] filled = first("check_command +(.*)", definition).split("!", -1);
        String line = first("command_line +(.*)", definition);
        assertEquals(first("command_name +(.*)", definition), filled[0]);
        for (int macro = 1; macro < filled.length; macro++) {
            line = line.replace("$ARG" + macro + "$", filled[macro]);
        }

        assertFound(run(new ArrayList<>(List.of(line.split(" ", -1)))));
    }

    @Test
    void prometheus() throws Exception {
        Path users = Files.writeString(folder.resolve("users"), "alice@contoso.com\nbob@contoso.com\n");
        String command = block("cron")
                .strip()
                .replaceFirst("(\\S+ ){6}", "")
                .replace(PROGRAM, String.join(" ", program()))
                .replace("/etc/lync-autodiscover/users", users.toString())
                .replace("/var/lib/prometheus/node-exporter", folder.toString());

        Run run = Jar.process(folder, List.of("sh", "-c", command), "");

        String metrics = Files.readString(folder.resolve("lync.prom"));
        assertAll(
                () -> assertEquals("", run.err()),
                () -> assertTrue(
                        metrics.matches(
                                "(?s).*lync_autodiscover_found\\{domain=\"contoso.com\",user=\"[0-9a-f]{4}\"} 1\n.*"),
                        metrics));
    }

    @ParameterizedTest
    @CsvSource({"icinga2, icinga2.conf", "nagios, nagios.cfg", "cron, prometheus.cron"})
    void theArchiveHasWhatTheReadmeShows(String language, String file) throws Exception {
        Path shipped = Launcher.unpacked(folder).home().resolve("monitoring").resolve(file);

        assertEquals(block(language), Files.readString(shipped));
    }

    private static void assertFound(Run run) {
        assertAll(
                () -> assertTrue(run.out().matches(FOUND), run.out()),
                () -> assertTrue(run.exitCode() < 2, run.out()),
                () -> assertEquals("", run.err()));
    }

    private Run run(List<String> words) throws Exception {
        assertEquals(PROGRAM, words.get(0));
        List<String> command = program();
        command.addAll(words.subList(1, words.size()));
        return Jar.process(folder, command, "");
    }

    /** Where the program and the network are in this test; the rest is as the README says. */
    private List<String> program() throws Exception {
        List<String> words = new ArrayList<>(Launcher.unpacked(folder).command());
        words.addAll(JarArguments.in(deployment.inside(), deployment, folder));
        return words;
    }

    private static String block(String language) throws IOException {
        return first("(?s)```" + language + "\n(.*?)```", Files.readString(Path.of("README.md")));
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    private static List<String> quoted(String text) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(text)
                .results()
                .map(word -> word.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<String, String> pairs(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .collect(Collectors.toMap(pair -> pair.group(1), MonitoringIT::unquoted));
    }

    private static String unquoted(MatchResult pair) {
        return pair.group(2).replace("\"", "").strip();
    }

    private static String known(Map<String, String> values, String macro) {
        return Objects.requireNonNull(values.get(macro), macro);
    }
}
