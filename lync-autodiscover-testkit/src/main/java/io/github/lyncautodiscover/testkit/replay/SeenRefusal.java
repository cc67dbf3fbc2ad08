package io.github.lyncautodiscover.testkit.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What ended a handshake of a saved diagnosis, where no certificate was to blame. Immutable.
 *
 * @param kind who refused what, as the published form has it; a newer one may know more
 * @param subject what was refused, or how
 */
record SeenRefusal(String kind, String subject) {

    private static final String ALERT = "ALERT";
    private static final String MESSAGE_SIZE = "MESSAGE_SIZE";

    /** What diagnoses of before 2026-11-28 say in a sentence alone. */
    private static final List<Map.Entry<String, Pattern>> OLD_SENTENCES = List.of(
            Map.entry(ALERT, Pattern.compile("\\balert:? ([a-z_]{1,40})")),
            Map.entry("VERSION", Pattern.compile("selected protocol version (\\w{1,40})")),
            Map.entry("CIPHER_SUITE", Pattern.compile("selected improper ciphersuite (\\w{1,80})")),
            Map.entry(
                    MESSAGE_SIZE,
                    Pattern.compile("\\b(\\d{1,10})(?:\\)| bytes, which) exceeds? the maximum allowed size")));

    static Optional<SeenRefusal> read(SeenHop hop) {
        Optional<Saved> member = hop.json().find("tlsRefusal");
        return member.isPresent()
                ? member.map(refusal -> new SeenRefusal(refusal.text("kind"), refusal.text("subject")))
                : readSentence(hop.detail());
    }

    private static Optional<SeenRefusal> readSentence(String detail) {
        return OLD_SENTENCES.stream()
                .flatMap(sentence -> sentence.getValue()
                        .matcher(detail)
                        .results()
                        .map(found -> found.group(1))
                        .map(words -> new SeenRefusal(sentence.getKey(), words)))
                .findFirst();
    }

    boolean isAlert(String name) {
        return kind.equals(ALERT) && subject.equals(name);
    }

    /** Whether the server chose something of old. */
    boolean isOfOldAnswer() {
        // Of an old answer one Java minds the version first, a later one the cipher suite.
        return kind.equals("VERSION") || kind.equals("CIPHER_SUITE");
    }

    /** How many bytes were too many; nothing if it was not a matter of size. */
    OptionalInt bytes() {
        return kind.equals(MESSAGE_SIZE) && subject.matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(subject))
                : OptionalInt.empty();
    }
}
