package io.github.lyncautodiscover.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class XmlLeniencyTest {
    private static final AutodiscoverReader READER = AutodiscoverReader.standard();
    private static final URI BASE = URI.create("https://webint.contoso.com/root");
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private static Arguments row(String name, UnaryOperator<String> mutation) {
        return Arguments.of(name, mutation);
    }

    private static Arguments row(String name, String what, String by) {
        return row(name, text -> text.replace(what, by));
    }

    private static Arguments rowRegex(String name, String what, String by) {
        return row(name, text -> text.replaceAll(what, by));
    }

    static Stream<Arguments> mutations() {
        return Stream.of(
                row("no declaration", DECLARATION, ""),
                row("standalone", "utf-8\"?>", "utf-8\" standalone=\"yes\"?>"),
                rowRegex("attributes the other way round", "(fqdn=\"[^\"]*\") (port=\"[^\"]*\")", "$2 $1"),
                rowRegex("attributes of links the other way round", "(token=\"[^\"]*\") (href=\"[^\"]*\")", "$2 $1"),
                rowRegex("links first", "(<Sip.*?/>)(<Link.*/>)(</Domain>)", "$2$1$3"),
                rowRegex("accesses in another order", "(<SipServerI[^>]*>)(.*)(<SipClientE[^>]*>)", "$3$2$1"),
                rowRegex("blanks before values", "(fqdn|port|token|href|AccessLocation)=\"", "$1=\" \t\n "),
                rowRegex("blanks behind values", "([a-z0-9])\"/>", "$1  \"/>"),
                rowRegex("blanks around =", "([a-z])=\"", "$1 = \""),
                row("apostrophes", text -> text.replace('"', '\'')),
                row("every element on its own line", "><", ">\r\n  <"),
                row("AccessLocation in capitals", "\"Internal\"", "\"INTERNAL\""),
                row("AccessLocation in small letters", "\"Internal\"", "\"internal\""),
                row(
                        "tokens in capitals",
                        text -> text.replace("Internal/", "INTERNAL/").replace("External/", "EXTERNAL/")),
                row(
                        "schema declarations",
                        "<AutodiscoverResponse",
                        "<AutodiscoverResponse"
                                + " xmlns:xsd='http://www.w3.org/2001/XMLSchema'"
                                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"),
                row("a default namespace", "<AutodiscoverResponse", "<AutodiscoverResponse xmlns='urn:some'"),
                row(
                        "a prefix everywhere",
                        text -> text.replaceAll("<(/?)([A-Z])", "<$1x:$2")
                                .replace("<x:AutodiscoverResponse", "<x:AutodiscoverResponse xmlns:x='urn:some'")),
                row("unknown attributes", " fqdn=", " xml:lang='en' weight='5' fqdn="),
                rowRegex(
                        "known attributes in a foreign namespace",
                        "<(Link|Sip\\w+) (.*?)/>",
                        "<$1 xmlns:x='urn:x' x:token='a' x:href='b' x:fqdn='c' x:port='d'"
                                + " $2 xmlns:y='urn:y' y:token='a' y:href='b' y:fqdn='c' y:port='d'/>"),
                row("unknown elements", "<Link ", "<Error><Link><Domain/></Link>text</Error><Link "),
                row(
                        "known names in a foreign namespace",
                        "<Domain>",
                        "<x:Root xmlns:x='urn:x'/><Domain>" + "<x:Link xmlns:x='urn:x' token='a' href='b'/>"),
                row(
                        "an access without a place",
                        "<Domain>",
                        "<Domain><SipServerInternalAccess/>" + "<SipClientInternalAccess fqdn='' port='5061'/>"),
                row("text where none belongs", "<Domain>", "text<Domain>text"),
                row("CDATA where text does not matter", "<Domain>", "<Domain><![CDATA[<Link>]]>"),
                rowRegex("comments", "<([A-Z/])", "<!-- a --><$1"),
                row("processing instructions", "<Domain>", "<?a b?><Domain><?c?>"),
                row(
                        "something behind the document",
                        "</AutodiscoverResponse>",
                        "</AutodiscoverResponse>\n<!-- -->\n<?a?>\n"),
                row("built-in entities and character references", "webint", "&#119;e&#x62;int"),
                row(
                        "xsi:type",
                        "<Domain>",
                        "<Domain xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                                + " xmlns:xsd='http://www.w3.org/2001/XMLSchema' xsi:type='xsd:string'>"),
                row("xsi:nil", "<Link ", "<Link xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true' "),
                row("relative links", "https://webint.contoso.com/", "/"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void readsTheSameWhatever(String name, UnaryOperator<String> mutation) throws Exception {
        String original = Samples.text("domain.xml");
        String mutated = mutation.apply(original);
        assertNotEquals(original, mutated);
        assertEquals(
                Documents.DOMAIN, READER.read(mutated.getBytes(UTF_8), BASE).response());
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("utf-8", UTF_8, "\uFEFF"),
                Arguments.of("utf-16", UTF_16LE, "\uFEFF"),
                Arguments.of("utf-16", UTF_16BE, "\uFEFF"),
                Arguments.of("utf-16le", UTF_16LE, ""),
                Arguments.of("utf-16be", UTF_16BE, ""),
                Arguments.of("iso-8859-1", ISO_8859_1, ""),
                Arguments.of("us-ascii", ISO_8859_1, ""),
                Arguments.of("windows-1252", ISO_8859_1, ""));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsTheSameInAnyEncoding(String declared, Charset charset, String mark) throws Exception {
        byte[] body = (mark + Samples.text("domain.xml").replace("utf-8", declared)).getBytes(charset);
        assertEquals(Documents.DOMAIN, READER.read(body).response());
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsTheSameInAnyEncodingWithoutADeclaration(String declared, Charset charset, String mark) throws Exception {
        byte[] body = (mark + Samples.text("domain.xml").replace(DECLARATION, "")).getBytes(charset);
        assertEquals(Documents.DOMAIN, READER.read(body).response());
    }

    @ParameterizedTest
    @CsvSource({"utf-8", "utf-16", "iso-8859-1", "windows-1252"})
    void keepsLettersBeyondAscii(String charset) throws Exception {
        String text = "<?xml version='1.0' encoding='" + charset + "'?><AutodiscoverResponse><Root>"
                + "<Link token='Caf\u00e9' href='/\u00fc'/></Root></AutodiscoverResponse>";
        assertEquals(
                List.of(new Link("Caf\u00e9", "/\u00fc")),
                READER.read(text.getBytes(Charset.forName(charset)))
                        .response()
                        .resource()
                        .links());
    }
}
