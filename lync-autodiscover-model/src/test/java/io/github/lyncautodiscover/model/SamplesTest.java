package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {
    @ParameterizedTest
    @CsvSource({
        "02-msdocs-lync2013-user-external.xml, AUTODISCOVER_XML, User, EXTERNAL, 15",
        "03-msdocs-lync2013-root-external.json, AUTODISCOVER_JSON, Root, EXTERNAL, 3",
        "04-ucwa-createapp-root.json, UCWA_JSON, Root, , 3",
        "08-ucwa-rooturl-root.json, UCWA_JSON, Root, , 3",
        "10-ucwa-ref-root.xml, UCWA_XML, Root, , 4",
        "13-ucwa-ref-redirect.json, UCWA_JSON, Root, , 3",
        "16-skypeucwa-rb-online-root-redirect.json, UCWA_JSON, Root, , 3",
    })
    void readsWhatServersSend(String file, DocumentFormat format, String kind, AccessLocation location, int links)
            throws Exception {
        AutodiscoverDocument document = Samples.sample(file);

        AutodiscoverResponse response = document.response();
        assertEquals(format, document.format());
        assertEquals(kind, response.resource().getClass().getSimpleName());
        assertEquals(location, response.accessLocation().orElse(null));
        assertEquals(links, response.resource().links().size());
        assertTrue(
                response.resource().links().stream().allMatch(link -> link.uri().isPresent()));
    }

    @ParameterizedTest
    @CsvSource({
        "04-ucwa-createapp-root.json, Self User XFrame",
        "10-ucwa-ref-root.xml, Self Redirect User XFrame",
        "13-ucwa-ref-redirect.json, Self User XFrame",
        "16-skypeucwa-rb-online-root-redirect.json, Self XFrame Redirect",
    })
    void mapsUcwaRelsOntoTokens(String file, String tokens) throws Exception {
        List<String> read = Samples.sample(file).response().resource().links().stream()
                .map(Link::token)
                .toList();
        assertEquals(List.of(tokens.split(" ")), read);
    }

    @ParameterizedTest
    @CsvSource({
        "01-seed-lync2010-domain-internal-curlyquotes.xml, NOT_WELL_FORMED, 1",
        "24-skypedocs-issue105-online-root-redirect.partial.xml, TRUNCATED, 2",
        "28-oauthtoken-200.json, WRONG_ROOT, 5",
        "33-ucwa-error-409.json, WRONG_ROOT, 5",
    })
    void refusesWhatIsNoDocument(String file, MalformedReason reason, int line) {
        MalformedDocumentException e = assertThrows(MalformedDocumentException.class, () -> Samples.sample(file));
        assertEquals(reason, e.reason());
        assertEquals(line, e.line());
    }
}
