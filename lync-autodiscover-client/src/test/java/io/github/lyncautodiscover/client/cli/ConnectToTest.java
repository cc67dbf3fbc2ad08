package io.github.lyncautodiscover.client.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectToTest {
    /** What is meant is always web.contoso.test, 10.1.2.3, port 443. */
    @ParameterizedTest
    @CsvSource({
        "web.contoso.test:443:127.0.0.1:8443, 127.0.0.1:8443",
        "WEB.contoso.test.:443:127.0.0.1:8443, 127.0.0.1:8443",
        "10.1.2.3:443:127.0.0.1:8443, 127.0.0.1:8443",
        ":443:127.0.0.1:8443, 127.0.0.1:8443",
        "web.contoso.test::127.0.0.1:8443, 127.0.0.1:8443",
        "::127.0.0.1:8443, 127.0.0.1:8443",
        "::127.0.0.1:, 127.0.0.1:443",
        ":::8443, 10.1.2.3:8443",
        "::[::1]:8443, 0:0:0:0:0:0:0:1:8443",
        "web.contoso.test:80:127.0.0.1:8443, 10.1.2.3:443",
        "other.contoso.test:443:127.0.0.1:8443, 10.1.2.3:443",
        "other.contoso.test::127.0.0.1:1 ::127.0.0.1:2 ::127.0.0.1:3, 127.0.0.1:2",
    })
    void leadsAsCurlDoes(String options, String expected) throws UnknownHostException {
        InetSocketAddress meant =
                new InetSocketAddress(InetAddress.getByAddress("web.contoso.test", new byte[] {10, 1, 2, 3}), 443);

        InetSocketAddress led = ConnectTo.route(
                        Arrays.stream(options.split(" ")).map(ConnectTo::of).toList())
                .apply(meant);

        assertEquals(expected, CommandLineArguments.text(led));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a:1",
                "a:1:127.0.0.1",
                "a:1:127.0.0.1:2:3",
                "a:b:127.0.0.1:2",
                "a:1:localhost:2",
                "a:1:127.0.0.256:2",
                "a:1:[zz::1]:2",
                "a:1:::1:2",
                "a:70000:127.0.0.1:2",
                "a:0:127.0.0.1:2"
            })
    void refusesAnythingElseAndAsksNobodyForAName(String text) {
        assertThrows(UsageException.class, () -> ConnectTo.of(text));
    }
}
