package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.finding.Finding;
import io.github.lyncautodiscover.client.page.HtmlReport;
import io.github.lyncautodiscover.client.report.TextStyle;
import io.github.lyncautodiscover.model.log.LogReader;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of a log, mobile and desktop, are told with the meaning of their code in every report, and with a finding. */
class LogReportsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR APPLICATION CUcwaAutoDiscoveryGetUserUrlOperation.cpp:325 Request failed. Error - E_ConnectionTimeout (E2-2-1)"
                        + " | REQUEST_FAILED | E_ConnectionTimeout (E2-2-1) | the server did not answer in time | DISCOVERY_UNANSWERED",
                "INFO TRANSPORT a.cpp:173 Received response of request(UcwaAutoDiscoveryRequest) with status = 0x22020001"
                        + " | REQUEST_FAILED | 0x22020001 | the server did not answer in time | DISCOVERY_UNANSWERED",
                "a.cpp/325 UcwaAutoDiscoveryRequest failed: 0x22020002"
                        + " | SSL_ERROR | 0x22020002 | the client refused the server's certificate | TLS_UNTRUSTED_ISSUER",
                "Alert received! Category 2, Type 300, level 0, error E_UcwaUnavailable (E2-3-48), context 'a'"
                        + " | ALERT | E_UcwaUnavailable (E2-3-48) | the UCWA service cannot be used | ''",
                "Failed to get http proxy setting | PROXY_LOOKUP_FAILED | '' | the client found no proxy settings by WPAD | ''",
                "Lync autodiscovery completed with hr: 0X80fb0800 sipint:  sipext:  ucwaint:"
                        + " | DESKTOP_FAILED | 0X80fb0800 | the desktop client ended Autodiscover with an error | DISCOVERY_UNANSWERED",
                "1.1 Lync-autodiscovery: FAIL (hr = 0x80fb0800)"
                        + " | DESKTOP_FAILED | 0x80fb0800 | the desktop client ended Autodiscover with an error | DISCOVERY_UNANSWERED",
            })
    void isToldWithItsMeaning(String line, String error, String code, String meaning, String finding)
            throws IOException {
        LyncDiagnosis diagnosis = LyncDiagnosis.builder(Instant.EPOCH)
                .log(LogReader.standard().read("begin\n" + line + "\n"))
                .logLines(2)
                .build();
        String told = error + (code.isEmpty() ? "" : " " + code) + ", " + meaning + ": ";

        String text = diagnosis.toText(TextStyle.verbose()).replaceAll("\\s+", " ");
        assertTrue(text.contains("line 2 " + told), text);
        String page = HtmlReport.of(diagnosis);
        assertTrue(page.replace("&#39;", "'").contains(told), page);
        JsonNode entry = JSON.readTree(diagnosis.toJson()).at("/log/0");
        assertEquals(
                error + "|" + code + "|" + meaning,
                entry.path("error").asText() + "|" + entry.path("code").asText() + "|"
                        + entry.path("meaning").asText());
        assertEquals(diagnosis.toJson(), LyncDiagnosis.read(diagnosis.toJson()).toJson());
        assertEquals(
                finding,
                diagnosis.findings().stream()
                        .map(Finding::code)
                        .map(Object::toString)
                        .findFirst()
                        .orElse(""));
    }
}
