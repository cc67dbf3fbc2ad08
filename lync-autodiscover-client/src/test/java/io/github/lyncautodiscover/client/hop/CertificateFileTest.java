package io.github.lyncautodiscover.client.hop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with the same certificate, as tools of Windows, OpenSSL and browsers write it. */
class CertificateFileTest {
    private static byte[] file(String name) throws Exception {
        try (InputStream in =
                Objects.requireNonNull(CertificateFileTest.class.getResourceAsStream("certificates/" + name))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chain.der.p7b",
                "chain.p7b",
                "root-bag.pem",
                "root-bom.pem",
                "root-crlf.cer",
                "root-trusted.pem",
                "root-utf16.cer"
            })
    void readsTheSameFromEveryForm(String name) throws Exception {
        List<Certificate> plain = CertificateFile.read(file("root.der.cer"));

        assertEquals(1, plain.size());
        assertTrue(CertificateFile.read(file(name)).containsAll(plain), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "no certificate", "0\u0001"})
    void refusesWhatHoldsNone(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);

        assertThrows(GeneralSecurityException.class, () -> CertificateFile.read(bytes));
    }

    @Test
    void findsTheBundleOfADistribution(@TempDir Path folder) throws Exception {
        Path bundle = Files.write(folder.resolve("bundle.pem"), file("root-bag.pem"));

        assertEquals(
                1,
                ComputerTrust.find("Linux", List.of(folder.resolve("none"), bundle))
                        .orElseThrow()
                        .getAcceptedIssuers()
                        .length);
        assertTrue(ComputerTrust.find("Linux", List.of()).isEmpty());
        assertTrue(ComputerTrust.find("Windows 11", List.of(bundle)).isEmpty(), "no store of Windows here");
    }
}
