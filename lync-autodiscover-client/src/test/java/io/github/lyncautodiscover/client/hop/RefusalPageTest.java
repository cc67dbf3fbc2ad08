package io.github.lyncautodiscover.client.hop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sub-status is found where IIS writes it, and a number that only looks like one is left alone. */
class RefusalPageTest {
    @ParameterizedTest
    @CsvSource({
        "<title>IIS 8.5 Detailed Error - 403.7 - Forbidden</title>, 7",
        "<h3>HTTP Error 403.18 - Forbidden</h3>, 18",
        "<h2>HTTP-Fehler 403.6 - Verboten: Die IP-Adresse wurde abgelehnt.</h2>, 6",
        "HTTP Error 403.502 - Forbidden, 502",
        "403.4, 4",
        "<b>403.14</b>, 14",
        "403 - Forbidden: Access is denied., 0",
        "HTTP Error 404.7 - Not Found, 0",
        "10.0.403.7 - a version, 0",
        "403.7.2 - a version, 0",
        "your bill is $403.50 - pay, 0",
        "403.0 - nothing, 0",
        "403.1234 - too long, 0",
        "1403.7 - longer, 0",
    })
    void findsTheSubStatusOnly(String page, int subStatus) {
        assertEquals(subStatus, RefusalPage.subStatus(page));
    }
}
