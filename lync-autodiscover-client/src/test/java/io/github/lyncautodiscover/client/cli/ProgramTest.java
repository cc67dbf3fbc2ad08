package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.RecordedRequest;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The options against a running deployment, on the Wi-Fi. */
class ProgramTest {
    private static final String ALICE = "alice@contoso.test";
    private static final String UCWA = "/ucwa/";

    private final LyncDeployment deployment = LyncDeployment.contosoWifi();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        deployment.close();
    }

    private Run run(String... more) throws IOException {
        return Run.of(false, CommandLineArguments.inside(deployment, folder, more));
    }

    private List<String> paths() {
        return deployment.requests().stream().map(RecordedRequest::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --inside                                                   | mobile plan, inside
            --verbose                                                  | Autodiscover for contoso.test
            -v                                                         | 1.1 GET
            --width 40                                                 | contoso.test: mobile clients sign in
            --plan https-only                                          | https only plan
            --plan desktop                                             | desktop plan
            --plan external-only                                       | lyncdiscover.contoso.test
            --plan lyncdiscoverinternal.contoso.test                   | start at lyncdiscoverinternal
            --plan https://lyncdiscoverinternal.contoso.test/          | start at https
            --strategy staggered                                       | sign in through
            --deadline 15.5                                            | sign in through
            --domain fabrikam.test -v                                  | lyncdiscover.fabrikam.test
            --intent teams-only -v                                     | contoso.test, Teams only: not ready
            --intent hybrid --domain fabrikam.test -v                  | fabrikam.test, hybrid: not ready
            --show-user                                                | alice@contoso.test
            --colour                                                   | \u001b[
            --color=always                                             | \u001b[
            --color always                                             | \u001b[
            """)
    void changesTheReport(String option, String shown) throws IOException {
        String[] more = (option + " " + ALICE).split(" ");

        Run run = run(more);

        assertAll(
                () -> assertEquals(ExitCode.FOUND, run.exitCode(), run.err()),
                () -> assertTrue(run.out().contains(shown), run.out()),
                () -> assertEquals("", run.err()));
    }

    @Test
    void saysNothingOfTheUserUnlessAsked() throws IOException {
        assertFalse(run(ALICE).out().contains("alice"));
    }

    @Test
    void comparesBothSidesOfDns() throws IOException {
        String outside = CommandLineArguments.text(deployment.outside().dns());
        String inside = CommandLineArguments.text(deployment.inside().dns());

        Run run = run("--dns-inside", inside, "--dns-outside", outside, ALICE);

        assertTrue(
                deployment.questions().stream()
                        .anyMatch(question -> question.toString().startsWith("outside")),
                run.out());
    }

    @ParameterizedTest
    @EnumSource
    void checksMobilityInEveryFormatButThatForThousandsUnlessToldNotTo(Format format) throws IOException {
        String[] words = {"--no-survey", "--format", format.toString(), ALICE};

        run(words);
        assertEquals(format != Format.JSONL, paths().toString().contains(UCWA), paths()::toString);

        deployment.recording().clear();
        run(both(words, format == Format.JSONL ? "--mobility" : "--no-mobility"));
        assertEquals(format == Format.JSONL, paths().toString().contains(UCWA), paths()::toString);
    }

    @ParameterizedTest
    @CsvSource({"--mobility, 2, CRITICAL, 0", "--no-mobility, 0, OK, 1"})
    void saysOkOfABrokenServiceOnlyWhereNobodyMayAskIt(String option, int exitCode, String state, int signsIn)
            throws IOException {
        deployment.inject(
                ResponseFault.status(500), Target.host("webext.contoso.test").path(UCWA));

        Run plugin = run("--format", "plugin", option, ALICE);
        Run metrics = run("--format", "prometheus", option, ALICE);

        assertAll(
                () -> assertTrue(plugin.out().startsWith("LYNC " + state + " - "), plugin.out()),
                () -> assertEquals(exitCode, plugin.exitCode()),
                () -> assertTrue(
                        metrics.out()
                                .contains(
                                        "lync_autodiscover_signs_in{domain=\"contoso.test\",user=\"9f1a\"} " + signsIn),
                        metrics.out()));
    }

    /** Discovery answers, and the service never does. */
    @Test
    void endsTheMobilityCheckWithTheOneDeadline() throws IOException {
        deployment.inject(
                ResponseFault.slow(Duration.ofMinutes(5)),
                Target.host("webext.contoso.test").path(UCWA));
        long start = System.nanoTime();

        Run plugin = run("--format", "plugin", "--deadline", "2", "--no-survey", ALICE);

        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertAll(
                () -> assertTrue(millis < 20_000, millis + " ms"),
                // In so little time the service may as well be slow: that it was asked in vain is told, and nobody is
                // blamed.
                () -> assertTrue(plugin.out().startsWith("LYNC WARNING - "), plugin.out()),
                () -> assertTrue(plugin.out().contains("was not checked, no time left"), plugin.out()));
    }

    private static String[] both(String[] words, String more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void surveysDnsUnlessToldNotTo() throws IOException {
        assertFalse(run("--no-survey", "-v", ALICE).out().contains("DNS survey"));
        assertFalse(deployment.questions().toString().contains("_sip"), "names that no hop needs");

        assertTrue(run("-v", ALICE).out().contains("DNS survey"));
        assertTrue(deployment.questions().toString().contains("_sip"));
    }

    @Test
    void connectsToFurtherAddressesUnlessToldNotTo() throws IOException {
        try (LyncDeployment two = Preset.CONTOSO_WIFI
                .builder()
                .inside(dns -> dns.host("lyncdiscoverinternal.contoso.test", "10.10.30.49"))
                .start()) {
            List<String> arguments =
                    CommandLineArguments.inside(two, folder, "-v", "--connect-to", "::127.0.0.1:", ALICE);
            Run all = Run.of(false, arguments);
            arguments.add("--no-addresses");
            Run fewer = Run.of(false, arguments);

            assertTrue(all.out().contains("Other addresses of the hosts"), all.out());
            assertEquals(ExitCode.FOUND, fewer.exitCode(), fewer.err());
            assertFalse(fewer.out().contains("Other addresses of the hosts"), fewer.out());
        }
    }

    @Test
    void isAPluginWithThresholds() throws IOException {
        Run run = run("--format=plugin", "--warning", "@0:1000", "--critical", "2000", "--warning-days", "1:", ALICE);

        assertAll(
                () -> assertEquals(1, run.exitCode(), run.out()),
                () -> assertTrue(run.out().lines().findFirst().orElse("").contains("time="), run.out()));
    }

    @Test
    void countsDaysOfCertificates() throws IOException {
        assertEquals(
                2, run("--format=plugin", "--critical-days", "100000:", ALICE).exitCode());
    }

    @Test
    void saysWhoWasNotFound() throws IOException {
        Run run = run("--no-mobility", "bob@nowhere.test");

        assertAll(
                () -> assertEquals(ExitCode.NOT_FOUND, run.exitCode()),
                () -> assertTrue(run.out().contains("the name does not exist"), run.out()));
    }

    @Test
    void looksUpAFileOfUsersAndShowsProgressOnATerminalAlone() throws IOException {
        Path users = Files.writeString(
                folder.resolve("users"), "# the board\nalice@contoso.test\n\nbob@nowhere.test # gone\n");
        String[] more = {"--format", "prometheus", "--jobs", "1", "@" + users};

        Run quiet = run(more);
        Run watched = Run.of(true, CommandLineArguments.inside(deployment, folder, "--file", users.toString()));

        assertAll(
                () -> assertEquals(ExitCode.NOT_FOUND, quiet.exitCode(), quiet.err()),
                () -> assertEquals("", quiet.err()),
                () -> assertTrue(quiet.out().contains("""
                                lync_autodiscover_found{domain="contoso.test",user="9f1a"} 1
                                lync_autodiscover_found{domain="nowhere.test",user="917c"} 0
                                """), quiet.out()),
                () -> assertTrue(watched.err().contains("looking up 2 of 2"), watched.err()));
    }

    @Test
    void tellsUsersOfOneDomainApartByTheirLinesAndEndsWithASummary() throws IOException {
        Path users = Files.writeString(folder.resolve("users"), "# the board\nalice@contoso.test\nbob@contoso.test\n");

        Run masked = run("--jobs", "1", "--file", users.toString());
        Run named = run("--file", users.toString(), "--show-user");

        assertAll(
                () -> assertTrue(masked.out().startsWith("User 1 of 2, line 2 of " + users + "\n"), masked.out()),
                () -> assertTrue(masked.out().contains("\nUser 2 of 2, line 3 of " + users + "\n"), masked.out()),
                () -> assertTrue(masked.out().contains("\n\n2 users: 2 found, 0 not found\n"), masked.out()),
                () -> assertTrue(named.out().contains("\nbob@contoso.test: mobile clients sign in"), named.out()));
    }

    @Test
    void showsProgressForOneUserWhoTakesLong() throws IOException {
        List<String> arguments =
                CommandLineArguments.inside(deployment, folder, "--deadline", "2", "--no-survey", ALICE);
        for (String name : List.of("lyncdiscoverinternal.contoso.test", "lyncdiscover.contoso.test")) {
            deployment.inject(DnsFault.silence(), Target.dns(name));
        }

        Run watched = Run.of(true, arguments);

        assertTrue(
                Pattern.compile("\rlooking up, [1-9] s").matcher(watched.err()).find(), watched.err());
        assertTrue(watched.err().endsWith("\r"), watched.err());
    }

    @Test
    void readsALogAloneOrWithADiscovery() throws IOException {
        String log = Files.writeString(folder.resolve("log"), "12:00 E_GetLyncServerUrl failed, 0x80072f0d\n")
                .toString();

        Run alone = Run.of("--log", log);
        Run both = run("--log", log, ALICE);

        assertAll(
                () -> assertEquals(ExitCode.FOUND, alone.exitCode(), alone.err()),
                () -> assertEquals(ExitCode.FOUND, both.exitCode(), both.err()),
                () -> assertTrue(both.out().contains("sign in through"), both.out()));
    }

    @Test
    void saysWhatALogHoldsAndHowMuchWasRead() throws IOException {
        Path log = Files.writeString(
                folder.resolve("log"),
                "start\n12:00 E_SslError (E2-2-2) 0x22020002\n"
                        + "<AutodiscoverResponse AccessLocation=\"External\"><Root><Link token=\"Domain\""
                        + " href=\"https://webext.contoso.test/domain\"/></Root></AutodiscoverResponse>\n");
        Path empty = Files.writeString(folder.resolve("empty"), "nothing\nof\nours\n");

        Run brief = Run.of("--log", log.toString());
        Run verbose = Run.of("--log", log.toString(), "--verbose");
        Run nothing = Run.of("--log", empty.toString());

        assertAll(
                () -> assertTrue(brief.out().startsWith("log: 1 document, 1 error in 3 lines"), brief.out()),
                () -> assertTrue(brief.out().contains("line 2  SSL_ERROR"), brief.out()),
                () -> assertTrue(
                        brief.out().contains("line 3  Root document, access location EXTERNAL, 1 link"), brief.out()),
                () -> assertTrue(brief.out().contains("ERROR TLS_"), brief.out()),
                () -> assertTrue(
                        verbose.out().contains("      Domain  https://webext.contoso.test/domain\n"), verbose.out()),
                () -> assertTrue(nothing.out().startsWith("log: nothing of Autodiscover in 3 lines\n"), nothing.out()));
    }

    @Test
    void explainsEveryOptionAndExitCode() {
        Run help = Run.of("--help");

        assertEquals(ExitCode.FOUND, help.exitCode());
        Syntax.commandLine()
                .getCommandSpec()
                .optionsMap()
                .keySet()
                .forEach(option -> assertTrue(help.out().contains(option), option + " is missing in " + help.out()));
        assertTrue(help.out().contains("EXIT CODES"), help.out());
        assertTrue(help.out().lines().allMatch(line -> line.length() <= 100), help.out());
    }

    @Test
    void explainsAFindingWithoutAskingAnybody() {
        Run page = Run.of("--explain", "tls_name_mismatch");

        assertAll(
                () -> assertEquals(ExitCode.FOUND, page.exitCode(), page.err()),
                () -> assertTrue(page.out().startsWith("# TLS_NAME_MISMATCH\n"), page.out()),
                () -> assertTrue(page.out().contains("openssl s_client"), page.out()),
                () -> assertEquals(List.of(), deployment.questions()));
    }

    @Test
    void tellsItsVersion() {
        assertTrue(Run.of("--version").out().startsWith("lync-autodiscover "));
    }
}
