package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps that others have made: whatever is in them, they are read or refused with the place that is wrong. */
@Timeout(60)
class HostileMembersTest {
    private static final String[] ZONE = {
        "*.example. 300 IN CNAME host.example.",
        "host.example. 77 IN A 192.0.2.1",
        "_sip._tls.example. 60 IN SRV 1 2 443 host.example."
    };

    private static final List<Object> VALUES = List.of(
            "",
            "text",
            "1",
            0,
            -1,
            65_536L,
            0.5,
            Double.NaN,
            new BigDecimal("1e999999999"),
            new BigDecimal("1e-999999999"),
            BigInteger.ONE.shiftLeft(10_000_000),
            true,
            List.of(),
            List.of(7),
            Arrays.asList("text", null),
            Map.of(),
            new TreeMap<>(Map.of(1, "one")));

    private static <T> T asked(Function<DnsView, T> question) {
        try (FakeDnsServer server = FakeDnsServer.serving(ZONE);
                DnsView view = Views.of(server)) {
            return question.apply(view);
        }
    }

    private static Arguments form(Map<String, Object> members, Function<Map<String, ?>, Map<String, Object>> again) {
        return Arguments.of(members, again);
    }

    static Stream<Arguments> forms() {
        return asked(view -> Stream.of(
                form(view.host("a.example").members(), map -> HostAnswer.of(map).members()),
                form(
                        view.service("_sip._tls.example").members(),
                        map -> ServiceAnswer.of(map).members()),
                form(
                        DnsSurvey.of(view, "example").members(),
                        map -> DnsSurvey.of(map).members()),
                form(
                        SplitDns.compare(view, view, "example", "host.example").members(),
                        map -> SplitDns.of(map).members())));
    }

    /** Every value in turn is taken away or becomes one of another kind. */
    @ParameterizedTest
    @MethodSource("forms")
    void readsOrRefusesWithThePlace(Map<String, Object> members, Function<Map<String, ?>, Map<String, Object>> again) {
        List<@Nullable Object> values = new ArrayList<>(VALUES);
        values.add(null);
        int refusals = 0;
        for (String place : Tree.places(members)) {
            for (Object value : values) {
                try {
                    Map<String, Object> read = again.apply(Tree.with(members, place, value));
                    assertEquals(read, again.apply(read), place);
                } catch (MalformedMembersException refused) {
                    refusals++;
                    String parent = place.substring(0, place.lastIndexOf('/'));
                    assertTrue(
                            refused.pointer().equals(parent)
                                    || refused.pointer().startsWith(place),
                            () -> refused + " for " + place + " = " + value);
                    assertTrue(String.valueOf(refused.getMessage()).startsWith(refused.reason() + ", at "));
                }
            }
        }
        assertTrue(refusals > 100, "refusals: " + refusals);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("/name", null, "there is no \"name\", at the top"),
                Arguments.of("/tries/0/edns", null, "there is no \"edns\", at /tries/0"),
                Arguments.of("/name", 1, "this must be a string, at /name"),
                Arguments.of("/authoritative", "true", "this must be true or false, at /authoritative"),
                Arguments.of("/tries/1/transport", "QUIC", "this must be one of [UDP, TCP], at /tries/1/transport"),
                Arguments.of(
                        "/addresses/0/address", "localhost", "this must be an IP address, at /addresses/0/address"),
                Arguments.of("/ttl", -1, "this must be a time of 0 or more, in whole nanoseconds, at /ttl"),
                Arguments.of("/ttl", "77", "this must be a number, at /ttl"),
                Arguments.of("/ttl", Double.NaN, "this must be a number, at /ttl"),
                Arguments.of(
                        "/ttl",
                        new BigDecimal(BigInteger.TEN.pow(5000), 5000),
                        "this number has too many digits, at /ttl"),
                Arguments.of("/tries", Arrays.asList(1, null), "this must be a map, at /tries/0"),
                Arguments.of("/tries", Arrays.asList((Object) null), "this must be a map, at /tries/0"),
                Arguments.of("/aliases", Map.of(), "this must be a list, at /aliases"),
                Arguments.of(
                        "/tries/0",
                        new TreeMap<>(Map.of(1, "one")),
                        "the names in this map must be strings, at /tries/0"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void saysWhatIsWrongAndWhere(String place, @Nullable Object value, String sentence) {
        Map<String, Object> members = asked(view -> view.host("a.example")).members();
        assertEquals(sentence, refusal(() -> HostAnswer.of(Tree.with(members, place, value))));
    }

    @Test
    void namesThePlaceOfWhatOthersRefuse() {
        Map<String, Object> survey =
                asked(view -> DnsSurvey.of(view, "example")).members();
        assertEquals(
                "The domain name is empty: give one such as contoso.com, at /sipDomain",
                refusal(() -> DnsSurvey.of(Tree.with(survey, "/sipDomain", ""))));
        assertEquals(
                "A survey needs the answers for both discovery names, at the top",
                refusal(() -> DnsSurvey.of(Tree.with(survey, "/hosts", List.of()))));
        assertTrue(refusal(() -> DnsSurvey.of(Tree.with(survey, "/hosts/2/server", "127.0.0.1:65536")))
                .endsWith(", at /hosts/2/server"));
    }

    @ParameterizedTest
    @MethodSource("ports")
    void refusesNumbersThatNoServiceHas(Object port) {
        Map<String, Object> members =
                asked(view -> view.service("_sip._tls.example")).members();
        assertTrue(refusal(() -> ServiceAnswer.of(Tree.with(members, "/targets/0/port", port)))
                .endsWith(", at /targets/0/port"));
    }

    static Stream<Object> ports() {
        return Stream.of(-1, 65_536, 1.5, new BigDecimal("1e99"), true, "443");
    }

    private static String refusal(Executable reading) {
        return String.valueOf(
                assertThrows(MalformedMembersException.class, reading).getMessage());
    }
}
