package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostAnswerTest {
    private static HostAnswer ask(String name, String... zone) {
        try (FakeDnsServer server = FakeDnsServer.serving(zone);
                DnsView view = Views.of(server)) {
            return view.host(name);
        }
    }

    private static List<String> texts(HostAnswer answer) {
        return answer.addresses().stream().map(InetAddress::getHostAddress).toList();
    }

    @Test
    void givesTheAddressesOfBothFamiliesUnderTheNameAskedFor() {
        HostAnswer answer = ask(
                "LyncDiscover.Contoso.com.",
                "lyncdiscover.contoso.com. 300 IN A 192.0.2.1",
                "lyncdiscover.contoso.com. 200 IN AAAA 2001:db8::1");
        assertEquals(DnsStatus.FOUND, answer.status());
        assertEquals("lyncdiscover.contoso.com", answer.name());
        assertEquals(List.of("192.0.2.1", "2001:db8:0:0:0:0:0:1"), texts(answer));
        assertTrue(answer.addresses().get(1) instanceof Inet6Address);
        for (InetAddress address : answer.addresses()) {
            assertEquals("lyncdiscover.contoso.com/" + address.getHostAddress(), address.toString());
        }
    }

    @Test
    void keepsTheWholeAliasChainAndTheSmallestTtl() {
        HostAnswer answer = ask(
                "a.example",
                "a.example. 300 IN CNAME b.example.",
                "b.example. 20 IN CNAME c.example.",
                "c.example. 600 IN A 192.0.2.1");
        assertEquals(
                List.of(
                        new Alias("a.example", "b.example", Duration.ofSeconds(300)),
                        new Alias("b.example", "c.example", Duration.ofSeconds(20))),
                answer.aliases());
        assertEquals("c.example", answer.canonicalName());
        assertEquals(Duration.ofSeconds(20), answer.ttl());
        assertEquals(List.of("192.0.2.1"), texts(answer));
    }

    @Test
    void tellsANameThatDoesNotExistFromOneWithoutAddress() {
        HostAnswer missing = ask("no.example", "mail.example. 300 IN MX 10 mx.example.");
        assertEquals(DnsStatus.NXDOMAIN, missing.status());
        assertEquals(Duration.ofSeconds(60), missing.ttl());
        assertEquals(List.of(), missing.addresses());
        HostAnswer empty = ask("mail.example", "mail.example. 300 IN MX 10 mx.example.");
        assertEquals(DnsStatus.NODATA, empty.status());
        assertFalse(empty.dangling());
    }

    @Test
    void recognisesADanglingAlias() {
        HostAnswer answer = ask("a.example", "a.example. 300 IN CNAME gone.example.");
        assertEquals(DnsStatus.NXDOMAIN, answer.status());
        assertTrue(answer.dangling());
        assertEquals("gone.example", answer.canonicalName());
    }

    @Test
    void recognisesALoop() {
        HostAnswer answer =
                ask("a.example", "a.example. 300 IN CNAME b.example.", "b.example. 300 IN CNAME a.example.");
        assertEquals(DnsStatus.LOOP, answer.status());
        assertEquals(2, answer.aliases().size());
    }

    @Test
    void namesTheServerThatAnsweredAndTheTimeItTook() {
        try (FakeDnsServer server = FakeDnsServer.serving("a.example. 300 IN A 192.0.2.1");
                DnsView view = Views.of(server)) {
            HostAnswer answer = view.host("a.example");
            assertEquals(Optional.of(server.address()), answer.server());
            assertTrue(answer.duration().compareTo(Duration.ZERO) > 0);
            assertEquals(2, answer.tries().size());
            assertEquals(AnswerSource.SERVER, answer.source());
        }
    }

    @Test
    void readsWellInOneLine() {
        HostAnswer answer = ask("a.example", "a.example. 300 IN CNAME b.example.", "b.example. 60 IN A 192.0.2.1");
        assertTrue(
                answer.toString()
                        .matches("a\\.example: FOUND -> b\\.example \\(TTL 300 s\\) 192\\.0\\.2\\.1, TTL 60 s,"
                                + " from 127\\.0\\.0\\.1:\\d+ in \\d+ ms"),
                answer.toString());
    }

    @Test
    void takesALiteralAddressAsItIs() throws Exception {
        HostAnswer answer = HostAnswer.literal(InetAddress.getByName("192.0.2.7"));
        assertEquals(AnswerSource.LITERAL, answer.source());
        assertEquals("192.0.2.7: FOUND 192.0.2.7", answer.toString());
    }
}
