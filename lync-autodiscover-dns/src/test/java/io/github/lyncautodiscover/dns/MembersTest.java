package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/** What the members say can be read back, and nothing is lost on the way. */
@Timeout(60)
class MembersTest {
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
        HostAnswer read = HostAnswer.of(answer.members());
        assertEquals(answer, read);
        assertEquals(answer.hashCode(), read.hashCode());
        assertEquals(answer.toString(), read.toString());
        assertEquals(answer.members(), read.members());
        // The text has the name too: printing an address that was read asks nobody for it.
        assertEquals(answer.addresses().toString(), read.addresses().toString());
    }

    @Test
    void keepsTheFractionOfATtlThatIsRunningOut() throws Exception {
        HostAnswer kept = hosts().filter(answer -> answer.source() == AnswerSource.CACHE)
                .findFirst()
                .orElseThrow();
        assertEquals(new BigDecimal("75.765432109"), kept.members().get("ttl"));
        assertEquals(
                Duration.ofSeconds(77).minusNanos(1_234_567_891L),
                HostAnswer.of(kept.members()).ttl());
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
            assertEquals(answer, HostAnswer.of(answer.members()));
        }
    }

    @Test
    void readsTheTargetsOfAService() {
        for (String name : List.of("_sip._tls.example", "_sip._tcp.example", "_none._tcp.gone.example")) {
            ServiceAnswer answer = asked(view -> view.service(name));
            ServiceAnswer read = ServiceAnswer.of(answer.members());
            assertEquals(answer, read);
            assertEquals(answer.hashCode(), read.hashCode());
            assertEquals(answer.toString(), read.toString());
            assertEquals(answer.inOrder(7), read.inOrder(7));
        }
        ServiceAnswer interrupted = ServiceAnswer.interrupted("_sip._tls.example", Duration.ofNanos(1));
        assertEquals(interrupted, ServiceAnswer.of(interrupted.members()));
    }

    @Test
    void readsASurveyWithItsWildcard() {
        DnsSurvey survey = asked(view -> DnsSurvey.of(view, "example"));
        DnsSurvey read = DnsSurvey.of(survey.members());
        assertEquals(survey, read);
        assertEquals(survey.text(), read.text());
        assertEquals(survey.members(), read.members());
    }

    @Test
    void readsAComparison() {
        SplitDns split = asked(view -> SplitDns.compare(view, view, "example", "host.example", "gone.example"));
        SplitDns read = SplitDns.of(split.members());
        assertEquals(split, read);
        assertEquals(split.text(), read.text());
        assertEquals(split.members(), read.members());
    }

    /** JSON libraries differ in what they make of a number. */
    @Test
    void readsEveryKindOfNumber() {
        ServiceAnswer answer = asked(view -> view.service("_sip._tls.example"));
        Map<String, Object> members = answer.members();
        List<UnaryOperator<Object>> kinds = List.of(
                number -> new BigDecimal(number.toString()),
                number -> Double.valueOf(number.toString()),
                number -> number instanceof Integer whole ? (Object) whole.longValue() : number,
                number -> number instanceof Integer whole ? BigInteger.valueOf(whole) : number);
        for (UnaryOperator<Object> kind : kinds) {
            assertEquals(
                    answer,
                    ServiceAnswer.of(Tree.mapped(
                            members, (place, value) -> value instanceof Number ? kind.apply(value) : value)));
        }
    }

    @Test
    void answersThatDifferInOneThingAreNotEqual() {
        HostAnswer host = asked(view -> view.host("a.example"));
        Map.of("/addresses/0/address", "192.0.2.2", "/ttl", 78, "/tries/1/type", "TXT", "/name", "b.example")
                .forEach((place, value) ->
                        assertNotEquals(host, HostAnswer.of(Tree.with(host.members(), place, value)), place));
        ServiceAnswer service = asked(view -> view.service("_sip._tls.example"));
        Map.of("/notOffered", true, "/targets/1/port", 444)
                .forEach((place, value) ->
                        assertNotEquals(service, ServiceAnswer.of(Tree.with(service.members(), place, value)), place));
        assertNotEquals((DnsAnswer) host, service);
    }

    @Test
    void laysNoWeightOnMembersThatItDoesNotKnow() {
        HostAnswer host = asked(view -> view.host("a.example"));
        Map<String, @Nullable Object> later = new HashMap<>(host.members());
        later.put("later", Arrays.asList(null, Map.of("x", 1.5)));
        later.put("itself", later);
        later.put("nothing", null);
        assertEquals(host, HostAnswer.of(later));
    }

    @Test
    void givesMembersThatNobodyCanChange() {
        Map<String, Object> members =
                asked(view -> DnsSurvey.of(view, "example")).members();
        List<?> hosts = assertInstanceOf(List.class, members.get("hosts"));
        Map<?, ?> probe = assertInstanceOf(Map.class, members.get("wildcardProbe"));
        assertThrows(UnsupportedOperationException.class, members::clear);
        assertThrows(UnsupportedOperationException.class, hosts::clear);
        assertThrows(UnsupportedOperationException.class, probe::clear);
    }

    @Test
    void readsAServerBehindAnInterfaceOfAnotherComputer() {
        Map<String, Object> members = asked(view -> view.host("a.example")).members();
        HostAnswer read = HostAnswer.of(Tree.with(members, "/server", "[fe80::1%nosuch7]:53"));
        assertEquals("[fe80:0:0:0:0:0:0:1]:53", ServerAddress.text(read.server().orElseThrow()));
        HostAnswer numbered = HostAnswer.of(Tree.with(members, "/server", "[fe80::1%7]:53"));
        assertEquals(
                "[fe80:0:0:0:0:0:0:1%7]:53",
                ServerAddress.text(numbered.server().orElseThrow()));
        assertThrows(IllegalArgumentException.class, () -> DnsView.of("fe80::1%nosuch7"));
    }
}
