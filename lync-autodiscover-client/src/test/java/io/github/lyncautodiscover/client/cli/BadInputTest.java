package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.AccessDeniedException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line on the standard error, the promised exit code, and nothing was asked. */
class BadInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                        | give an address
            alice                                                     | there is no @
            --wrong a@contoso.test                                    | Unknown option
            --format yaml a@contoso.test                              | --format is one of text, json, jsonl, html, har, plugin, prometheus
            --format                                                  | Missing required parameter
            --inside --outside a@contoso.test                         | contradict
            --mobility --no-mobility a@contoso.test                   | contradict
            --deadline 0 a@contoso.test                               | more than zero
            --deadline soon a@contoso.test                            | number of seconds
            --deadline 999999 a@contoso.test                          | at most a day
            --deadline 3 --deadline 4 a@contoso.test                  | should be specified only once
            --plan fast a@contoso.test                                | --plan is mobile
            --plan ftp://contoso.test/ a@contoso.test                 | --plan
            --strategy parallel a@contoso.test                        | --strategy is
            --dns contoso.test a@contoso.test                         | --dns: Give a DNS server as an IP address
            --dns-inside x a@contoso.test                             | --dns-inside: Give
            --dns-outside x a@contoso.test                            | --dns-outside: Give
            --connect-to a:b:c:d a@contoso.test                       | --connect-to is HOST:PORT:ADDRESS:PORT
            --intent perhaps a@contoso.test                           | --intent is stay, hybrid or teams-only
            --intent stay --no-survey a@contoso.test                  | contradict each other
            --outside --dns 192.0.2.53 --dns-inside 192.0.2.53 a@contoso.test  | OUTSIDE cannot ask the DNS servers
            --outside --dns 192.0.2.53 --dns-inside 192.0.2.53 a@contoso.test b@contoso.test | OUTSIDE cannot ask the DNS servers
            --inside --dns 192.0.2.53 --dns-outside 192.0.2.53:53 a@contoso.test | INSIDE cannot ask the DNS servers
            --dns-inside 192.0.2.53 --dns-outside 192.0.2.53 a@contoso.test | the same servers
            --read pom.xml --intent teams-only                        | --intent means nothing with --read
            --read pom.xml --trust system                             | --trust means nothing with --read
            --log pom.xml --outside                                   | --outside means nothing with --log and no address
            --log pom.xml --intent teams-only                         | --intent means nothing with --log and no address
            --log pom.xml --dns 192.0.2.53                            | --dns means nothing with --log and no address
            --intent stay --intent hybrid a@contoso.test              | should be specified only once
            --train x                                                 | it belongs to the launcher bin/lync-autodiscover
            --explain tls_untrusted                                   | there is no page about tls_untrusted, did you mean TLS_UNTRUSTED_ISSUER
            --explain HTTP-ONLY                                       | did you mean HTTP_ONLY_PUBLISHED
            https://lyncdiscover.contoso.test/?sipuri=a@contoso.test  | this is a URL and no address, did you mean contoso.test?
            lyncdiscoverinternal.contoso.test                         | no SIP domain, did you mean contoso.test?
            --explain NO_SUCH_CODE                                    | there is no page about NO_SUCH_CODE
            --log x a@contoso.test b@contoso.test                     | belongs to one address
            --warning 5 a@contoso.test                                | goes with --format plugin
            --colour --format json a@contoso.test                     | goes with --format text
            --formt json a@contoso.test                               | did you mean --format?
            --read pom.xml a@contoso.test                             | goes with no address
            --read pom.xml --dns 127.0.0.1                            | --dns means nothing with --read
            --out pages a@contoso.test                                | --out goes with --format html or har
            --since pom.xml --format prometheus a@contoso.test        | goes with --format text, json or html
            --jobs 0 a@contoso.test b@contoso.test                    | --jobs is a number of lookups from 1 on
            --jobs many a@contoso.test                                | --jobs is a number of lookups from 1 on
            --jobs 999999 a@contoso.test b@contoso.test               | --jobs is at most
            --rate 0 a@contoso.test                                   | --rate is from 1/s to 1000/s, not 0
            --rate 0/s a@contoso.test                                 | --rate is from 1/s to 1000/s, not 0/s
            --rate fast a@contoso.test                                | --rate is a number for each second
            --rate 5 --read pom.xml                                   | --rate means nothing with --read
            --jobs 4 --read pom.xml                                   | --jobs means nothing with --read
            --jobs 4 --since pom.xml a@contoso.test                   | --jobs means nothing with --since
            --ordered --read pom.xml                                  | --ordered means nothing with --read
            --serve 0 --ordered                                       | --ordered means nothing with --serve
            --resume x --format json a@contoso.test                   | goes with --format jsonl alone
            --file - --file - a@contoso.test                          | the standard input can be read once
            contoso. a@contoso.test                                   | there is an empty label in the domain
            --domain .. a@contoso.test                                | --domain
            --width 39 a@contoso.test                                 | from 40 to 1000
            --width wide a@contoso.test                               | from 40 to 1000
            --color=purple a@contoso.test                             | auto, always or never
            --serve http                                              | --serve is [ADDRESS:]PORT
            --serve 65536                                             | --serve is [ADDRESS:]PORT
            --serve localhost:0                                       | --serve is [ADDRESS:]PORT
            --serve ::1:0                                             | --serve is [ADDRESS:]PORT
            --serve :0                                                | --serve is [ADDRESS:]PORT
            --serve 0 a@contoso.test                                  | give no address
            --serve 0 --format json                                   | --format means nothing with --serve
            --serve 0 --read pom.xml                                  | --read means nothing with --serve
            --serve 0 --allow a@b                                     | --allow
            --serve 0 --jobs 0                                        | --jobs is a number of lookups from 1 on
            --serve 0 --rate 5/s                                      | --rate means nothing with --serve
            --serve 0 --out x                                         | --out means nothing with --serve
            --serve 0 --resume x                                      | --resume means nothing with --serve
            --serve 192.0.2.1:0                                       | --serve: cannot listen on 192.0.2.1:0
            --allow contoso.test a@contoso.test                       | --allow goes with --serve alone
            """)
    void isRefused(String arguments, String reason) {
        Run run = Run.of(words(arguments));

        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode(), run.err()),
                () -> assertTrue(run.err().contains(reason), run.err()),
                () -> assertTrue(run.err().endsWith("; --help tells more\n"), run.err()),
                () -> assertEquals(1, run.err().lines().count(), run.err()),
                () -> assertEquals("", run.out()));
    }

    /** The help says nothing about a file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --ca-file no/such/file a@contoso.test                     | cannot read --ca-file no/such/file: there is no such file or folder
            --log no/such/file                                        | cannot read --log no/such/file: there is no such file or folder
            --file no/such/file                                       | cannot read the addresses in no/such/file: there is no such file or folder
            @no/such/file                                             | cannot read the addresses in no/such/file: there is no such file or folder
            --read no/such/file                                       | cannot read --read no/such/file: there is no such file or folder
            --read README.md                                          | cannot read --read README.md: the text is not JSON
            --options no/such/file a@contoso.test                     | cannot read --options no/such/file: there is no such file or folder
            --since no/such/file a@contoso.test                       | cannot read --since no/such/file: there is no such file or folder
            --since README.md a@contoso.test                          | cannot read --since README.md: the text is not JSON
            --read pom.xml                                            | the page holds no evidence
            --resume no/such/place a@contoso.test                     | cannot use --resume no/such/place: there is no such file or folder
            --resume src a@contoso.test                               | cannot use --resume src: it is a folder
            --read src                                                | cannot read --read src: it is a folder
            --since src a@contoso.test                                | cannot read --since src: it is a folder
            --log src                                                 | cannot read --log src: it is a folder
            --file src                                                | cannot read the addresses in src: it is a folder
            --ca-file src a@contoso.test                              | cannot read --ca-file src: it is a folder
            --format html --out pom.xml a@contoso.test                | cannot write to --out pom.xml:
            """)
    void saysWhyAFileCannotBeUsed(String arguments, String reason) {
        Run run = Run.of(words(arguments));

        assertAll(
                () -> assertEquals(ExitCode.USAGE, run.exitCode(), run.err()),
                () -> assertTrue(run.err().contains(reason), run.err()),
                () -> assertFalse(run.err().contains("--help"), run.err()),
                () -> assertEquals(1, run.err().lines().count(), run.err()),
                () -> assertEquals("", run.out()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsWhereAFileDoesNot() {
        Run run = Run.of("--read", "/dev/zero");

        assertEquals(ExitCode.USAGE, run.exitCode(), run.err());
        assertTrue(run.err().endsWith("cannot read --read /dev/zero: it is larger than any evidence\n"), run.err());
    }

    @Test
    void saysThatThereIsNoPermission() {
        assertEquals(
                "cannot read x: no permission",
                UsageException.ofFile("cannot read x", "x", new AccessDeniedException("x"))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --format plugin                                           | give an address
            --format=plugin --wrong                                   | Unknown option
            --wrong --format plugin a@contoso.test                    | Unknown option
            --format plugin --log x                                   | needs an address
            --format plugin --warning x a@contoso.test                | a range is written
            --format plugin --ca-file no/such/file a@contoso.test     | cannot read
            --format plugin --read no/such/file                       | cannot read
            --format plugin --since no/such/file a@contoso.test       | goes with --format text, json or html
            --format plugin -w 5 -w 6 a@contoso.test                  | only once
            """)
    void isUnknownToAMonitoringSystem(String arguments, String reason) {
        Run run = Run.of(words(arguments));

        assertAll(
                () -> assertEquals(3, run.exitCode(), run.out()),
                () -> assertTrue(run.out().startsWith("LYNC UNKNOWN - "), run.out()),
                () -> assertTrue(run.out().contains(reason), run.out()),
                () -> assertEquals(1, run.out().lines().count(), run.out()),
                () -> assertEquals("", run.err()));
    }

    private static String[] words(String arguments) {
        return Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }
}
