package io.github.lyncautodiscover.client.hop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No sentence that HttpCore or the TLS of the runtime can say reaches people in its own words. */
class EngineWordsTest {
    private static final int UTF8 = 1;
    private static final int LONGEST_ENTRY = 18;

    /** Bytes of an entry of a constant pool behind its tag; 0 for what no class has. */
    private static final int[] SIZES = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    /** What they say, and where a text may stand in it. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z][A-Za-z'-]*(?: [A-Za-z0-9'(%:;)-]+)+.*");

    private static final Pattern THEIRS = Pattern.compile(
            "\\b[A-Z]\\w+(?:Exception|Error)\\b|\\w+\\.\\w+\\.\\w+|error at offset|fatal alert|ciphersuite$|%[ds]|null");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Received fatal alert: bad_certificate | the server ended the handshake with the alert bad_certificate",
                "(protocol_version) Received fatal alert: protocol_version"
                        + " | the server ended the handshake with the alert protocol_version",
                "The server selected protocol version TLS10 is not accepted by client preferences [TLS13, TLS12]"
                        + " | the server selected protocol version TLS10, which this client does not take",
                "Invalid protocol version; error at offset 0: <220 mail ESMTP> | what came back is no HTTP: 220 mail ESMTP",
                "Invalid protocol version | what came back is no HTTP",
                "Premature end of Content-Length delimited message body (expected: 9; received: 4) | 4 of 9 bytes came",
                "Inconsistent codec state | ''",
                "readHandshakeRecord | ''",
                "a status below 100 | a status below 100",
            })
    void saysItForPeople(String theirs, String ours) {
        assertEquals(ours, EngineWords.of(theirs));
    }

    @Test
    void knowsNoSentenceOfHttpCoreInItsOwnWords() throws Exception {
        Path jar = Path.of(ChunkedInputStream.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            check(files.getPath("/org/apache/hc/core5/http"), 30);
        }
    }

    @Test
    void knowsNoSentenceOfTheRuntimesTlsInItsOwnWords() throws IOException {
        check(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/sun/security/ssl"), 200);
    }

    private static void check(Path folder, int least) throws IOException {
        Set<String> sentences = new TreeSet<>();
        try (Stream<Path> classes = Files.walk(folder)) {
            for (Path file :
                    classes.filter(one -> one.toString().endsWith(".class")).toList()) {
                read(file, sentences);
            }
        }
        assertTrue(sentences.size() > least, sentences::toString);
        for (String sentence : sentences) {
            String told = EngineWords.of(sentence);
            assertTrue(!THEIRS.matcher(told).find(), sentence + " is told as " + told);
            assertNotEquals(sentence, told);
        }
    }

    /** The texts among the constants of a class. */
    private static void read(Path file, Set<String> sentences) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(in)) {
            data.skipNBytes(8);
            int count = data.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = data.readUnsignedByte();
                assertTrue(tag > 0 && tag < SIZES.length && tag <= LONGEST_ENTRY + 2, file::toString);
                if (tag == UTF8) {
                    String text = data.readUTF();
                    if (SENTENCE.matcher(text).matches()) {
                        sentences.add(text.strip());
                    }
                } else {
                    data.skipNBytes(SIZES[tag]);
                    // A long and a double take two places.
                    i += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
        }
    }
}
