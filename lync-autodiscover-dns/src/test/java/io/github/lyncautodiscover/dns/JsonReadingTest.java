package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/** What the JSON forms write can be read back, and nothing is lost on the way. */
@Timeout(60)
class JsonReadingTest {
    private static final String[] ZONE = {
        "*.example. 300 IN CNAME host.example.",
        "host.example. 77 IN A 192.0.2.1",
        "host.example. 88 IN A 10.0.0.1",
        "host.example. 99 IN AAAA 2001:db8::1",
        "gone.example. 5 IN CNAME nowhere.test.",
        "loop.example. 5 IN CNAME loop.example.",
        "_sip._tls.example. 60 IN SRV 1 2 443 host.example.",
        "_sip._tls.example. 60 IN SRV 0 65535 65535 host.elsewhere.test.",
        "_sip._tcp.example. 60 IN SRV 0 0 0 ."
    };

    private static <T> T asked(Function<DnsView, T> question) {
        try (FakeDnsServer server = FakeDnsServer.serving(ZONE);
                DnsView view = Views.of(server)) {
            return question.apply(view);
        }
    }

    static Stream<HostAnswer> hosts() throws Exception {
        List<HostAnswer> answers = new ArrayList<>();
        AtomicLong now = new AtomicLong();
        FakeZone zone = FakeZone.of(ZONE);
        FakeDnsServer.Script script = (query, transport, client) -> {
            Message reply = zone.answer(query);
            if (query.getQuestion().getName().toString().startsWith("big") && transport == Transport.UDP) {
                reply.getHeader().setFlag(Flags.TC);
            } else if (query.getQuestion().getName().toString().startsWith("refused")) {
                reply.getHeader().setRcode(Rcode.REFUSED);
            }
            client.accept(reply.toWire());
        };
        try (FakeDnsServer server = FakeDnsServer.saying(script);
                DnsView view = DnsView.builder()
                        .servers(server.address())
                        .timeout(Duration.ofSeconds(30))
                        .nanoTime(now::get)
                        .build()) {
            for (String name : List.of(
                    "a.example", "host.example", "gone.example", "loop.example", "big.example", "refused.example")) {
                answers.add(view.host(name));
            }
            now.set(1_234_567_891L);
            answers.add(view.host("a.example"));
        }
        try (FakeDnsServer silent = FakeDnsServer.silent();
                DnsView view = DnsView.builder()
                        .servers(silent.address())
                        .timeout(Duration.ofMillis(1))
                        .build()) {
            answers.add(view.host("a.example"));
        }
        answers.add(HostAnswer.literal(InetAddress.getByName("fe80::1")));
        answers.add(HostAnswer.interrupted("a.example", Duration.ofNanos(1)));
        return answers.stream();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void readsTheAddressesOfAHost(HostAnswer answer) {
        HostAnswer read = HostAnswer.read(answer.json());
        assertEquals(answer, read);
        assertEquals(answer.hashCode(), read.hashCode());
        assertEquals(answer.toString(), read.toString());
        assertEquals(answer.json(), read.json());
        // The text has the name too: printing an address that was read asks nobody for it.
        assertEquals(answer.addresses().toString(), read.addresses().toString());
    }

    @Test
    void keepsTheFractionOfATtlThatIsRunningOut() throws Exception {
        HostAnswer kept = hosts().filter(answer -> answer.source() == AnswerSource.CACHE)
                .findFirst()
                .orElseThrow();
        assertEquals(
                Duration.ofSeconds(77).minusNanos(1_234_567_891L),
                HostAnswer.read(kept.json()).ttl());
    }

    @Test
    void readsAnAnswerOfTheHostsFile(@TempDir Path folder) throws Exception {
        Path hosts = Files.writeString(folder.resolve("hosts"), "10.1.1.1 a.example\n");
        try (DnsView view = DnsView.builder()
                .servers(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9))
                .hostsFile(hosts)
                .build()) {
            HostAnswer answer = view.host("a.example");
            assertEquals(AnswerSource.HOSTS_FILE, answer.source());
            assertEquals(answer, HostAnswer.read(answer.json()));
        }
    }

    @Test
    void readsTheTargetsOfAService() {
        for (String name : List.of("_sip._tls.example", "_sip._tcp.example", "_none._tcp.gone.example")) {
            ServiceAnswer answer = asked(view -> view.service(name));
            ServiceAnswer read = ServiceAnswer.read(answer.json());
            assertEquals(answer, read);
            assertEquals(answer.hashCode(), read.hashCode());
            assertEquals(answer.toString(), read.toString());
            assertEquals(answer.inOrder(7), read.inOrder(7));
        }
    }

    @Test
    void readsASurveyWithItsWildcard() {
        DnsSurvey survey = asked(view -> DnsSurvey.of(view, "example"));
        DnsSurvey read = DnsSurvey.read(survey.json());
        assertEquals(survey, read);
        assertEquals(survey.text(), read.text());
        assertEquals(survey.json(), read.json());
    }

    @Test
    void readsAComparison() {
        SplitDns split = asked(view -> SplitDns.compare(view, view, "example", "host.example", "gone.example"));
        SplitDns read = SplitDns.read(split.json());
        assertEquals(split, read);
        assertEquals(split.text(), read.text());
    }

