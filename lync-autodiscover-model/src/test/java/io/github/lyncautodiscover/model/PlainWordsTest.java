package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message is for people: no word of a parser, whatever is wrong and wherever. */
class PlainWordsTest {
    private static final Pattern JARGON = Pattern.compile(
            "`|\\[Source|REDACTED|Source|Stream|VALUE_|START_|Object|Array|CTRL|code \\d|token '|input|Exception|\\(0x|\\w+\\.\\w+\\(");
    private static final Random RANDOM = new Random(20261127);
    private static final String WRONG = "\0\u0001 <>{}[]\"'&;,:=/\\ax0\uFFFE";

    @ParameterizedTest
    @ValueSource(strings = {"domain.xml", "domain.json", "user.ucwa.xml", "user.ucwa.json"})
    void tellsOfAnyDamage(String file) {
        String sound = Samples.text(file);
        for (int i = 0; i < sound.length(); i++) {
            check(sound.substring(0, i));
            check(sound.substring(0, i) + sound.substring(i + 1));
            check(sound.substring(0, i) + WRONG.charAt(RANDOM.nextInt(WRONG.length())) + sound.substring(i));
            check(sound.substring(0, i) + WRONG.charAt(RANDOM.nextInt(WRONG.length())) + sound.substring(i + 1));
        }
    }

    private static void check(String damaged) {
        try {
            Samples.read(damaged);
        } catch (MalformedDocumentException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(!JARGON.matcher(message).find(), message);
        }
    }

    /** Whatever is cut off was cut off, and nothing else: no other reason for any beginning of a document. */
    @ParameterizedTest
    @ValueSource(strings = {"domain.xml", "domain.json", "user.ucwa.xml", "user.ucwa.json"})
    void everyBeginningEndsTooEarly(String file) {
        byte[] sound = Samples.text(file).strip().getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i < sound.length; i++) {
            String beginning = new String(sound, 0, i, StandardCharsets.UTF_8);
            MalformedDocumentException e =
                    assertThrows(MalformedDocumentException.class, () -> Samples.read(beginning), beginning);
            assertEquals(MalformedReason.TRUNCATED, e.reason(), beginning + " " + e.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Root':{'a':1 | the document ends too early",
                "{'Root':{'a':'x\t'}} | a line end or another control character in a string",
                "{'Root':{'a':tru}} | a word that is no value",
                "{'Root':{'a':'\\x'}} | a backslash before a character that needs none",
                "{'Root':{'a':[}} | a bracket that closes another kind",
                "<a:AutodiscoverResponse/> | a prefix that is not declared",
                "<AutodiscoverResponse a='1' a='2'/> | an attribute twice on one element",
                "<AutodiscoverResponse><Root></AutodiscoverResponse> | an end tag that does not fit",
                "<AutodiscoverResponse a='&#1;'/> | a character that XML forbids",
            })
    void saysWhatIsWrong(String body, String words) {
        String text = body.startsWith("{") ? body.replace('\'', '"') : body;
        MalformedDocumentException e = assertThrows(MalformedDocumentException.class, () -> Samples.read(text));
        assertTrue(String.valueOf(e.getMessage()).contains(words), e.getMessage());
    }
}
