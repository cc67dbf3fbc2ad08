package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Target;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ServerFaultsTest {
    private static final String NAME = "lyncdiscover.contoso.test";

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(DnsFault.nxdomain(), DnsStatus.NXDOMAIN),
                Arguments.of(DnsFault.noData(), DnsStatus.NODATA),
                Arguments.of(DnsFault.servfail(), DnsStatus.SERVFAIL),
                Arguments.of(DnsFault.refused(), DnsStatus.REFUSED),
                Arguments.of(DnsFault.silence(), DnsStatus.TIMEOUT),
                Arguments.of(DnsFault.wrongId(), DnsStatus.TIMEOUT),
                Arguments.of(DnsFault.cnameLoop(), DnsStatus.LOOP),
                Arguments.of(DnsFault.danglingCname(), DnsStatus.NXDOMAIN),
                Arguments.of(DnsFault.truncated(), DnsStatus.FOUND),
                Arguments.of(DnsFault.truncatedWithoutTcp(), DnsStatus.TRUNCATED),
                Arguments.of(DnsFault.slow(Duration.ofMillis(50)), DnsStatus.FOUND));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsWhatBecameOfTheQuestion(DnsFault fault, DnsStatus status) {
        Duration timeout = status == DnsStatus.TIMEOUT ? Duration.ofMillis(50) : Duration.ofSeconds(20);
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                DnsView view = DnsView.builder()
                        .servers(deployment.dns())
                        .timeout(timeout)
                        .build()) {
            deployment.inject(fault, Target.dns(NAME));
            HostAnswer answer = view.host(NAME);
            assertEquals(status, answer.status(), answer::toString);
            assertEquals(status == DnsStatus.FOUND, !answer.addresses().isEmpty());
            assertEquals(status == DnsStatus.NXDOMAIN && !answer.aliases().isEmpty(), answer.dangling());
        }
    }

    @Test
    void fetchesATruncatedAnswerByTcp() {
        try (LyncDeployment deployment = LyncDeployment.contosoWifi();
                DnsView view = Views.of(deployment.dns())) {
            deployment.inject(DnsFault.truncated(), Target.dns(NAME));
            HostAnswer answer = view.host(NAME);
            assertEquals(
                    List.of("203.0.113.50"),
                    answer.addresses().stream().map(InetAddress::getHostAddress).toList());
            assertTrue(answer.tries().stream()
                    .anyMatch(asked -> asked.transport() == Transport.TCP && asked.status() == DnsStatus.FOUND));
        }
    }
}
