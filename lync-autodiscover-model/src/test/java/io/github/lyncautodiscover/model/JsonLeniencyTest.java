package io.github.lyncautodiscover.model;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonLeniencyTest {
    private static final AutodiscoverReader READER = AutodiscoverReader.standard();
    private static final URI BASE = URI.create("https://webint.contoso.com/root");

    private static Arguments row(String name, UnaryOperator<String> mutation) {
        return Arguments.of(name, mutation);
    }

    private static Arguments row(String name, String what, String by) {
        return row(name, text -> text.replace(what, by));
    }

    private static Arguments rowRegex(String name, String what, String by) {
        return row(name, text -> text.replaceAll(what, by));
    }

    private static String names(String text, UnaryOperator<String> change) {
        return Pattern.compile("\"\\w+\":").matcher(text).replaceAll(name -> change.apply(name.group()));
    }

    static Stream<Arguments> mutations() {
        return Stream.of(
                row("escaped slashes", "/", "\\/"),
                row("escaped letters", "webint", "\\u0077ebint"),
                row("names in capitals", text -> names(text, name -> name.toUpperCase(Locale.ROOT))),
                row("names in small letters", text -> names(text, name -> name.toLowerCase(Locale.ROOT))),
                row("tokens in capitals", "Internal/", "INTERNAL/"),
                row("AccessLocation in capitals", "\"Internal\"", "\"INTERNAL\""),
                row("blanks around values", "contoso.com\"", "contoso.com \""),
                rowRegex("ports as strings", ":(\\d+)", ":\" $1\""),
                rowRegex("members the other way round", "(\"href\":\"[^\"]*\"),(\"token\":\"[^\"]*\")", "$2,$1"),
                rowRegex("AccessLocation last", "^\\{(\"AccessLocation\":\"Internal\"),(.*)}$", "{$2,$1}"),
                row("blanks and lines", text -> text.replace(",", " ,\r\n\t").replace("{", "{ ")),
                row("unknown members", "{\"href\"", "{\"x\":[{\"token\":1},[],1.5e3,true],\"__type\":\"L\",\"href\""),
                row("unknown members of the resource", "\"Links\"", "\"x\":{\"Links\":[{\"token\":1}]},\"Links\""),
                row("unknown members with names of ours", "{\"href\"", "{\"x\":{\"href\":1,\"Links\":[null]},\"href\""),
                row(
                        "null for what is missing",
                        "{\"AccessLocation\"",
                        "{\"Root\":null,\"User\":null,\"AccessLocation\""),
                row(
                        "null for a missing access",
                        "\"SipClientExternalAccess\":{",
                        "\"SipClientExternalAccess\":null,\"SipClientExternalAccess\":{"),
                row("relative links", "https://webint.contoso.com/", "/"),
                row("blanks behind the document", text -> text + " \r\n"),
                row("blanks before the document", text -> " \r\n" + text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void readsTheSameWhatever(String name, UnaryOperator<String> mutation) throws Exception {
        String original = Samples.text("domain.json");
        String mutated = mutation.apply(original);
        assertNotEquals(original, mutated);
        assertEquals(
                Documents.DOMAIN, READER.read(mutated.getBytes(UTF_8), BASE).response());
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(UTF_8, "\uFEFF"),
                Arguments.of(UTF_16LE, "\uFEFF"),
                Arguments.of(UTF_16BE, "\uFEFF"),
                Arguments.of(UTF_16LE, ""),
                Arguments.of(UTF_16BE, ""));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsTheSameInAnyEncoding(Charset charset, String mark) throws Exception {
        byte[] body = (mark + Samples.text("domain.json")).getBytes(charset);
        assertEquals(Documents.DOMAIN, READER.read(body).response());
    }

    @Test
    void readsOneLinkInPlaceOfAnArray() throws Exception {
        assertEquals(
                AutodiscoverResponse.of(Root.of(new Link("User", "https://a/"))),
                Samples.read("{'root':{'links':{'token':'User','href':'https://a/'}}}".replace('\'', '"'))
                        .response());
    }

    @Test
    void readsManyUcwaLinksOfOneRel() throws Exception {
        String body =
                "{'_links':{'self':{'href':'https://a/'},'x':[{'href':'https://b/'},{'href':null,'revision':2}]}}";
        assertEquals(
                List.of(new Link("Self", "https://a/"), new Link("x", "https://b/"), new Link("x", "", "2")),
                Samples.read(body.replace('\'', '"')).response().resource().links());
    }

    @Test
    void knowsAUcwaUserByItsApplicationsWhenTheServerLeavesTheRelOut() throws Exception {
        String body = Samples.text("user.ucwa.json").replace("\"rel\":\"user\",", "");
        assertEquals(Documents.USER, READER.read(body.getBytes(UTF_8)).response());
    }
}
