package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class RoundTripTest {
    private static final AutodiscoverReader READER = AutodiscoverReader.standard();
    private static final AutodiscoverWriter WRITER = AutodiscoverWriter.standard();

    @Property
    void aFormatThatCarriesADocumentLosesNothing(
            @ForAll("responses") AutodiscoverResponse response, @ForAll DocumentFormat format) throws Exception {
        if (format.carries(response)) {
            byte[] written = WRITER.write(response, format);
            assertEquals(new AutodiscoverDocument(response, format), READER.read(written));
            assertArrayEquals(written, WRITER.write(response, format));
        }
    }

    @Property
    void aFormatThatDoesNotCarryADocumentRefusesItOrWritesAnother(
            @ForAll("responses") AutodiscoverResponse response, @ForAll DocumentFormat format) throws Exception {
        if (!format.carries(response)) {
            byte[] written;
            try {
                written = WRITER.write(response, format);
            } catch (IllegalArgumentException e) {
                return;
            }
            assertNotEquals(response, READER.read(written).response());
        }
    }

    @Property
    void writingWhatWasReadGivesTheSameBytes(
            @ForAll("responses") AutodiscoverResponse response, @ForAll DocumentFormat format) throws Exception {
        if (format.carries(response)) {
            byte[] written = WRITER.write(response, format);
            assertArrayEquals(written, WRITER.write(READER.read(written).response(), format));
        }
    }

    @Property
    void everyCarriedDocumentInAutodiscoverXmlFitsTheSchema(@ForAll("responses") AutodiscoverResponse response)
            throws Exception {
        if (DocumentFormat.AUTODISCOVER_XML.carries(response)) {
            AutodiscoverSchemaTest.validate(WRITER.write(response, DocumentFormat.AUTODISCOVER_XML));
        }
    }

    @Property
    void anAddressIsReadAgainFromItsOwnText(@ForAll("addresses") String text) {
        SipAddress address = SipAddress.of(text);
        assertEquals(address, SipAddress.of(address.toString()));
        assertEquals(address, SipAddress.of("sip:" + address));
        assertTrue(address.domain().chars().allMatch(c -> c < 128));
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> user =
                Arbitraries.strings().alpha().numeric().withChars("._-+@é").ofMinLength(1);
        Arbitrary<String> label =
                Arbitraries.strings().alpha().withChars("äß日").ofMinLength(1).ofMaxLength(15);
        return Combinators.combine(user, label, label).as((u, a, b) -> u + "x@" + a + "." + b);
    }

    @Provide
    Arbitrary<AutodiscoverResponse> responses() {
        Arbitrary<AutodiscoverResponse> silent = resources().map(AutodiscoverResponse::of);
        Arbitrary<AutodiscoverResponse> telling = Combinators.combine(Arbitraries.of(AccessLocation.class), resources())
                .as(AutodiscoverResponse::of);
        return Arbitraries.oneOf(silent, telling);
    }

    private static Arbitrary<Resource> resources() {
        Arbitrary<List<Link>> links = links().list().ofMaxSize(6);
        Arbitrary<Resource> roots = links.map(Root::of);
        Arbitrary<Resource> users =
                Combinators.combine(links, accesses()).as((all, access) -> filled(User.builder(), all, access));
        Arbitrary<Resource> domains =
                Combinators.combine(links, accesses()).as((all, access) -> filled(Domain.builder(), all, access));
        return Arbitraries.oneOf(roots, users, domains);
    }

    private static <R extends SipResource> R filled(
            SipResource.Builder<R> builder, List<Link> links, List<SipAccess> accesses) {
        List<SipAccess> rest = new ArrayList<>(accesses);
        if (rest.size() > 3) {
            builder.sipServerInternalAccess(rest.remove(0));
        }
        if (rest.size() > 2) {
            builder.sipServerExternalAccess(rest.remove(0));
        }
        if (rest.size() > 1) {
            builder.sipClientInternalAccess(rest.remove(0));
        }
        if (!rest.isEmpty()) {
            builder.sipClientExternalAccess(rest.remove(0));
        }
        return builder.links(links).build();
    }

    private static Arbitrary<List<SipAccess>> accesses() {
        Arbitrary<Integer> ports = Arbitraries.integers().between(1, SipAccess.MAX_PORT);
        return Combinators.combine(words(), ports).as(SipAccess::new).list().ofMaxSize(4);
    }

    private static Arbitrary<Link> links() {
        Arbitrary<String> tokens = Arbitraries.oneOf(
                Arbitraries.of("self", "Self", "User", "redirect", "applications", "OAuth", "External/Mcx", "a", "A"),
                words());
        Arbitrary<String> hrefs = Arbitraries.oneOf(words(), Arbitraries.of("", "https://webext.contoso.com/?a=1&b=<"));
        Arbitrary<String> revisions = Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just("1")), Tuple.of(1, words()));
        return Combinators.combine(tokens, hrefs, revisions).as(Link::new);
    }

    /** Mostly harmless words, sometimes anything that a string can hold. */
    private static Arbitrary<String> words() {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars("äß日\t\n\r \"'<>&")
                .ofMaxLength(12);
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(6);
        return Arbitraries.frequencyOf(Tuple.of(9, plain), Tuple.of(1, anything))
                .map(word -> "w" + word);
    }
}
