package io.github.lyncautodiscover.client.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncautodiscover.model.SipAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryExceptionTest {
    private static DiscoveryException exception() {
        Failure failure = new Failure(FailureKind.HTTP_STATUS, Phase.DOCUMENT, "status 503");
        Hop hop = Hop.builder(URI.create("https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test"))
                .status(503)
                .failure(failure)
                .build();
        Attempt attempt = new Attempt(
                new Candidate(URI.create("https://lyncdiscover.contoso.test/")),
                List.of(hop),
                new Attempt.Failed(failure));
        Discovery discovery = new Discovery(
                SipAddress.of("alice@contoso.test"),
                LookupPlan.mobile(),
                List.of(attempt),
                List.of(),
                new Outcome.NotFound(failure),
                Instant.EPOCH,
                Duration.ofMillis(5),
                false);
        return assertThrows(DiscoveryException.class, discovery::orElseThrow);
    }

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @Test
    void keepsItsEvidenceWithoutTheUser() throws Exception {
        DiscoveryException exception = exception();

        byte[] bytes = written(exception);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            DiscoveryException read = (DiscoveryException) in.readObject();

            assertEquals(exception.getMessage(), read.getMessage());
            assertEquals(
                    "status 503",
                    read.discovery().attempts().get(0).failure().orElseThrow().detail());
            assertEquals(exception.discovery().findings(), read.discovery().findings());
        }
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("alice"));
    }
}
