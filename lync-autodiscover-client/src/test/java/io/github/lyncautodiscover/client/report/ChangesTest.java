package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a later diagnosis that differs in one thing; evidence of the golden files, changed as JSON. */
class ChangesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/github/lyncautodiscover/client/report/golden");

    private final String healthy = read("healthy");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "10.10.30.50"                        | "10.10.30.99"                 | ADDRESSES lyncdiscoverinternal.contoso.test: 10.10.30.99, was 10.10.30.50
            "ttl" : 3600                         | "ttl" : 300                   | TTL lyncdiscoverinternal.contoso.test: 300 s, was 3600 s
            "CN=Testkit Public CA Issuing"       | "CN=Another CA"               | CERTIFICATE lyncdiscoverinternal.contoso.test: serial .* by CN=Another CA, .*, was serial .* by CN=Testkit Public CA Issuing, .*
            "2026-12-25T01:05:24Z"               | "2027-01-25T01:05:24Z"        | CERTIFICATE lyncdiscoverinternal.contoso.test: .* to 2027-01-25T01:05:24Z, was .* to 2026-12-25T01:05:24Z
            "TLS" : 512[.0-9]+                   | "TLS" : 5120                  | SLOWER 1.2 https://webint.contoso.test/.*, tls: 5.1 s, was 512 ms
            "status" : 200                       | "status" : 403                | HOPS https://lyncdiscoverinternal.contoso.test/: .* 403, .*, was .* 200, .*
            """)
    void namesWhatIsDifferent(String pattern, String replacement, String expected) {
        LyncDiagnosis earlier = DiscoveryJson.read(healthy);
        LyncDiagnosis later = DiscoveryJson.read(healthy.replaceAll(pattern, replacement));

        List<String> lines = later.since(earlier).toString().lines().toList();

        assertTrue(lines.stream().anyMatch(line -> line.matches(expected)), lines::toString);
    }

    @Test
    void namesFindingsThatComeAndGoAndAnotherWinner() {
        LyncDiagnosis earlier = DiscoveryJson.read(healthy);
        LyncDiagnosis later = DiscoveryJson.read(read("private-ca"));

        List<String> forth = later.since(earlier).toString().lines().toList();
        List<String> back = earlier.since(later).toString().lines().toList();

        assertTrue(forth.contains("FINDING TLS_UNTRUSTED_ISSUER: new, ERROR"), forth::toString);
        assertTrue(back.contains("FINDING TLS_UNTRUSTED_ISSUER: gone, was ERROR"), back::toString);
        assertTrue(
                forth.contains("WINNER contoso.test: https://lyncdiscover.contoso.test/, was"
                        + " https://lyncdiscoverinternal.contoso.test/"),
                forth::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "private-ca", "hairpin-blocked", "not-found"})
    void nothingHasChangedSinceItself(String situation) {
        LyncDiagnosis diagnosis = DiscoveryJson.read(read(situation));
        Changes changes = diagnosis.since(diagnosis);

        assertTrue(changes.isEmpty(), changes::toString);
        assertTrue(
                TextReport.of(diagnosis, TextStyle.plain(), changes).contains("Nothing has changed since 2026-11-25 "));
    }

    @Test
    void standInTextAndJsonWhichCanStillBeRead() {
        LyncDiagnosis earlier = DiscoveryJson.read(healthy);
        LyncDiagnosis later = DiscoveryJson.read(read("private-ca"));
        Changes changes = later.since(earlier);

        String text = TextReport.of(later, TextStyle.verbose(), changes);
        String json = DiscoveryJson.write(later, false, changes);

        Schema.accepts(json);
        assertEquals(later.toJson(), DiscoveryJson.read(json).toJson());
        assertTrue(text.contains("FINDING TLS_UNTRUSTED_ISSUER: new, ERROR"), text);
        assertFalse(later.toJson().contains("\"since\""));
        assertTrue(json.contains("\"kind\" : \"WINNER\""), json);
    }

    @Test
    void runDownAnswersOfResolversAreNotCompared() {
        String passedOn = healthy.replace("\"authoritative\" : true", "\"authoritative\" : false");
        LyncDiagnosis earlier = DiscoveryJson.read(passedOn);
        LyncDiagnosis later = DiscoveryJson.read(passedOn.replace("\"ttl\" : 3600", "\"ttl\" : 3571"));

        assertTrue(later.since(earlier).list().stream().noneMatch(change -> change.kind() == Changes.Kind.TTL));
    }

    private static String read(String situation) {
        try {
            return Files.readString(GOLDEN.resolve(situation).resolve("report.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
