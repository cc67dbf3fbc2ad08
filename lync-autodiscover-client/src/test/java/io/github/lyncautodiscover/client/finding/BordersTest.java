package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.report.DiscoveryJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a rule begins and ends: kept evidence with one value changed, which nobody could stage as exactly. */
class BordersTest {
    private static final String ANSWER_TIME = "\"durationMillis\" : [0-9.]+(?=,\"dangling\")";
    private static final String EVERY_TIME = "\"durationMillis\" : [0-9.]+";
    private static final String SILENCE = "(?<=\"status\" : \"TIMEOUT\",)\"durationMillis\" : [0-9.]+";
    private static final String TRIES = "\"durationMillis\" : [0-9.]+(,\"dangling\".*?\"tries\" : \\[).*?]";
    private static final String FIRST_EDNS = "^(.*?)\"edns\" : true";
    private static final String VANTAGE = "(?<=\"vantage\" : )\"[A-Z]+\"";
    private static final String SERVER = "(?<=\"source\" : )\"SERVER\"";
    private static final String SUBJECT = "\"subject\" : \"([^\"]*)\",\"issuer\" : \"";
    private static final String ISSUING = "\"subject\" : \"CN=Testkit Public CA Issuing\"(.*?)SHA256with";
    private static final String NAMES = "\"names\" : \\[[^]]+]";
    private static final String OTHER_NAMES = "\"names\" : [ \"other.example\" ]";
    private static final String ALIASES =
            "(\"name\" : \"(lyncdiscover.contoso.test)\",\"status\" : \"FOUND\"[^\\[]*\"aliases\" : \\[) ]";

    private static final String SILENT_SERVER = "raises DNS_SLOW: the first of two name servers is silent";
    private static final String HEALTHY_SERVERS = "spares DNS_SLOW: both name servers answer";
    private static final String NO_EDNS = "raises DNS_EDNS_PROBLEM: the name server refuses EDNS";
    private static final String WITH_EDNS = "spares DNS_EDNS_PROBLEM: the name server knows EDNS";
    private static final String TLS_1_0 = "raises TLS_PROTOCOL_TOO_OLD: the server chooses TLS 1.0";
    private static final String NO_SUITE = "raises TLS_PROTOCOL_TOO_OLD: no cipher suite in common";
    private static final String SHORT_KEY = "raises CERT_WEAK: an RSA key of 1024 bits";
    private static final String SHA_1 = "raises CERT_WEAK: a SHA-1 signature";
    private static final String SOUND = "spares CERT_WEAK: an EC key and SHA-256";
    private static final String EXPIRED = "raises CERT_EXPIRED: ran out yesterday";
    private static final String SELF_SIGNED = "raises TLS_UNTRUSTED_ISSUER: the certificate vouches for itself";
    private static final String LEADS_NOWHERE = "raises HYBRID_AUTODISCOVERURL: the AutodiscoverUrl leads nowhere";
    private static final String HAIRPIN = "raises HAIRPIN_SUSPECTED: the firewall drops what comes back in";
    private static final String HAIRPIN_SEEN =
            "raises HAIRPIN_SUSPECTED: both sides publish the address that is dropped";
    private static final String POOL_IN_LINKS = "raises HOST_HEADER_NOT_FORWARDED: the links name the pool";
    private static final String PORTAL = "raises CAPTIVE_PORTAL_SUSPECTED: the guest Wi-Fi wants a click first";
    private static final String GATEWAY = "raises HTML_INSTEAD_OF_DISCOVERY: an F5 wants a login first";
    private static final String ALIAS = "raises ONLINE_CNAME_EXPECTED_MISMATCH: https refuses by name, http leads on";
    private static final String BRIDGE =
            "raises PROXY_PORT_BRIDGE_WRONG: the same, and nobody has said where the client stands";
    private static final String HIGH_TTL = "raises TTL_HIGH_FOR_SPLIT: a private address inside for an hour";
    private static final String NO_ROUTE = "spares IPV6_BROKEN: this computer has no route for IPv6";
    private static final String FORGOTTEN = "raises ALIAS_DANGLING: the final period was forgotten";
    private static final String ONLINE = "spares LDI_MISSING_INSIDE: all online";

    private static Arguments spares(String code, String story, String what, String by) {
        return raises(code, "", story, what, by);
    }

    private static Arguments raises(String code, String saying, String story, String what, String by) {
        return Arguments.of(code, saying, story, what, by);
    }

    static Stream<Arguments> dns() {
        return Stream.of(
                spares("DNS_SLOW", HEALTHY_SERVERS, ANSWER_TIME, "\"durationMillis\" : 999"),
                raises(
                        "DNS_SLOW",
                        "1000 ms (FOUND from 127.0.0.1",
                        HEALTHY_SERVERS,
                        ANSWER_TIME,
                        "\"durationMillis\" : 1000"),
                spares("DNS_SLOW", HEALTHY_SERVERS, TRIES, "\"durationMillis\" : 5000$1 ]"),
                spares("DNS_SLOW", SILENT_SERVER, SILENCE, "\"durationMillis\" : 500"),
                raises("DNS_SLOW", "in vain was asked", SILENT_SERVER, SILENCE, "\"durationMillis\" : 501"),
                spares("DNS_SLOW", NO_EDNS, ANSWER_TIME, "\"durationMillis\" : 5000"),
                spares("DNS_EDNS_PROBLEM", NO_EDNS, EVERY_TIME, "\"durationMillis\" : 1000"),
                raises("DNS_SLOW", "1000 ms", NO_EDNS, EVERY_TIME, "\"durationMillis\" : 1000"),
                raises("DNS_EDNS_PROBLEM", "(suspected)", WITH_EDNS, FIRST_EDNS, "$1\"edns\" : false"),
                raises("LDI_MISSING_INSIDE", "NXDOMAIN", ONLINE, "webdir.online.lync.com", "web.example"),
                spares("TTL_HIGH_FOR_SPLIT", HIGH_TTL, SERVER, "\"CACHE\""),
                raises(
                        "ALIAS_DANGLING",
                        "sip.contoso.test is an alias of webdir",
                        FORGOTTEN,
                        "(\"survey\" : .*?\"name\" : )\"lyncdiscover.contoso.test\"",
                        "$1\"sip.contoso.test\""),
                raises(
                        "IPV6_BROKEN",
                        "UNREACHABLE",
                        NO_ROUTE,
                        "(\"addresses\" : \\[ )(\\{.*)UNREACHABLE(.*?}) ]",
                        "$1$2UNREACHABLE$3, $2CONNECTED$3 ]"));
    }

