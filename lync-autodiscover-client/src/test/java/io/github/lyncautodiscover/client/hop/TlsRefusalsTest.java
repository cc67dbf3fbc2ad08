package io.github.lyncautodiscover.client.hop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of Java 17 to 25 become facts; what is none of them becomes nothing. */
class TlsRefusalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Received fatal alert: protocol_version | ALERT protocol_version",
                "(handshake_failure) Received fatal alert: handshake_failure | ALERT handshake_failure",
                "Received alert: close_notify | ALERT close_notify",
                "The server selected protocol version TLS10 is not accepted by client preferences [TLS13, TLS12]"
                        + " | VERSION TLS10",
                "(protocol_version) The server selected protocol version TLS11 is not accepted by client preferences [TLS13]"
                        + " | VERSION TLS11",
                "Server selected improper ciphersuite SSL_RSA_WITH_RC4_128_SHA | CIPHER_SUITE SSL_RSA_WITH_RC4_128_SHA",
                "(illegal_parameter) Server selected improper ciphersuite TLS_RSA_WITH_3DES_EDE_CBC_SHA"
                        + " | CIPHER_SUITE TLS_RSA_WITH_3DES_EDE_CBC_SHA",
                "The size of the handshake message (55783) exceeds the maximum allowed size (32768) | MESSAGE_SIZE 55783",
                "(internal_error) The size of the handshake message (55783) exceeds the maximum allowed size (32768)"
                        + " | MESSAGE_SIZE 55783",
                "Remote host terminated the handshake | none",
                "PKIX path building failed | none",
                "null | none",
            })
    void isReadOnce(String sentence, String fact) {
        SSLHandshakeException failed = new SSLHandshakeException(sentence.equals("null") ? null : sentence);

        assertEquals(
                fact,
                TlsRefusals.of(failed)
                        .map(refusal -> refusal.kind() + " " + refusal.subject())
                        .or(() -> Optional.of("none"))
                        .get());
    }
}
