package io.github.lyncautodiscover.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedDocumentTest {
    private static final Set<MalformedReason> WITHOUT_A_PLACE = EnumSet.of(
            MalformedReason.EMPTY, MalformedReason.HTML, MalformedReason.UNKNOWN_FORMAT, MalformedReason.TOO_LARGE);

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
                "HTML | <script>location='/login'</script>",
                "HTML | <HEAD><TITLE>Sign in</TITLE></HEAD>",
                "HTML | <meta http-equiv='refresh' content='0;url=/login'>",
                "HTML | <?xml version='1.0'?><!-- sign in --><form/>",
                "WRONG_ROOT | <headers/>",
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
                "NOT_WELL_FORMED | <xmlns:AutodiscoverResponse/>",
                "NOT_WELL_FORMED | <AutodiscoverResponse><xmlns:Root/></AutodiscoverResponse>",
                "ENTITY | <AutodiscoverResponse><Root>&xxe;</Root></AutodiscoverResponse>",
                "ENTITY | <AutodiscoverResponse AccessLocation='&xxe;'><Root/></AutodiscoverResponse>",
                "TRUNCATED | <AutodiscoverResponse><Root>",
                "TRUNCATED | <AutodiscoverResponse><Root/></AutodiscoverRes",
                "TRUNCATED | <AutodiscoverResponse AccessLocation='Int",
                "TRUNCATED | <AutodiscoverResponse><!-- never",
                "TRUNCATED | <?xml version='1.0'?>",
                "TRUNCATED | <ht",
                "BAD_ACCESS_LOCATION | <AutodiscoverResponse AccessLocation='Perimeter'><Root/></AutodiscoverResponse>",
                "BAD_PORT | <AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='99999'/></User></AutodiscoverResponse>",
                "BAD_PORT | <AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='65536'/></User></AutodiscoverResponse>",
                "BAD_PORT | <AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='-1'/></User></AutodiscoverResponse>",
                "BAD_PORT | <AutodiscoverResponse><User><SipClientInternalAccess fqdn='a' port='sip'/></User></AutodiscoverResponse>",
                "MISSING_TOKEN | <AutodiscoverResponse><Root><Link href='https://a/'/></Root></AutodiscoverResponse>",
                "BAD_ENCODING | <AutodiscoverResponse a='~'/>",
                "BAD_ENCODING | <?xml version='1.0' encoding='nonesuch'?><AutodiscoverResponse/>",
                "WRONG_ROOT | {}",
                "WRONG_ROOT | {'code':'Conflict','subcode':'AlreadyExists'}",
                "WRONG_ROOT | {'rel':'application','_links':{}}",
                "NO_RESOURCE | {'AccessLocation':'External'}",
                "NO_RESOURCE | {'AccessLocation':'External','Root':null}",
                "SEVERAL_RESOURCES | {'Root':{},'User':{}}",
                "SEVERAL_RESOURCES | {'Root':{},'root':{}}",
                "SEVERAL_RESOURCES | {'Root':{},'_links':{}}",
                "DUPLICATE_NAME | {'AccessLocation':'External','accesslocation':'Internal','Root':{}}",
                "DUPLICATE_NAME | {'_links':{'self':{},'SELF':{}}}",
                "DUPLICATE_NAME | {'Root':{'Links':[{'token':'a','href':'b','href':'c'}]}}",
                "WRONG_TYPE | []",
                "WRONG_TYPE | {'Root':[]}",
                "WRONG_TYPE | {'Root':'https://a/'}",
                "WRONG_TYPE | {'Root':{'Links':[1]}}",
                "WRONG_TYPE | {'Root':{'Links':[null]}}",
                "WRONG_TYPE | {'Root':{'Links':{'token':1,'href':'b'}}}",
                "WRONG_TYPE | {'_links':{'self':'https://a/'}}",
                "WRONG_TYPE | {'AccessLocation':1,'Root':{}}",
                "BAD_ACCESS_LOCATION | {'AccessLocation':'Perimeter','Root':{}}",
                "BAD_PORT | {'User':{'SipClientInternalAccess':{'fqdn':'a','port':99999}}}",
                "BAD_PORT | {'User':{'SipClientInternalAccess':{'fqdn':'a','port':-1}}}",
                "BAD_PORT | {'User':{'SipClientInternalAccess':{'fqdn':'a','port':443.0}}}",
                "BAD_PORT | {'User':{'SipClientInternalAccess':{'fqdn':'a','port':1e9}}}",
                "BAD_PORT | {'User':{'SipClientInternalAccess':{'fqdn':'a','port':'sip'}}}",
                "VALUE_TOO_LONG | {'User':{'SipClientInternalAccess':{'port':1000000000000000000000000000000000000}}}",
                "MISSING_TOKEN | {'Root':{'Links':[{'href':'https://a/'}]}}",
                "NOT_WELL_FORMED | {'Root':{}}{}",
                "NOT_WELL_FORMED | {'Root':{}} x",
                "NOT_WELL_FORMED | {'Root':{},}",
                "NOT_WELL_FORMED | {'Root':{} // a",
                "NOT_WELL_FORMED | {'Root':{'x':NaN}}",
                "NOT_WELL_FORMED | {'Root':{'x':010}}",
                "TRUNCATED | {'Root':{",
                "TRUNCATED | {'Root':{'Links':[{'tok",
                "BAD_ENCODING | {'Root':{'x':'~'}}",
                "BAD_ENCODING | {\0\0\0~~~~",
                "MISSING_TOKEN | <AutodiscoverResponse><Root><Link token=' ' href='https://a/'/></Root></AutodiscoverResponse>",
            })
    void isRefusedForItsReasonAndItsPlace(MalformedReason reason, String body) {
        String text = body.startsWith("{") || body.startsWith("[") ? body.replace('\'', '"') : body;
        byte[] bytes = text.replace('~', '\u00C3').getBytes(StandardCharsets.ISO_8859_1);
        MalformedDocumentException e = assertThrows(
                MalformedDocumentException.class,
                () -> AutodiscoverReader.standard().read(bytes, Samples.BASE));
        assertEquals(reason, e.reason(), e.getMessage());
        assertTrue(WITHOUT_A_PLACE.contains(reason) || (e.line() >= 1 && e.column() >= 1), e.getMessage());
    }

    @Test
    void quotesLittleAndNothingInvisible() {
        String name = "A\u202E" + "x ".repeat(500);
        MalformedDocumentException e = assertThrows(
                MalformedDocumentException.class,
                () -> Samples.read("<AutodiscoverResponse AccessLocation='" + name + "'/>"));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith("the document has an unknown AccessLocation"), message);
        assertTrue(message.contains("A\uFFFD" + "x ".repeat(59) + "…"), message);
    }

    @Test
    void quotesAllThatIsShort() {
        String name = "x ".repeat(59) + "xx";
        MalformedDocumentException e = assertThrows(
                MalformedDocumentException.class,
                () -> Samples.read("<AutodiscoverResponse AccessLocation='" + name + "'/>"));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains(name) && !message.contains("…"), message);
    }

    @Test
    void tellsWhichLinkIsWrong() {
        MalformedDocumentException e = assertThrows(
                MalformedDocumentException.class,
                () -> Samples.read("<AutodiscoverResponse>\n<Root>\n<Link token='a'/>\n<Link href='b'/>\n"
                        + "<Link href='c'/>\n</Root>\n</AutodiscoverResponse>"));
        assertEquals(4, e.line(), e.getMessage());
    }
}
