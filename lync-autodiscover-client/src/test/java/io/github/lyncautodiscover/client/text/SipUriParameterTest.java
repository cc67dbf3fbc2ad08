package io.github.lyncautodiscover.client.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipUriParameterTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.test/,                  alice@contoso.test,   https://a.test/?sipuri=alice@contoso.test",
        "https://a.test,                   alice@contoso.test,   https://a.test/?sipuri=alice@contoso.test",
        "https://a.test/root,              sip:bob@contoso.test, https://a.test/root?sipuri=bob@contoso.test",
        "https://a.test/r?originalDomain=x, a@c.test,            https://a.test/r?originalDomain=x&sipuri=a@c.test",
        "https://a.test/r?sipuri=b@c.test, a@c.test,             https://a.test/r?sipuri=b@c.test",
        "https://a.test/r?SipUri=b@c.test, a@c.test,             https://a.test/r?SipUri=b@c.test",
        "https://a.test/r?x=sipuri=1,      a@c.test,             https://a.test/r?x=sipuri=1&sipuri=a@c.test",
        "https://a.test/,                  a+b@c.test,           https://a.test/?sipuri=a%2Bb@c.test",
        "https://a.test/,                  a&b@c.test,           https://a.test/?sipuri=a%26b@c.test",
        "https://a.test/,                  a%b@c.test,           https://a.test/?sipuri=a%25b@c.test",
        "https://a.test/,                  a@b@c.test,           https://a.test/?sipuri=a@b@c.test",
        "https://a.test/,                  jörg@c.test,          https://a.test/?sipuri=j%C3%B6rg@c.test",
    })
    void carriesTheBareAddress(URI url, String address, URI expected) {
        assertEquals(expected, SipUriParameter.on(url, SipAddress.of(address)));
    }

    @ParameterizedTest
    @CsvSource({"a#b, a%23b", "a|b, a%7Cb", "a[b, a%5Bb", "a'b, a'b", "a=b, a=b"})
    void encodesWhatAQueryCannotCarry(String user, String encoded) {
        URI url = SipUriParameter.on(URI.create("https://a.test/"), new SipAddress(user, "c.test"));
        assertEquals("sipuri=" + encoded + "@c.test", url.getRawQuery());
    }
}
