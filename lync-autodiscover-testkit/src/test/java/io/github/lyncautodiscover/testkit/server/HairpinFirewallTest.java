package io.github.lyncautodiscover.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.testkit.Hairpin;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nftables is told; that it does so is tried in a network namespace by .ci/demo. */
class HairpinFirewallTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "DROPPED@ 203.0.113.7@ ip saddr { 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 127.0.0.0/8, 203.0.113.7 } ip daddr 203.0.113.7 tcp flags & (syn | ack | rst) == syn drop",
                "RESET@ 203.0.113.7@ ip daddr 203.0.113.7 tcp flags & (syn | ack | rst) == syn reject with tcp reset",
                "DROPPED@ 2001:db8::7@ ip6 saddr { fc00::/7, ::1, 2001:db8:0:0:0:0:0:7 } ip6 daddr 2001:db8:0:0:0:0:0:7 tcp flags & (syn | ack | rst) == syn drop"
            })
    void whoComesFromInsideIsTurnedAway(Hairpin hairpin, String proxy, String rule) throws UnknownHostException {
        String rules = HairpinFirewall.rules(Set.of(InetAddress.getByName(proxy)), hairpin);

        assertTrue(rules.contains(rule + "\n"), rules);
        assertEquals(1, rules.lines().filter(line -> line.contains("daddr")).count(), rules);
    }

    @Test
    void whatTheProgramSaysIsHandedOn() {
        String said = HairpinFirewall.run("nonsense\n");

        assertTrue(said.startsWith("nft says: ") || said.equals("there is no nft"), said);
    }
}
