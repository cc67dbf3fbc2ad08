package io.github.lyncautodiscover.client.hop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sub-status is found where IIS writes it behind the status that it sent; a number that only looks like one is left alone. */
class RefusalPageTest {
    @ParameterizedTest
    @CsvSource({
        "403, <title>IIS 8.5 Detailed Error - 403.7 - Forbidden</title>, 7",
        "403, <h3>HTTP Error 403.18 - Forbidden</h3>, 18",
        "403, <h2>HTTP-Fehler 403.6 - Verboten: Die IP-Adresse wurde abgelehnt.</h2>, 6",
        "403, HTTP Error 403.502 - Forbidden, 502",
        "403, 403.4, 4",
        "403, <b>403.14</b>, 14",
        "403, 403 - Forbidden: Access is denied., 0",
        "403, HTTP Error 404.7 - Not Found, 0",
        "403, 10.0.403.7 - a version, 0",
        "403, 403.7.2 - a version, 0",
        "403, your bill is $403.50 - pay, 0",
        "403, 403.0 - nothing, 0",
        "403, 403.1234 - too long, 0",
        "403, 1403.7 - longer, 0",
        "502, <title>IIS 8.5 Detailed Error - 502.3 - Bad Gateway</title>, 3",
        "500, <h3>HTTP Error 500.19 - Internal Server Error</h3>, 19",
        "404, HTTP Error 404.7 - Not Found, 7",
        "503, HTTP Error 503. The service is unavailable., 0",
        "500, IIS 10.0 Detailed Error - 404.0 - Not Found, 0",
        "500, seen 404.3 - before 500.21 - after, 21",
    })
    void findsTheSubStatusOnly(int status, String page, int subStatus) {
        assertEquals(subStatus, RefusalPage.subStatus(status, page));
    }
}
