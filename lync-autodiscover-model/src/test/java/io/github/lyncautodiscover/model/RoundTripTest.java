package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must hold for any document, tried on many that are made up, other ones in each run. A failure names the document
 * and its seed; {@code -Dseed=…} starts with that one again.
 */
class RoundTripTest {
    private static final AutodiscoverReader READER = AutodiscoverReader.standard();
    private static final AutodiscoverWriter WRITER = AutodiscoverWriter.standard();
    private static final int TRIES = 200;

    private interface Property<T> {
        void check(T value) throws Exception;
    }

    private static <T> void holds(Function<MadeUp, T> maker, Property<T> property) {
        long first = Long.getLong("seed", RandomGenerator.getDefault().nextInt());
        for (long seed = first; seed < first + TRIES; seed++) {
            T value = maker.apply(new MadeUp(seed));
            try {
                property.check(value);
            } catch (Exception | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + value, e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormatThatCarriesADocumentLosesNothing(DocumentFormat format) {
        holds(MadeUp::response, response -> {
            if (format.carries(response)) {
                byte[] written = WRITER.write(response, format);
                assertEquals(new AutodiscoverDocument(response, format), READER.read(written));
                assertArrayEquals(written, WRITER.write(response, format));
                assertArrayEquals(written, WRITER.write(READER.read(written).response(), format));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aFormatThatDoesNotCarryADocumentRefusesItOrWritesAnother(DocumentFormat format) {
        holds(MadeUp::response, response -> {
            if (!format.carries(response)) {
                byte[] written;
                try {
                    written = WRITER.write(response, format);
                } catch (IllegalArgumentException e) {
                    return;
                }
                assertNotEquals(response, READER.read(written).response());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenOrRefusedLeavesNothingBehind(DocumentFormat format) {
        AutodiscoverResponse next = AutodiscoverResponse.of(Root.of(new Link(Tokens.USER, "https://a.contoso.com/")));
        byte[] expected = WRITER.write(next, format);
        holds(MadeUp::response, response -> {
            try {
                assertTrue(WRITER.write(response, format).length > 0);
            } catch (IllegalArgumentException e) {
                assertFalse(format.carries(response));
            }
            assertArrayEquals(expected, WRITER.write(next, format));
        });
    }

    @Test
    void everyCarriedDocumentInAutodiscoverXmlFitsTheSchema() {
        holds(MadeUp::response, response -> {
            if (DocumentFormat.AUTODISCOVER_XML.carries(response)) {
                AutodiscoverSchemaTest.validate(WRITER.write(response, DocumentFormat.AUTODISCOVER_XML));
            }
        });
    }

    @Test
    void anAddressIsReadAgainFromItsOwnText() {
        holds(MadeUp::address, text -> {
            SipAddress address = SipAddress.of(text);
            assertEquals(address, SipAddress.of(address.toString()));
            assertEquals(address, SipAddress.of("sip:" + address));
            assertTrue(address.domain().chars().allMatch(c -> c < 128));
        });
    }

    /** Without this, a generator that makes up the wrong ones would leave the properties above with nothing to say. */
    @ParameterizedTest
    @EnumSource
    void manyAreMadeUpOfEitherKind(DocumentFormat format) {
        int carried = 0;
        for (long seed = 0; seed < TRIES; seed++) {
            carried += format.carries(new MadeUp(seed).response()) ? 1 : 0;
        }
        assertTrue(carried > TRIES / 20 && carried < TRIES * 19 / 20, carried + " of " + TRIES);
    }
}
