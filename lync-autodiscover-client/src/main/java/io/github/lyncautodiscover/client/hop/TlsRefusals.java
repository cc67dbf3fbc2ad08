package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.TlsRefusal;
import io.github.lyncautodiscover.client.evidence.TlsRefusal.Kind;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a fact of what the runtime has sentences for and no types; they are the same in every language. */
final class TlsRefusals {
    private static final Map<Kind, Pattern> SENTENCES = Map.of(
            Kind.ALERT, Pattern.compile("Received (?:fatal )?alert: ([a-z_]{1,40})"),
            Kind.VERSION, Pattern.compile("selected protocol version (\\w{1,40})"),
            Kind.CIPHER_SUITE, Pattern.compile("selected improper ciphersuite (\\w{1,80})"),
            Kind.MESSAGE_SIZE,
                    Pattern.compile(
                            "The size of the handshake message \\((\\d{1,10})\\) exceeds the maximum allowed size"));

    private TlsRefusals() {}

    static Optional<TlsRefusal> of(IOException failed) {
        String sentence = String.valueOf(failed.getMessage());
        return SENTENCES.entrySet().stream()
                .flatMap(known -> known.getValue()
                        .matcher(sentence)
                        .results()
                        .map(found -> new TlsRefusal(known.getKey(), found.group(1))))
                .findFirst();
    }
}
