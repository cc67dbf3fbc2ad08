package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipAddressTest {
    @ParameterizedTest
    @CsvSource({
        "sip:alice@contoso.com, alice, contoso.com",
        "SIP:alice@contoso.com, alice, contoso.com",
        "alice@contoso.com, alice, contoso.com",
        "Alice.O'Neil@Contoso.COM, Alice.O'Neil, contoso.com",
        "sip:alice@home@contoso.com, alice@home, contoso.com",
        "alice@bücher.example, alice, xn--bcher-kva.example",
        "alice@BÜCHER.example, alice, xn--bcher-kva.example",
        "alice@xn--bcher-kva.example, alice, xn--bcher-kva.example",
        "+4930123456@contoso.com, +4930123456, contoso.com",
        "alice@intranet, alice, intranet",
    })
    void splitsAtTheLastAtAndBringsTheDomainIntoTheFormOfDns(String text, String user, String domain) {
        assertEquals(new SipAddress(user, domain), SipAddress.of(text));
        assertEquals(user + '@' + domain, SipAddress.of(text).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "alice, no @",
        "@contoso.com, nothing before the @",
        "sip:@contoso.com, nothing before the @",
        "alice@, nothing behind the @",
        "'', no @",
        "ali ce@contoso.com, blank or an invisible character in the user",
        "' alice@contoso.com', blank or an invisible character in the user",
        "'alice@contoso.com ', blank or an invisible character in the domain",
        "'alice@con\ttoso.com', blank or an invisible character in the domain",
        "'ali\u0000ce@contoso.com', invisible character in the user",
        "'ali\u202Ece@contoso.com', invisible character in the user",
        "sips:alice@contoso.com, a user has no :",
        "mailto:alice@contoso.com, a user has no :",
        "<sip:alice@contoso.com>, a user has no <",
        "sip:alice@contoso.com;transport=tls, parameters",
        "sip:alice@contoso.com?subject=x, parameters",
        "alice@contoso.com:5061, no port",
        "alice@contoso..com, empty label",
        "alice@contoso.com., empty label",
        "alice@.contoso.com, empty label",
        "alice@-contoso.com, a character that no host has",
        "alice@con_toso.com, a character that no host has",
        "alice@192.0.2.1, an address is no SIP domain",
        "alice@[2001:db8::1], no port",
    })
    void refusesWithASentenceThatNamesWhatIsWrong(String text, String sentence) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> SipAddress.of(text));
        assertTrue(String.valueOf(e.getMessage()).contains(sentence), e.getMessage());
    }

    @Test
    void refusesLabelsAndDomainsThatDnsCannotCarry() {
        String label = "a".repeat(63);
        assertEquals(label + ".com", SipAddress.of("alice@" + label + ".com").domain());
        assertThrows(IllegalArgumentException.class, () -> SipAddress.of("alice@" + label + "a.com"));
        String longest = (label + '.').repeat(3) + "a".repeat(61);
        assertEquals(longest, SipAddress.of("alice@" + longest).domain());
        assertThrows(IllegalArgumentException.class, () -> SipAddress.of("alice@" + longest + 'a'));
    }

    @Test
    void standsForAWholeDomainToo() {
        assertEquals(
                "lync-autodiscover@contoso.com",
                SipAddress.ofDomain("Contoso.com").toString());
        assertThrows(IllegalArgumentException.class, () -> SipAddress.ofDomain("contoso"));
        assertThrows(IllegalArgumentException.class, () -> SipAddress.ofDomain("contoso..com"));
    }
}
