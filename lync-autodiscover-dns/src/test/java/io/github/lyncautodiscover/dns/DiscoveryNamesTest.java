package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryNamesTest {
    @Test
    void listsAllNamesOfADomain() {
        DiscoveryNames names = DiscoveryNames.of("Contoso.com.");
        assertEquals("lyncdiscoverinternal.contoso.com", names.internal());
        assertEquals("lyncdiscover.contoso.com", names.external());
        assertEquals("_sipinternaltls._tcp.contoso.com", names.services().get(0));
        assertEquals(
                List.of("sipinternal.contoso.com", "sip.contoso.com", "sipexternal.contoso.com"), names.fallBacks());
    }

    @Test
    void writesOtherScriptsInALabels() {
        assertEquals(
                "lyncdiscover.xn--bcher-kva.example",
                DiscoveryNames.of("bücher.example").external());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a..b",
                ".a",
                "a b",
                "a\u0000b",
                "a\nb",
                "alice@contoso.com",
                "sip:contoso.com",
                "a\\.b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example"
            })
    void refusesWhatIsNoDomain(String text) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> DiscoveryNames.of(text));
        assertFalse(refusal.toString().chars().anyMatch(Character::isISOControl), refusal::toString);
    }

    @Test
    void refusesADomainThatLeavesNoRoomForItsNames() {
        String label = "a".repeat(63) + ".";
        String longest = label.repeat(3) + "a".repeat(61);
        assertEquals(253, longest.length());
        assertEquals(longest, DnsName.of(longest));
        assertThrows(IllegalArgumentException.class, () -> DnsName.of(longest + "a"));
        assertThrows(IllegalArgumentException.class, () -> DiscoveryNames.of(longest));
    }
}
