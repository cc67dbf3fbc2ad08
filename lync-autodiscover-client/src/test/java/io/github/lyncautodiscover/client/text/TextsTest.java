package io.github.lyncautodiscover.client.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    /** ASCII, C1 (its CSI, and NEL), separators, and the marks that turn or hide text. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x2028, 0x2029, 0x061c, 0x200b,
                0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xe0041
            })
    void showsASpaceForWhatCannotBeSeen(int character) {
        String hostile = "a" + Character.toString(character).repeat(2) + "b";

        assertEquals("a b", Texts.printable(hostile));
        assertEquals("a b", Texts.oneLine(hostile));
        assertEquals(" a b ", Texts.visible(Character.toString(character) + hostile + Character.toString(character)));
    }

    @Test
    void leavesTheWritingsOfTheWorldAlone() {
        String text = "Zürich — Ελλάδα ← العربية 例 é 😀";

        assertEquals(text, Texts.printable(text));
    }

    @Test
    void cutsALongLine() {
        assertEquals("x".repeat(200) + "…", Texts.oneLine("x".repeat(201)));
        assertEquals("", Texts.oneLine(null));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,   192.0.2.1:443",
        "2001:db8::1, [2001:db8:0:0:0:0:0:1]:443",
    })
    void printsAnAddressAsPeopleWriteIt(String address, String text) throws UnknownHostException {
        assertEquals(text, Addresses.text(new InetSocketAddress(InetAddress.getByName(address), 443)));
    }

    @Test
    void printsANameWhereThereIsNoAddress() {
        assertEquals("proxy.test:8080", Addresses.text(InetSocketAddress.createUnresolved("proxy.test", 8080)));
        assertEquals("[::1]:8080", Addresses.named(InetSocketAddress.createUnresolved("::1", 8080)));
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.test,              contoso.test, true",
        "lyncdiscover.Contoso.TEST, contoso.test, true",
        "evilcontoso.test,          contoso.test, false",
        "contoso.test.evil.test,    contoso.test, false",
        "'',                        '',           false",
        "contoso.test.,             '',           false",
    })
    void knowsWhichHostsBelongToADomain(String host, String domain, boolean within) {
        assertEquals(within, Hosts.isWithin(host, domain));
    }
}
