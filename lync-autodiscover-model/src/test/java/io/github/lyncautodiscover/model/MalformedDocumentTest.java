package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedDocumentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY | ''",
                "EMPTY | ' \t '",
                "UNKNOWN_FORMAT | Service Unavailable",
                "HTML | <html><body>Sign in</body></html>",
                "HTML | <!DOCTYPE html><html><body>Sign in</body></html>",
                "HTML | <!doctype html><html>",
                "HTML | <?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'><html/>",
                "HTML | <!-- sign in --><HTML/>",
                "DOCTYPE | <!DOCTYPE AutodiscoverResponse [<!ENTITY a 'b'>]><AutodiscoverResponse/>",
                "DOCTYPE | <!DOCTYPE AutodiscoverResponse SYSTEM 'http://127.0.0.1:1/x.dtd'><AutodiscoverResponse/>",
                "WRONG_ROOT | <reason xmlns='http://schemas.microsoft.com/rtc/2012/03/ucwa'><code>Gone</code></reason>",
                "WRONG_ROOT | <autodiscoverresponse/>",
                "NO_RESOURCE | <AutodiscoverResponse/>",
                "NO_RESOURCE | <AutodiscoverResponse><Error/></AutodiscoverResponse>",
                "SEVERAL_RESOURCES | <AutodiscoverResponse><Root/><Root/></AutodiscoverResponse>",
                "SEVERAL_RESOURCES | <AutodiscoverResponse><Root/><User/></AutodiscoverResponse>",
                "NOT_WELL_FORMED | <AutodiscoverResponse><Root/></AutodiscoverResponse><AutodiscoverResponse/>",
                "NOT_WELL_FORMED | <AutodiscoverResponse><Root/></AutodiscoverResponse>more",
                "NOT_WELL_FORMED | <AutodiscoverResponse><Root></AutodiscoverResponse>",
                "ENTITY | <AutodiscoverResponse><Root>&xxe;</Root></AutodiscoverResponse>",
                "ENTITY | <AutodiscoverResponse AccessLocation='&xxe;'><Root/></AutodiscoverResponse>",
                "TRUNCATED | <AutodiscoverResponse><Root>",
                "TRUNCATED | <AutodiscoverResponse><Root/></AutodiscoverRes",
                "TRUNCATED | <AutodiscoverResponse AccessLocation='Int",
                "TRUNCATED | <AutodiscoverResponse><!-- never",
                "TRUNCATED | <?xml version='1.0'?>",
                "BAD_ACCESS_LOCATION | <AutodiscoverResponse AccessLocation='Perimeter'><Root/></AutodiscoverResponse>",
                "BAD_PORT | <AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='99999'/></User></AutodiscoverResponse>",
                "BAD_PORT | <AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='-1'/></User></AutodiscoverResponse>",
                "BAD_PORT | <AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='sip'/></User></AutodiscoverResponse>",
                "MISSING_TOKEN | <AutodiscoverResponse><Root><Link href='https://a/'/></Root></AutodiscoverResponse>",
                "MISSING_TOKEN | <AutodiscoverResponse><Root><Link token=' ' href='https://a/'/></Root></AutodiscoverResponse>",
            })
    void isRefusedForItsReason(MalformedReason reason, String body) {
        MalformedDocumentException e = assertThrows(MalformedDocumentException.class, () -> Samples.read(body));
        assertEquals(reason, e.reason(), e.getMessage());
    }
}
