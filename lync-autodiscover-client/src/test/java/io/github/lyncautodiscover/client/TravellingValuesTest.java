package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.report.DiscoveryJson;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes to other machines, and what comes back from them, stays what it is. */
class TravellingValuesTest {
    private static final Path EVIDENCE = Path.of("src/test/resources/io/github/lyncautodiscover/client/report/golden");

    static Stream<Object> values() {
        return Stream.of(
                SipAddress.of("alice@contoso.com"),
                SipAddress.ofDomain("contoso.com"),
                LookupPlan.mobile(),
                LookupPlan.desktop(),
                LookupPlan.startAt("https://lync.contoso.com/"),
                Timeouts.standard().withDeadline(Duration.ofSeconds(7)),
                SweepOptions.of(64).withSharing(false).withOrder(true));
    }

    @ParameterizedTest
    @MethodSource("values")
    void isTheSameWhenItArrives(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(value, in.readObject());
        }
    }

    @Test
    void theEvidenceOfARecordIsReadBackEqual() throws IOException {
        for (String situation : new String[] {"healthy", "not-found", "private-ca"}) {
            LyncDiagnosis seen = DiscoveryJson.read(Files.readString(EVIDENCE.resolve(situation + "/report.json")));
            String record = DiscoveryJson.line(Map.of("number", 1L), seen, false, true);
            String evidence =
                    record.substring(record.indexOf("\"evidence\":") + "\"evidence\":".length(), record.length() - 1);

            LyncDiagnosis read = DiscoveryJson.read(evidence);

            assertEquals(DiscoveryJson.write(seen), DiscoveryJson.write(read));
            assertEquals(seen.findings(), read.findings());
        }
    }
}
