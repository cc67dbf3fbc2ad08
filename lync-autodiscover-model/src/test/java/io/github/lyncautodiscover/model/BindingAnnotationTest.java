package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The binding does the reading and the writing: not one of its annotations can be taken away unnoticed. */
class BindingAnnotationTest {
    private static final String WHOLE = behaviour(BindingAnnotation.NONE.removed());
    /** Kept, because the log manager forgets the level of a logger that nobody holds. */
    private static final Logger BINDING = Logger.getLogger("org.glassfish.jaxb");

    /** It tells of each class that it cannot make, with a stack trace; here that is what is wanted. */
    @BeforeAll
    static void quieten() {
        BINDING.setLevel(Level.OFF);
    }

    @AfterAll
    static void letItSpeakAgain() {
        BINDING.setLevel(null);
    }

    static Stream<BindingAnnotation> annotations() {
        return Stream.of(
                        AutodiscoverResponse.class,
                        BoundResource.class,
                        BoundSipResource.class,
                        Domain.class,
                        User.class,
                        Root.class,
                        LinkWire.class,
                        SipAccessWire.class,
                        UcwaResource.class,
                        UcwaLinkWire.class,
                        UcwaProperty.class)
                .flatMap(type -> BindingAnnotation.of(type).stream());
    }

    /** What every document that we have looks like after reading and writing it with one annotation less. */
    private static String behaviour(ClassLoader loader) {
        StringBuilder behaviour = new StringBuilder();
        for (String file : List.of("domain.xml", "user.ucwa.xml", "samples/02-msdocs-lync2013-user-external.xml")) {
            behaviour.append(roundTrip(loader, Samples.bytes(file))).append('\n');
        }
        behaviour.append(roundTrip(loader, withoutRel()));
        return behaviour.toString();
    }

    private static byte[] withoutRel() {
        return Samples.text("user.ucwa.xml")
                .replace("rel=\"user\"", "")
                .replace("applications", "other")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String roundTrip(ClassLoader loader, byte[] body) {
        try {
            Class<?> readers = loader.loadClass(AutodiscoverReader.class.getName());
            Object reader = readers.getMethod("standard").invoke(null);
            Object document = readers.getMethod("read", byte[].class).invoke(reader, body);
            Object response = document.getClass().getMethod("response").invoke(document);
            Object format = document.getClass().getMethod("format").invoke(document);
            Class<?> writers = loader.loadClass(AutodiscoverWriter.class.getName());
            Object written = writers.getMethod("write", response.getClass(), format.getClass())
                    .invoke(writers.getMethod("standard").invoke(null), response, format);
            return response + new String((byte[]) written, StandardCharsets.UTF_8);
        } catch (ReflectiveOperationException e) {
            return "fails";
        }
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void isMissedWhenItIsTakenAway(BindingAnnotation annotation) {
        assertNotEquals(WHOLE, behaviour(annotation.removed()));
    }

    @Test
    void everyDocumentIsReadWhenNoneIsTakenAway() {
        assertEquals(-1, WHOLE.indexOf("fails"));
        assertTrue(WHOLE.contains(Documents.DOMAIN.toString()));
    }
}
