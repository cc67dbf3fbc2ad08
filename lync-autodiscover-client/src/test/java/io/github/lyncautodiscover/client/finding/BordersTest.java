package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a rule begins and ends: kept evidence with one value changed, which nobody could stage as exactly. */
class BordersTest {
    private static final String ANSWER_TIME = "\"durationMillis\" : [0-9.]+(?=,\"dangling\")";
    private static final String SILENCE = "(?<=\"status\" : \"TIMEOUT\",)\"durationMillis\" : [0-9.]+";
    private static final String FIRST_EDNS = "^(.*?)\"edns\" : true";
    private static final String SUBJECT = "\"subject\" : \"([^\"]*)\",\"issuer\" : \"";
    private static final String ISSUING = "\"subject\" : \"CN=Testkit Public CA Issuing\"(.*?)SHA256with";

    private static final String SILENT_SERVER = "raises DNS_SLOW: the first of two name servers is silent";
    private static final String HEALTHY_SERVERS = "spares DNS_SLOW: both name servers answer";
    private static final String NO_EDNS = "raises DNS_EDNS_PROBLEM: the name server refuses EDNS";
    private static final String WITH_EDNS = "spares DNS_EDNS_PROBLEM: the name server knows EDNS";
    private static final String TLS_1_0 = "raises TLS_PROTOCOL_TOO_OLD: the server chooses TLS 1.0";
    private static final String NO_SUITE = "raises TLS_PROTOCOL_TOO_OLD: no cipher suite in common";
    private static final String SHORT_KEY = "raises CERT_WEAK: an RSA key of 1024 bits";
    private static final String SHA_1 = "raises CERT_WEAK: a SHA-1 signature";
    private static final String SOUND = "spares CERT_WEAK: an EC key and SHA-256";
    private static final String LEADS_NOWHERE = "raises HYBRID_AUTODISCOVERURL: the AutodiscoverUrl leads nowhere";

    private static Arguments spares(String code, String story, String what, String by) {
        return raises(code, "", story, what, by);
    }

    private static Arguments raises(String code, String saying, String story, String what, String by) {
        return Arguments.of(code, saying, story, what, by);
    }

    static Stream<Arguments> borders() {
        return Stream.of(
                spares("DNS_SLOW", HEALTHY_SERVERS, ANSWER_TIME, "\"durationMillis\" : 2000"),
                raises("DNS_SLOW", "2001 ms", HEALTHY_SERVERS, ANSWER_TIME, "\"durationMillis\" : 2001"),
                spares("DNS_SLOW", SILENT_SERVER, SILENCE, "\"durationMillis\" : 500"),
                raises("DNS_SLOW", "in vain was asked", SILENT_SERVER, SILENCE, "\"durationMillis\" : 501"),
                spares("DNS_SLOW", NO_EDNS, ANSWER_TIME, "\"durationMillis\" : 5000"),
                raises("DNS_EDNS_PROBLEM", "(suspected)", WITH_EDNS, FIRST_EDNS, "$1\"edns\" : false"),
                raises(
                        "TLS_PROTOCOL_TOO_OLD",
                        "the cipher suite SSL_RSA_WITH_RC4_128_SHA",
                        TLS_1_0,
                        "selected protocol version TLS10",
                        "selected improper ciphersuite SSL_RSA_WITH_RC4_128_SHA"),
                raises(
                        "TLS_PROTOCOL_TOO_OLD",
                        "(suspected)",
                        NO_SUITE,
                        "alert: handshake_failure",
                        "alert: insufficient_security"),
                spares("TLS_PROTOCOL_TOO_OLD", NO_SUITE, "alert: handshake_failure", "alert: internal_error"),
                raises("CERT_WEAK", "2047 bits", SHORT_KEY, "RSA 1024", "RSA 2047"),
                spares("CERT_WEAK", SHORT_KEY, "RSA 1024", "RSA 2048"),
                raises(
                        "CERT_WEAK",
                        "of Testkit Public CA Issuing",
                        SOUND,
                        ISSUING,
                        "\"subject\" : \"CN=Testkit Public CA Issuing\"$1SHA1with"),
                spares("CERT_WEAK", SOUND, ISSUING, "\"subject\" : \"CN=Testkit Public CA Root\"$1SHA1with"),
                raises(
                        "CERT_WEAK",
                        "SHA1",
                        SHA_1,
                        SUBJECT + "CN=Testkit Public CA Issuing",
                        "\"subject\" : \"$1\",\"issuer\" : \"$1"),
                spares(
                        "HYBRID_AUTODISCOVERURL",
                        LEADS_NOWHERE,
                        "\"kind\" : \"HTTP_STATUS\"",
                        "\"kind\" : \"BODY_TIMEOUT\""),
                spares(
                        "HYBRID_AUTODISCOVERURL",
                        LEADS_NOWHERE,
                        "(\"name\" : \"(lyncdiscover.contoso.test)\",\"status\" : \"FOUND\"[^\\[]*\"aliases\" : \\[) ]",
                        "$1 {\"owner\" : \"$2\",\"target\" : \"webdir.online.lync.com\",\"ttl\" : 3600} ]"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("borders")
    void isWhereItIs(String code, String saying, String story, String what, String by) {
        String kept = KeptEvidenceTest.evidence(story);
        String changed = kept.replaceAll(what, by);
        assertNotEquals(kept, changed);

        String found = DiscoveryJson.read(changed).findings().stream()
                .filter(finding -> finding.is(code))
                .map(Finding::toString)
                .collect(Collectors.joining("\n"));

        if (saying.isEmpty()) {
            assertEquals("", found);
        } else {
            assertTrue(found.contains(saying), found);
        }
    }
}
