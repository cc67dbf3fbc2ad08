package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.lyncautodiscover.client.evidence.LookupPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands for somebody, and what does not. */
class WrittenTest {
    private static final LookupPlan PLAN = LookupPlan.mobile();

    @ParameterizedTest
    @CsvSource({
        "alice@contoso.test,      alice@contoso.test,             false",
        "sip:alice@contoso.test,  alice@contoso.test,             false",
        "Contoso.Test,            lync-autodiscover@contoso.test, true",
        "' alice@contoso.test\u00A0',             alice@contoso.test,   false",
        "<sip:alice@contoso.test>,                alice@contoso.test,   false",
        "'\"Alice\" <sip:alice@contoso.test>',    alice@contoso.test,   false",
        "'Doe, Alice < alice@contoso.test >',     alice@contoso.test,   false",
        "'\u200Bcontoso.test ',                   lync-autodiscover@contoso.test, true",
        "lyncdiscover.test,                       lync-autodiscover@lyncdiscover.test, true",
        "bücher.test,             lync-autodiscover@xn--bcher-kva.test, true"
    })
    void isUnderstood(String text, String address, boolean domainAlone) {
        Written read = Written.of(text, PLAN);

        assertEquals(address, read.address().toString());
        assertEquals(domainAlone, read.domainAlone());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | there is no address
            secretname              | there is neither an @ nor the dot of a SIP domain
            secretname@             | what is behind the @ is no SIP domain
            secretname@-            | what is behind the @ is no SIP domain
            secret name@x.test      | what is before the @ is no user
            @x.test                 | what is before the @ is no user
            secretname..            | this is no SIP domain
            https://x.test/secret   | this is a URL and no address
            lyncdiscover.secret.test | this is the name of a candidate and no SIP domain
            """)
    void isRefusedWithoutBeingQuoted(String text, String reason) {
        assertThrows(IllegalArgumentException.class, () -> Written.of(text, PLAN));
        assertEquals(reason, Written.reason(text));
        assertFalse(Written.reason(text).contains("secret"));
    }

    @Test
    void leavesRoomForTheNamesOfThePlan() {
        String label = "a".repeat(60);
        String domain = String.join(".", label, label, label, "b".repeat(50), "test");

        assertThrows(IllegalArgumentException.class, () -> Written.of("a@" + domain, PLAN));
        assertEquals("the SIP domain leaves no room for the names of the candidates", Written.reason("a@" + domain));
        assertEquals("the SIP domain leaves no room for the names of the candidates", Written.reason(domain));
    }
}
