package io.github.lyncautodiscover.model.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for <alice@contoso.test>; sip:bob.b@contoso.test | for <…@contoso.test>; sip:…@contoso.test",
                "sipuri=alice%40contoso.test | sipuri=…%40contoso.test",
                "GET https://web.contoso.test/root?sipuri=alice | GET https://web.contoso.test/root?…",
                "HttpHeader:Cookie MS-WSMAN=0123456789 | HttpHeader:Cookie …",
                "Set-Cookie: a=b; path=/ | Set-Cookie:…",
                "Authorization: Bearer abc | Authorization:…",
                "X-MS-WebTicket: abc def | X-MS-WebTicket:…",
                "cwt=AAEBHAEFAAAAAAAFFQAAA | cwt=…",
                "password = abc def | password =…",
                "CUcwaAutoDiscoveryGetUserUrlOperation.cpp:325 | CUcwaAutoDiscoveryGetUserUrlOperation.cpp:325",
            })
    void hidesWhatIsNobodysBusiness(String line, String shown) {
        String log = "0x22020002 " + line;

        LogError error =
                assertInstanceOf(LogError.class, LogReader.standard().read(log).get(0));

        assertEquals("0x22020002 " + shown, error.text());
    }
}
