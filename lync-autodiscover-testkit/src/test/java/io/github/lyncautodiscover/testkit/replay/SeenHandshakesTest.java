package io.github.lyncautodiscover.testkit.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a handshake ended is read from its member; a sentence counts where a diagnosis of old has no such member. */
class SeenHandshakesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # member                      sentence                                            strike                  told as not replayed
            ALERT protocol_version      | the server sent a sentence of tomorrow            | OLD_PROTOCOL_ALERT      | 0
            ALERT handshake_failure     | the server sent a sentence of tomorrow            | HANDSHAKE_FAILURE_ALERT | 0
            ALERT handshake_failure     | Received fatal alert: protocol_version            | HANDSHAKE_FAILURE_ALERT | 0
            ALERT unrecognized_name     | TLS alert handshake_failure                       | HANDSHAKE_FAILURE_ALERT | 1
            VERSION TLS10               | the server sent a sentence of tomorrow            | OLD_SERVER_HELLO        | 0
            CIPHER_SUITE SSL_RC4        | the server sent a sentence of tomorrow            | OLD_SERVER_HELLO        | 0
            MESSAGE_SIZE 40000          | the server sent a sentence of tomorrow            | -                       | 0
            MESSAGE_SIZE enormous       | The size of the handshake message (40000) exceeds the maximum allowed size (32768) | HANDSHAKE_FAILURE_ALERT | 1
            OF_TOMORROW x               | Received fatal alert: protocol_version            | HANDSHAKE_FAILURE_ALERT | 1
            -                           | Received fatal alert: protocol_version            | OLD_PROTOCOL_ALERT      | 0
            -                           | TLS alert handshake_failure                       | HANDSHAKE_FAILURE_ALERT | 0
            -                           | TLS alert unrecognized_name                       | HANDSHAKE_FAILURE_ALERT | 1
            -                           | The server selected protocol version TLS10 is not accepted by client preferences | OLD_SERVER_HELLO | 0
            -                           | Server selected improper ciphersuite SSL_RC4      | OLD_SERVER_HELLO        | 0
            -                           | The size of the handshake message (40000) exceeds the maximum allowed size (32768) | - | 0
            -                           | a handshake message of 40000 bytes, which exceeds the maximum allowed size of 32768 | - | 0
            -                           | nobody knows this sentence                        | HANDSHAKE_FAILURE_ALERT | 1
            """, delimiter = '|')
    void aMemberCountsBeforeASentence(String member, String sentence, String strike, int omitted) {
        Omissions omissions = new Omissions();
        SeenHandshakes handshakes = new SeenHandshakes(omissions, Instant.EPOCH);

        handshakes.add(hop(member, sentence, omissions));

        SeenHandshake seen = handshakes.all().get(0);
        assertEquals(strike, seen.strike() == null ? null : seen.strike().name());
        assertEquals(
                strike == null, seen.certificate() != null, "as large a certificate stands for what was too large");
        assertEquals(omitted, omissions.sentences().size(), omissions.sentences()::toString);
    }

    private static SeenHop hop(String member, String sentence, Omissions omissions) {
        String[] words = member == null ? new String[0] : member.split(" ");
        String json = member == null
                ? ""
                : ", \"tlsRefusal\": {\"kind\": \"%s\", \"subject\": \"%s\"}".formatted((Object[]) words);
        Saved saved = new Saved("", SavedJson.read("""
                {"url": "https://lyncdiscover.contoso.test/",
                 "addressTries": [{"address": {"host": "203.0.113.50", "port": 443}, "result": "CONNECTED"}],
                 "failure": {"kind": "TLS_HANDSHAKE", "phase": "TLS", "detail": "%s"}%s}
                """.formatted(sentence, json)));
        return SeenHop.read("1.1", saved, omissions).orElseThrow();
    }
}
