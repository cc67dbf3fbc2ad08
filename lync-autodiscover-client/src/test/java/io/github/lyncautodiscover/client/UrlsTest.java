package io.github.lyncautodiscover.client;

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
    })
    void recognisesTheSamePlace(URI url, String identity) {
        assertEquals(identity, Urls.identity(url));
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.test,            contoso.test, true",
        "lyncdiscover.contoso.test, contoso.test, true",
        "evilcontoso.test,        contoso.test, false",
        "contoso.test.evil.test,  contoso.test, false",
    })
    void knowsWhichHostsBelongToADomain(String host, String domain, boolean within) {
        assertEquals(within, Urls.isWithin(host, domain));
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
