package io.github.lyncautodiscover.client.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users are told apart by a label that stays theirs, and every line keeps to the exposition format. */
class MetricsReportTest {
    private static final Path EVIDENCE =
            Path.of("src/test/resources/io/github/lyncautodiscover/client/report/golden/private-ca/report.json");
    private static final Pattern SAMPLE = Pattern.compile(
            "lync_autodiscover_[a-z_]+\\{[a-z]+=\"[^\"\\\\\n]*\"(?:,[a-z]+=\"[^\"\\\\\n]*\")*} -?\\d+(?:\\.\\d+)?");
    private static final Pattern USER = Pattern.compile("found\\{domain=\"contoso.test\",user=\"([^\"]*)\"} 1");

    private LyncDiagnosis seen;

    @BeforeEach
    void read() throws IOException {
        seen = DiscoveryJson.read(Files.readString(EVIDENCE));
    }

    @Test
    void keepTheLabelOfAUserWhenAnotherOneComesBefore() {
        List<String> alone = labels(false, "alice@contoso.test", "bob@contoso.test");
        List<String> later = labels(false, "zoe@contoso.test", "alice@contoso.test", "bob@contoso.test");

        assertAll(
                () -> assertEquals(2, Set.copyOf(alone).size()),
                () -> assertEquals(alone, later.subList(1, 3)),
                () -> assertFalse(alone.toString().contains("alice")));
    }

    @Test
    void nameUsersWhenAskedTo() {
        assertEquals(List.of("alice@contoso.test"), labels(true, "alice@contoso.test"));
    }

    @Test
    void tellEvenTheSameUserApartWhoIsAskedForTwice() {
        List<String> twice = labels(false, "alice@contoso.test", "Alice@contoso.test");

        assertEquals(twice.get(0) + "-2", twice.get(1));
    }

    @Test
    void keepToTheFormatAndTellEveryFailureAndPhase() {
        String text = text(false, "alice@contoso.test");

        assertTrue(
                text.lines()
                        .allMatch(line ->
                                line.startsWith("# ") || SAMPLE.matcher(line).matches()),
                text);
        assertTrue(
                text.contains(
                        "candidate=\"https://lyncdiscoverinternal.contoso.test/\",kind=\"TLS_UNTRUSTED_ISSUER\"} 1"),
                text);
        assertTrue(text.contains("candidate=\"https://lyncdiscover.contoso.test/\",phase=\"tls\"} 1.127"), text);
        Set<String> declared = text.lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ", -1)[2])
                .collect(Collectors.toSet());
        assertTrue(
                text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .allMatch(line -> declared.contains(line.replaceFirst("\\{.*", ""))),
                text);
    }

    private List<String> labels(boolean showUser, String... users) {
        return USER.matcher(text(showUser, users))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String text(boolean showUser, String... users) {
        MetricsReport metrics = new MetricsReport(showUser);
        List.of(users).forEach(user -> metrics.add(of(SipAddress.of(user))));
        return metrics.text();
    }

    private LyncDiagnosis of(SipAddress user) {
        Discovery one = seen.discovery().orElseThrow();
        return seen.toBuilder()
                .discovery(new Discovery(
                        user,
                        one.plan(),
                        one.attempts(),
                        one.sipFallbacks(),
                        one.outcome(),
                        one.startedAt(),
                        one.duration(),
                        one.cached()))
                .build();
    }
}
