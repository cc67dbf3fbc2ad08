package io.github.lyncautodiscover.client.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.lyncautodiscover.client.Forms;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
    private static final SipAddress USER = SipAddress.of("alice.liddell@contoso.test");
    private static final String SECRET = "Pa55-w/rd+Ünïq";

    static Stream<String> forms() {
        return Stream.of("alice.liddell", "alice.liddell@contoso.test", "sip:alice.liddell@contoso.test")
                .flatMap(Forms::of)
                .map(Forms.Form::text);
    }

    static Stream<String> secretForms() {
        return Forms.of(SECRET).map(Forms.Form::text);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void findsTheUserInEveryForm(String form) {
        Secrets secrets = Secrets.of(USER);
        for (String text : Stream.of(
                        form, "for " + form + ";", "<" + form + ">", "https://a.test/" + form + "/x", "a=" + form)
                .toList()) {
            assertHidden(secrets.clean(text), form);
            assertHidden(Mask.of(secrets).text(text), form);
        }
    }

    @ParameterizedTest
    @MethodSource("secretForms")
    void findsASecretInEveryForm(String form) {
        Secrets secrets = Secrets.none();
        secrets.add(SECRET);
        for (String text : Stream.of(form, "said " + form + " again", "https://a.test/" + form + "/x")
                .toList()) {
            assertHidden(secrets.clean(text), form);
        }
    }

    private static void assertHidden(String masked, String form) {
        assertFalse(masked.toLowerCase(Locale.ROOT).contains(form.toLowerCase(Locale.ROOT)), masked);
        assertFalse(masked.toLowerCase(Locale.ROOT).contains("liddell"), masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "malice.liddell",
                "alice.liddells",
                "lync-alice.liddell-pool",
                "alice",
                "liddell",
                "100%",
                "a\\b",
                "&amp",
                "%zz",
                "https://webext.contoso.test:443/Mcx/McxService.svc",
                "Zürich, 例 😀"
            })
    void leavesTheRestAlone(String text) {
        assertEquals(text, Secrets.of(USER).clean(text));
        assertEquals(text, Mask.of(Secrets.of(USER)).text(text));
    }

    @Test
    void leavesTheHostsOfTheDomainAloneWhenTheUserIsCalledLikeIt() {
        Secrets secrets = Secrets.of(SipAddress.of("contoso@contoso.test"));

        assertEquals("webext.contoso.test says user", secrets.clean("webext.contoso.test says contoso"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/b?c=d,                 https://a.test/b?…",
        "'see https://a.test/b?c=d, please',   'see https://a.test/b?…, please'",
        "https://bob:pw@a.test/,               https://…@a.test/",
        "ftp://bob:pw@a.test/,                 ftp://…@a.test/",
        "bob@a.test,                           …@a.test",
        "bob%2540a.test,                       …%2540a.test",
        "Authorization: Bearer cwt=AAEB,       Authorization: …",
        "'Cookie: a=b; c=d',                   'Cookie: …'",
        "password=abc&x=y,                     password=…&x=y",
        "NTLM TlRMTVNTUAABAAAAB4IIogAA,        NTLM …",
        "'Bearer trusted_issuers=\"\", client_id=\"x\"', 'Bearer trusted_issuers=\"\", client_id=\"x\"'",
        "/a/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEf/b, /a/…/b",
        "masked-12 and user-3@a.test,          … and …@a.test",
        "user@a.test,                          user@a.test",
    })
    void hidesWhatLooksLikeASecret(String text, String masked) {
        assertEquals(masked, Mask.of(Secrets.none()).text(text));
    }

    @Test
    void showsNothingThatSteersATerminal() {
        assertEquals("a b", Mask.shown("a\u001b\u009bb"));
    }
}
