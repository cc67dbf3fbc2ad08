package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://webext.contoso.com/Mcx/McxService.svc",
                "http://lyncdiscover.contoso.com:80/?sipuri=alice@contoso.com",
                "HTTPS://WEBEXT.CONTOSO.COM/",
                "https://[2001:db8::1]/",
                "https://10.0.0.1",
            })
    void givesAnAddressThatAClientCanUse(String href) {
        assertEquals(Optional.of(URI.create(href)), new Link("User", href).uri());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/relative",
                "//webext.contoso.com/",
                "ftp://webext.contoso.com/",
                "javascript:alert(1)",
                "https:",
                "https:///path",
                "https:opaque",
                "https://web ext.contoso.com/",
                "https://alice:secret@webext.contoso.com/",
                "https://webext.contoso.com:0/",
                "https://webext.contoso.com:99999/",
                "https://webext.contoso.com:x/",
            })
    void marksAnAddressThatNoClientCanUse(String href) {
        assertEquals(Optional.empty(), new Link("User", href).uri());
    }

    @Test
    void comparesTokensWithoutCase() {
        Link link = new Link("External/Mcx", "https://a/");
        assertEquals(link, new Link("EXTERNAL/MCX", "https://a/"));
        assertEquals(link.hashCode(), new Link("EXTERNAL/MCX", "https://a/").hashCode());
        assertNotEquals(link, new Link("External/Mcx", "https://A/"));
        assertNotEquals(link, new Link("External/Mcx", "https://a/", "2"));
        assertNotEquals(link, new Link("Internal/Mcx", "https://a/"));
    }

    @Test
    void isFoundByItsTokenInAnyCaseTheFirstOneFirst() {
        Root root = Root.of(new Link("user", "https://a/"), new Link("USER", "https://b/"));
        assertEquals("https://a/", root.link(Tokens.USER).orElseThrow().href());
        assertTrue(root.link(Tokens.REDIRECT).isEmpty());
    }

    @Test
    void needsATokenAndARevision() {
        assertThrows(IllegalArgumentException.class, () -> new Link(" ", "https://a/"));
        assertThrows(IllegalArgumentException.class, () -> new Link("User", "https://a/", ""));
    }
}
