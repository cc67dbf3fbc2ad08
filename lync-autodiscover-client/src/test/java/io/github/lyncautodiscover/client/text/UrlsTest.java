package io.github.lyncautodiscover.client.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://WebDir1A.Online.Lync.com/Root, https://webdir1a.online.lync.com:443/Root",
        "https://a.test,                        https://a.test:443/",
        "http://a.test?sipuri=x,                http://a.test:80/?sipuri=x",
        "http://a.test:8080/,                   http://a.test:8080/",
        "https://a.test/b/./c/../d,             https://a.test:443/b/d",
        "https://a.test/../../b,                https://a.test:443/b",
        "https://a.test/b/..,                   https://a.test:443/",
        "https://a.test/b/c/..,                 https://a.test:443/b/",
        "https://a.test/b/.,                    https://a.test:443/b/",
        "https://a.test/b/,                     https://a.test:443/b/",
        "https://a.test/b//c,                   https://a.test:443/b//c",
        "https://a.test/b/%2e%2E/c,             https://a.test:443/c",
        "https://a.test/%c3%a4?x=%c3%A4,        https://a.test:443/%C3%A4?x=%C3%A4",
        "https://a.test/%7Eb%2fc?%61=..,        https://a.test:443/~b%2Fc?a=..",
    })
    void recognisesTheSamePlace(URI url, String identity) {
        assertEquals(identity, Urls.identity(url));
    }

    @ParameterizedTest
    @CsvSource({
        "/root,                   https://a.test/root",
        "b?c=d,                   https://a.test/x/b?c=d",
        "//b.test/,               https://b.test/",
        "' https://b.test/ ',     https://b.test/",
        "ftp://b.test/,           ",
        "http:///,                ",
        "https://b.test:99 9/,    ",
    })
    void resolvesALocationOrRefusesIt(String location, URI expected) {
        assertEquals(
                expected,
                Urls.resolve(URI.create("https://a.test/x/y"), location).orElse(null));
    }

    @Test
    void resolvesALocationAgainstAPageWithoutAPath() {
        assertEquals(
                URI.create("https://a.test/evil.test"),
                Urls.resolve(URI.create("https://a.test"), "evil.test").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/root?sipuri=alice@contoso.test, https://a.test/root?…",
        "https://a.test/root,                           https://a.test/root",
    })
    void masksTheQuery(URI url, String shown) {
        assertEquals(shown, Urls.masked(url));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u2192',
            value = {
                "https://WEB.contoso.test.:443/A/b → https://web.contoso.test/A/b",
                "HTTP://a.test:80 → http://a.test/",
                "https://a.test:0443/ → https://a.test/",
                "https://a.test:/ → https://a.test/",
                "https://lync_web.contoso.test/root → https://lync_web.contoso.test/root",
                "https://lync_web.contoso.test:4443/root?a=b → https://lync_web.contoso.test:4443/root?a=b",
                "https://a.test/a b|c → https://a.test/a%20b%7Cc",
                "https://a.test/ü?ü=[ü] → https://a.test/%C3%BC?%C3%BC=[%C3%BC]",
                "https://a.test/100%/%zz/%41 → https://a.test/100%25/%25zz/%41",
                "https://Bücher.test/ → https://xn--bcher-kva.test/",
                "https://b%C3%BCcher.test/ → https://xn--bcher-kva.test/",
                "https:\\\\a.test\\b → https://a.test/b",
                "https://a.test/b/../c/./d → https://a.test/c/d",
                "https://a.test/b#fragment → https://a.test/b",
                "http://2130706433/ → http://127.0.0.1/",
                "http://0x7f.1/ → http://127.0.0.1/",
                "https://[2001:DB8::1]:443/ → https://[2001:db8::1]/",
                "https://a.test?x → https://a.test?x",
            })
    void readsAUrlAsABrowserDoes(String text, String url) {
        assertEquals(url, Urls.parse(text).orElseThrow().toString());
        assertEquals("", Urls.refusal(text));
        assertEquals(url, Urls.parse(url).orElseThrow().toString(), "read again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\u2192',
            value = {
                "ftp://a.test/ → neither http nor https",
                "javascript:alert(1) → neither http nor https",
                "/root → not absolute",
                "'' → not absolute",
                "https:a.test → no two slashes before the host",
                "https:/// → there is no host",
                "https://./ → there is no host",
                "https://a..test/ → 'a label of the host is empty, or longer than any in DNS'",
                "https://a b.test/ → a character that no host has",
                "https://a%00.test/ → a character that no host has",
                "https://a.test:99999/ → a port that is none",
                "https://a.test:x/ → a port that is none",
                "https://[fe80::1%25eth0]/ → 'an address with an interface, which is one of another computer'",
                "https://[fe80::1%eth0]/ → 'an address with an interface, which is one of another computer'",
                "https://[x]/ → brackets without an address of IPv6",
                "http://256.1.1.1/ → an address with a number that is none of an address",
                "http://1.2.3.4.5/ → an address of more than four numbers",
                "https://alice:secret@a.test/ → a user before the host",
            })
    void saysWhyATextIsNoUrl(String text, String reason) {
        assertEquals(reason.replace("'", ""), Urls.refusal(text.equals("''") ? "" : text));
    }

    @Test
    void knowsTheHostWhereTheRuntimeDoesNot() {
        URI url = URI.create("https://Lync_Web.contoso.test.:4443/root?a");

        assertEquals("lync_web.contoso.test", Urls.host(url));
        assertEquals(4443, Urls.port(url));
        assertTrue(Urls.isWeb(url));
        assertEquals("https://lync_web.contoso.test:4443/root?…", Urls.masked(url));
        assertTrue(Urls.hasCredentials(URI.create("https://a:b@lync_web.test/")));
    }
}
