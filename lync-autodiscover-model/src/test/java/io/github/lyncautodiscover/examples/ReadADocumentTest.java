package io.github.lyncautodiscover.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadADocumentTest {
    @Test
    void findsTheMobilityServiceWithPublicTypesOnly() throws Exception {
        byte[] body = "{\"Domain\":{\"Links\":[{\"token\":\"External/Mcx\",\"href\":\"/Mcx/McxService.svc\"}]}}"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                Optional.of(URI.create("https://webext.contoso.com/Mcx/McxService.svc")),
                ReadADocument.mobilityService(body, URI.create("https://webext.contoso.com/root")));
    }
}
