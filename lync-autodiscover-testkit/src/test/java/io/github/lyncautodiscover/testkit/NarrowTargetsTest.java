package io.github.lyncautodiscover.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/** Faults that hit one DNS server, one address, or everything. */
class NarrowTargetsTest {

    private static final String NAME = "lyncdiscover.contoso.test";
    private static LyncDeployment deployment;

    @BeforeAll
    static void start() {
        deployment = Preset.CONTOSO_WIFI
                .builder()
                .outside(dns -> dns.host(NAME, "203.0.113.99")
                        .host(NAME, "2001:db8::99")
                        .host("*.contoso.test", "203.0.113.50"))
                .start();
    }

    @AfterAll
    static void stop() {
        deployment.close();
    }

    /** Waits as long as a busy machine may take. */
    private static Message ask(InetSocketAddress server, String name, boolean edns) throws IOException {
        return ask(server, name, edns, Duration.ofSeconds(20));
    }

    private static void assertSilent(InetSocketAddress server, Injection why) {
        assertThrows(IOException.class, () -> ask(server, NAME, true, Duration.ofMillis(300)), why::toString);
    }

    private static Message ask(InetSocketAddress server, String name, boolean edns, Duration patience)
            throws IOException {
        SimpleResolver resolver = new SimpleResolver(server);
        resolver.setEDNS(edns ? 0 : -1);
        resolver.setTimeout(patience);
        return resolver.send(Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), Type.A, DClass.IN)));
    }

    @Test
    void theFirstDnsServerIsSilentAndTheSecondAnswers() throws IOException {
        Place inside = deployment.inside();
        Target first = Target.everyName().at(inside.dns());
        try (Injection injection = deployment.inject(DnsFault.silence(), first)) {
            assertSilent(inside.dns(), injection);
            assertEquals(
                    1,
                    ask(inside.secondDns(), NAME, true)
                            .getSection(Section.ANSWER)
                            .size());
        }
        assertTrue(deployment.questions().stream().map(RecordedQuestion::server).anyMatch(inside.secondDns()::equals));
    }

    @Test
    void edns() throws IOException {
        InetSocketAddress server = deployment.outside().dns();
        try (Injection refused = deployment.inject(DnsFault.ednsRefused(), Target.everyName())) {
            assertEquals(Rcode.FORMERR, ask(server, NAME, true).getRcode(), refused::toString);
            assertEquals(Rcode.NOERROR, ask(server, NAME, false).getRcode());
        }
        try (Injection dropped = deployment.inject(DnsFault.ednsDropped(), Target.everyName())) {
            assertSilent(server, dropped);
            assertEquals(Rcode.NOERROR, ask(server, NAME, false).getRcode());
        }
    }

    @Test
    void aWildcardAnswersRandomLabelsOutsideOnly() throws IOException {
        String random = "q7x2k.contoso.test";

        assertEquals(
                random + ".",
                ask(deployment.outside().dns(), random, true)
                        .getSection(Section.ANSWER)
                        .get(0)
                        .getName()
                        .toString());
        assertEquals(Rcode.NXDOMAIN, ask(deployment.dns(), random, true).getRcode());
    }

    @Test
    void oneOfSeveralAddressesIsDead() throws IOException {
        assertThrows(ConnectException.class, () -> connect("203.0.113.99"));
        try (Injection first = deployment.inject(ConnectionFault.blackHole(), Target.address("203.0.113.99"));
                Injection second = deployment.inject(ConnectionFault.blackHole(), Target.address("2001:db8::99"))) {
            assertThrows(SocketTimeoutException.class, () -> connect("203.0.113.99"), first::toString);
            assertThrows(SocketTimeoutException.class, () -> connect("2001:db8::99"), second::toString);
            connect("203.0.113.50");
        }
    }

    private static void connect(String address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(deployment.outside().route().apply(new InetSocketAddress(address, 443)), 300);
        }
    }

    @Test
    void everyHostIsHitAtOnce() throws IOException {
        try (Injection portal = deployment.inject(ResponseFault.htmlPortal(), Target.everyHost())) {
            for (String url : new String[] {"http://webint.contoso.test/", "https://lyncdiscover.contoso.test/"}) {
                assertTrue(TestClient.inside(deployment).get(url).body().contains("Guest Wi-Fi"), portal::toString);
            }
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Target address = Target.address("203.0.113.50");
        assertThrows(IllegalArgumentException.class, () -> Target.host(NAME).at(deployment.dns()));
        assertThrows(IllegalArgumentException.class, () -> address.path("/x"));
        assertThrows(IllegalArgumentException.class, () -> deployment.inject(ResponseFault.empty(), address));
        assertThrows(IllegalArgumentException.class, () -> Target.address("host.test"));
    }
}