    @Test
    void answersThatDifferInOneThingAreNotEqual() {
        HostAnswer host = asked(view -> view.host("a.example"));
        assertNotEquals(host, HostAnswer.read(host.json().replace("192.0.2.1", "192.0.2.2")));
        assertNotEquals(host, HostAnswer.read(host.json().replaceAll("\"ttl\" : 77", "\"ttl\" : 78")));
        assertNotEquals(host, HostAnswer.read(host.json().replace("\"AAAA\"", "\"TXT\"")));
        assertNotEquals(host, HostAnswer.read(host.json().replaceFirst("\"a.example\"", "\"b.example\"")));
        ServiceAnswer service = asked(view -> view.service("_sip._tls.example"));
        assertNotEquals(
                service, ServiceAnswer.read(service.json().replace("\"notOffered\" : false", "\"notOffered\" : true")));
        assertNotEquals(service, ServiceAnswer.read(service.json().replace("\"port\" : 443", "\"port\" : 444")));
        assertNotEquals((DnsAnswer) host, service);
    }

    @Test
    void laysNoWeightOnMembersThatItDoesNotKnow() {
        HostAnswer host = asked(view -> view.host("a.example"));
        assertEquals(
                host, HostAnswer.read(host.json().replaceFirst("\\{", "{ \"later\" : [ null, { \"x\" : 1.5 } ],")));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("", json -> ""),
                change("", json -> "null"),
                change("", json -> "[ ]"),
                change("", json -> "[ " + json + " ]"),
                change("", json -> json + " 1"),
                change("line: 2", json -> "{\n\"name\" : nonsense"),
                change("JSON", json -> json.substring(0, json.length() - 2)),
                change("JSON", json -> "[".repeat(100_000)),
                change("JSON", json -> json.replaceFirst("\\{", "{ \"name\" : \"twice\",")),
                change("\"name\"", json -> "{ }"),
                change("\"name\"", json -> json.replaceFirst("\"a.example\"", "1")),
                change("\"name\"", json -> json.replaceFirst("\"a.example\"", "null")),
                change("\"status\"", json -> json.replaceFirst("\"FOUND\"", "\"LOST\"")),
                change("\"transport\"", json -> json.replaceFirst("\"UDP\"", "\"QUIC\"")),
                change("\"address\"", json -> json.replace("192.0.2.1", "localhost")),
                change("\"ttl\"", json -> json.replaceFirst("\"ttl\" : 77", "\"ttl\" : -1")),
                change("\"ttl\"", json -> json.replaceFirst("\"ttl\" : 77", "\"ttl\" : 1e999999999")),
                change("\"ttl\"", json -> json.replaceFirst("\"ttl\" : 77", "\"ttl\" : 1e-999999999")),
                change("\"ttl\"", json -> json.replaceFirst("\"ttl\" : 77", "\"ttl\" : 0.0000000001")),
                change("\"ttl\"", json -> json.replaceFirst("\"ttl\" : 77", "\"ttl\" : \"77\"")),
                change("\"tries\"", json -> json.replaceFirst("\"tries\" : \\[", "\"tries\" : [ 1,")),
                change("\"tries\"", json -> json.replaceFirst("\"tries\" : \\[", "\"tries\" : [ null,")),
                change("\"aliases\"", json -> json.replaceFirst("\"aliases\" : \\[", "\"aliases\" : {}, \"x\" : [")),
                change("DNS server", json -> json.replaceFirst("127.0.0.1:\\d+", "127.0.0.1:65536")));
    }

    private static Arguments change(String said, UnaryOperator<String> change) {
        return Arguments.of(said, change);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesOtherTextsWithASentence(String said, UnaryOperator<String> change) {
        String json = change.apply(asked(view -> view.host("a.example")).json());
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> HostAnswer.read(json));
        String sentence = String.valueOf(refused.getMessage());
        assertTrue(sentence.contains(said) && sentence.endsWith("."), sentence);
        assertEquals(-1, sentence.indexOf('\n'), sentence);
        assertThrows(IllegalArgumentException.class, () -> ServiceAnswer.read(json));
        assertThrows(IllegalArgumentException.class, () -> DnsSurvey.read(json));
        assertThrows(IllegalArgumentException.class, () -> SplitDns.read(json));
    }

    @ParameterizedTest
    @MethodSource("ports")
    void refusesNumbersThatNoServiceHas(String port) {
        String json = asked(view -> view.service("_sip._tls.example")).json();
        assertThrows(
                IllegalArgumentException.class,
                () -> ServiceAnswer.read(json.replace("\"port\" : 443", "\"port\" : " + port)));
    }

    static Stream<String> ports() {
        return Stream.of("-1", "65536", "1.5", "1e99", "true");
    }

    @Test
    void readsAServerBehindAnInterfaceOfAnotherComputer() {
        String json = asked(view -> view.host("a.example")).json();
        HostAnswer read = HostAnswer.read(json.replaceAll("127.0.0.1:\\d+", "[fe80::1%nosuch7]:53"));
        assertEquals("[fe80:0:0:0:0:0:0:1]:53", ServerAddress.text(read.server().orElseThrow()));
        HostAnswer numbered = HostAnswer.read(json.replaceAll("127.0.0.1:\\d+", "[fe80::1%7]:53"));
        assertEquals(
                "[fe80:0:0:0:0:0:0:1%7]:53",
                ServerAddress.text(numbered.server().orElseThrow()));
        assertThrows(IllegalArgumentException.class, () -> DnsView.of("fe80::1%nosuch7"));
    }
}
