package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressClassTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.50, PUBLIC",
        "8.8.8.8, PUBLIC",
        "2001:db8::1, PUBLIC",
        "2a00::1, PUBLIC",
        "10.0.0.1, PRIVATE",
        "10.255.255.255, PRIVATE",
        "9.255.255.255, PUBLIC",
        "11.0.0.0, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.16.0.0, PRIVATE",
        "172.31.255.255, PRIVATE",
        "172.32.0.0, PUBLIC",
        "192.168.1.1, PRIVATE",
        "192.169.0.1, PUBLIC",
        "127.0.0.1, LOOPBACK",
        "127.255.255.255, LOOPBACK",
        "::1, LOOPBACK",
        "169.254.1.1, LINK_LOCAL",
        "fe80::1, LINK_LOCAL",
        "febf::1, LINK_LOCAL",
        "100.63.255.255, PUBLIC",
        "100.64.0.0, CGNAT",
        "100.127.255.255, CGNAT",
        "100.128.0.0, PUBLIC",
        "fc00::1, ULA",
        "fdff::1, ULA",
        "fec0::1, ULA",
        "fb00::1, PUBLIC",
        "0.0.0.0, UNUSABLE",
        "0.1.2.3, UNUSABLE",
        "224.0.0.1, UNUSABLE",
        "240.0.0.1, UNUSABLE",
        "255.255.255.255, UNUSABLE",
        "::, UNUSABLE",
        "ff02::1, UNUSABLE",
        "::ffff:10.0.0.1, PRIVATE",
        "64:ff9b::10.0.0.1, PRIVATE",
        "64:ff9b::8.8.8.8, PUBLIC"
    })
    void saysFromWhereAnAddressCanBeReached(String address, AddressClass expected) {
        assertEquals(expected, AddressClass.of(IpAddresses.literal(address).orElseThrow()));
    }
}
