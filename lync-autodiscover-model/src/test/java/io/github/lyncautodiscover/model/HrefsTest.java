package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HrefsTest {
    private static final URI BASE = URI.create("http://a/b/c/d;p?q");

    /** The examples of RFC 3986 sections 5.4.1 and 5.4.2. */
    @ParameterizedTest
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "g;x?y#s, http://a/b/c/g;x?y#s",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g;x=1/./y, http://a/b/c/g;x=1/y",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "g?y/../x, http://a/b/c/g?y/../x",
    })
    void resolvesAsTheRfcSays(String href, String absolute) {
        assertEquals(absolute, Hrefs.absolute(href, BASE));
    }

    @Test
    void startsAtTheTopWhenTheBaseHasNoPath() {
        assertEquals("http://a/root/user", Hrefs.absolute("root/user", URI.create("http://a")));
        assertEquals("http://a/?x", Hrefs.absolute("?x", URI.create("http://a")));
    }

    @Test
    void leavesAloneWhatItCannotResolve() {
        assertSame("not a url", Hrefs.absolute("not a url", BASE));
        assertSame("/g", Hrefs.absolute("/g", null));
        assertSame("", Hrefs.absolute("", BASE));
        assertSame("HTTPS://a/ b", Hrefs.absolute("HTTPS://a/ b", BASE));
    }
}
