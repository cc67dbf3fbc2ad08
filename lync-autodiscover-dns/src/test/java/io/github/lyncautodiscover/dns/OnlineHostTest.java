package io.github.lyncautodiscover.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineHostTest {
    @ParameterizedTest
    @CsvSource({
        "webdir.online.lync.com, DISCOVERY, WORLDWIDE",
        "WebDir1A.online.lync.com, DISCOVERY, WORLDWIDE",
        "sipdir.online.lync.com, SIGN_IN, WORLDWIDE",
        "sipfed0b.online.lync.com, FEDERATION, WORLDWIDE",
        "webdir.online.gov.skypeforbusiness.us, DISCOVERY, GCC_HIGH",
        "sipfed.online.dod.skypeforbusiness.us, FEDERATION, DOD",
        "sipdir.online.partner.lync.cn, SIGN_IN, CHINA"
    })
    void recognisesMicrosoftsHosts(String host, OnlineHost.Purpose purpose, OnlineHost.Cloud cloud) {
        OnlineHost online = OnlineHost.recognise(host).orElseThrow();
        assertEquals(purpose, online.purpose());
        assertEquals(cloud, online.cloud());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "online.lync.com",
                "webdir.online.lync.com.evil.example",
                "webdir-online.lync.com",
                "mywebdir.online.lync.com",
                "webdir.onlineXlync.com",
                "lyncdiscover.contoso.com",
                ""
            })
    void recognisesNobodyElse(String host) {
        assertEquals(Optional.empty(), OnlineHost.recognise(host));
    }

    @Test
    void knowsThreeHostsInEachOfFourClouds() {
        assertEquals(12, OnlineHosts.KNOWN.size());
    }
}
