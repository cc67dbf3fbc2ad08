package io.github.lyncautodiscover.client.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