    static Stream<Arguments> tls() {
        return Stream.of(
                raises(
                        "TLS_PROTOCOL_TOO_OLD",
                        "the cipher suite SSL_RSA_WITH_RC4_128_SHA",
                        TLS_1_0,
                        "selected protocol version TLS10",
                        "selected improper ciphersuite SSL_RSA_WITH_RC4_128_SHA"),
                raises("TLS_PROTOCOL_TOO_OLD", "(suspected)", NO_SUITE, "handshake_failure", "insufficient_security"),
                spares("TLS_PROTOCOL_TOO_OLD", NO_SUITE, "handshake_failure", "internal_error"),
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
                raises("CERT_EXPIRED", "ERROR", EXPIRED, "(?<=\"trust\" : )\"[A-Z_]+\"", "\"TRUSTED\""),
                raises("TLS_UNTRUSTED_ISSUER", "does not name lync", SELF_SIGNED, NAMES, OTHER_NAMES),
                raises("TLS_UNTRUSTED_ISSUER", "it ran out", SELF_SIGNED, "(?<=\"notAfter\" : \")20", "19"),
                spares("ONLINE_CNAME_EXPECTED_MISMATCH", ALIAS, NAMES, OTHER_NAMES),
                spares("ONLINE_CNAME_EXPECTED_MISMATCH", ALIAS, "webdir.online.lync.com", "web.example"));
    }

    static Stream<Arguments> web() {
        return Stream.of(
                spares("HYBRID_AUTODISCOVERURL", LEADS_NOWHERE, "\"HTTP_STATUS\"", "\"BODY_TIMEOUT\""),
                spares(
                        "HYBRID_AUTODISCOVERURL",
                        LEADS_NOWHERE,
                        ALIASES,
                        "$1 {\"owner\" : \"$2\",\"target\" : \"webdir.online.lync.com\",\"ttl\" : 3600} ]"),
                spares("HAIRPIN_SUSPECTED", HAIRPIN, "203.0.113.50", "10.10.30.99"),
                spares("HAIRPIN_SUSPECTED", HAIRPIN, "10.10.30.5", "203.0.113.9"),
                raises("HAIRPIN_SUSPECTED", "HAIRPIN_SUSPECTED (suspected)", HAIRPIN_SEEN, "10.10.30.5", "203.0.113.9"),
                spares("HAIRPIN_SUSPECTED", HAIRPIN_SEEN, "10.10.30.50", "203.0.113.50"),
                spares("HOST_HEADER_NOT_FORWARDED", POOL_IN_LINKS, "203.0.113.5", "10.10.30.5"),
                spares("CAPTIVE_PORTAL_SUSPECTED", PORTAL, "portal.guest.test", "portal.contoso.test"),
                raises("HTML_INSTEAD_OF_DISCOVERY", "F5 Access", GATEWAY, "\"Location\"", "\"X-Location\""),
                raises("HTML_INSTEAD_OF_DISCOVERY", "F5 Access", GATEWAY, "\"Set-Cookie\"", "\"X-Cookie\""),
                spares("PROXY_PORT_BRIDGE_WRONG", BRIDGE, VANTAGE, "\"INSIDE\""));
    }

    @ParameterizedTest
    @CsvSource({"OUTSIDE, false", "INSIDE, true", "UNKNOWN, true"})
    void theNameForInsideMayLeadNowhereOutside(String vantage, boolean said) {
        String changed = KeptEvidenceTest.evidence(FORGOTTEN)
                .replace("lyncdiscover.contoso.test", "lyncdiscoverinternal.contoso.test")
                .replaceFirst(VANTAGE, '"' + vantage + '"');

        List<Finding> findings = DiscoveryJson.read(changed).findings();

        assertEquals(
                said, findings.stream().anyMatch(finding -> finding.is("ALIAS_DANGLING")), () -> vantage + findings);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource({"dns", "tls", "web"})
    void isWhereItIs(String code, String saying, String story, String what, String by) {
        String kept = KeptEvidenceTest.evidence(story);
        String changed = kept.replaceAll(what, by);
        assertNotEquals(kept, changed);

        String found = DiscoveryJson.read(changed).findings().stream()
                .filter(finding -> finding.is(code))
                .map(finding -> finding + " " + finding.evidence())
                .collect(Collectors.joining("\n"));

        if (saying.isEmpty()) {
            assertEquals("", found);
        } else {
            assertTrue(found.contains(saying), found);
        }
    }
}
