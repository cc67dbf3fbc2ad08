package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatTest {
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("domain.xml", DocumentFormat.AUTODISCOVER_XML, Documents.DOMAIN),
                Arguments.of("domain.json", DocumentFormat.AUTODISCOVER_JSON, Documents.DOMAIN),
                Arguments.of("user.ucwa.xml", DocumentFormat.UCWA_XML, Documents.USER),
                Arguments.of("user.ucwa.json", DocumentFormat.UCWA_JSON, Documents.USER));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsEveryFormatIntoTheSameValue(String file, DocumentFormat format, AutodiscoverResponse value)
            throws Exception {
        AutodiscoverDocument document = AutodiscoverReader.standard().read(Samples.bytes(file));
        assertEquals(new AutodiscoverDocument(value, format), document);
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesTheSameBytesForTheSameValue(String file, DocumentFormat format, AutodiscoverResponse value) {
        byte[] written = AutodiscoverWriter.standard().write(value, format);
        assertEquals(Samples.text(file), new String(written, StandardCharsets.UTF_8));
        assertTrue(format.carries(value));
        assertArrayEquals(written, AutodiscoverWriter.standard().write(value, format));
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentFormat.class,
            names = {"UCWA_XML", "UCWA_JSON"})
    void refusesToWriteADomainInUcwa(DocumentFormat format) {
        AutodiscoverWriter writer = AutodiscoverWriter.standard();
        assertThrows(IllegalArgumentException.class, () -> writer.write(Documents.DOMAIN, format));
    }

    @Test
    void leavesOutWhatUcwaHasNoPlaceFor() throws Exception {
        AutodiscoverResponse full = AutodiscoverResponse.of(
                AccessLocation.EXTERNAL,
                User.builder()
                        .sipClientExternalAccess(new SipAccess("sip.contoso.com", 443))
                        .link(Tokens.XFRAME, "https://webext.contoso.com/")
                        .build());
        byte[] written = AutodiscoverWriter.standard().write(full, DocumentFormat.UCWA_JSON);
        assertFalse(DocumentFormat.UCWA_JSON.carries(full));
        assertEquals(
                AutodiscoverResponse.of(User.builder()
                        .link(Tokens.XFRAME, "https://webext.contoso.com/")
                        .build()),
                AutodiscoverReader.standard().read(written).response());
    }

    static Stream<Link> firstLinks() {
        return Stream.of(
                new Link(Tokens.SELF, "https://a/"),
                new Link(Tokens.SELF, "https://a/", "2"),
                new Link(Tokens.USER, "https://a/"));
    }

    /** UCWA's XML makes an attribute of the first of these, and an element of the others. */
    @ParameterizedTest
    @MethodSource("firstLinks")
    void readsAgainWhicheverLinkComesFirst(Link first) throws Exception {
        AutodiscoverResponse root = AutodiscoverResponse.of(Root.of(first, new Link(Tokens.XFRAME, "https://b/")));
        byte[] written = AutodiscoverWriter.standard().write(root, DocumentFormat.UCWA_XML);
        assertEquals(root, AutodiscoverReader.standard().read(written).response());
    }

    @ParameterizedTest
    @ValueSource(strings = {" rel=\"user\"", "<property name=\"rel\">user</property>"})
    void knowsAUcwaUserByTheAttributeOrByTheProperty(String other) throws Exception {
        String body = Samples.text("user.ucwa.xml").replace(other, "").replace("rel=\"applications\"", "rel=\"x\"");
        AutodiscoverDocument user = AutodiscoverReader.standard().read(body.getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(User.class, user.response().resource());
    }

    @Test
    void servesManyThreadsAtOnce() {
        List<Arguments> files = files().toList();
        List<Boolean> same = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> files.get(i % files.size()).get())
                .map(file -> roundTrip((DocumentFormat) file[1], (AutodiscoverResponse) file[2]))
                .toList();
        assertEquals(2000, same.stream().filter(equal -> equal).count());
    }

    private static boolean roundTrip(DocumentFormat format, AutodiscoverResponse value) {
        try {
            byte[] written = AutodiscoverWriter.standard().write(value, format);
            return AutodiscoverReader.standard().read(written).response().equals(value);
        } catch (MalformedDocumentException e) {
            return false;
        }
    }
}
