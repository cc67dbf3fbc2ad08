package io.github.lyncautodiscover.model.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.model.AccessLocation;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people really have in hand: each kind of log or of pasted text, as it was saved. */
class FieldShapesTest {
    private static final String WEB = "https://web.contoso.test/Autodiscover/";
    private static final AutodiscoverResponse XML = AutodiscoverResponse.of(
            AccessLocation.EXTERNAL,
            Root.of(
                    new Link(Tokens.DOMAIN, WEB + "AutodiscoverService.svc/root/domain"),
                    new Link(Tokens.USER, WEB + "AutodiscoverService.svc/root/user")));
    private static final AutodiscoverResponse JSON = AutodiscoverResponse.of(Root.of(
            new Link(Tokens.SELF, WEB + "AutodiscoverService.svc/root?originalDomain=contoso.test"),
            new Link(Tokens.USER, WEB + "AutodiscoverService.svc/root/oauth/user?originalDomain=contoso.test"),
            new Link(Tokens.XFRAME, WEB + "XFrame/XFrame.html")));

    static List<LogEntry> entries(String file) throws IOException {
        List<LogEntry> entries = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(FieldShapesTest.class.getResourceAsStream("field/" + file), file)) {
            LogReader.standard().read(in, entries::add);
        }
        return entries;
    }

    private static String told(LogEntry entry) {
        if (entry instanceof LogDocument found) {
            AutodiscoverResponse response = found.document().response();
            String what = response.equals(XML) ? "xml" : response.equals(JSON) ? "json" : response.toString();
            return entry.line() + " " + what + repairs(found.repairs());
        }
        if (entry instanceof LogDamage damage) {
            return entry.line() + " " + damage.reason() + repairs(damage.repairs());
        }
        LogError error = (LogError) entry;
        return entry.line() + " " + error.error() + " " + error.code() + " = " + error.meaning();
    }

    private static String repairs(List<Repair> repairs) {
        return repairs.stream()
                .map(repair -> " " + repair.kind() + " " + repair.count())
                .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-utf8.log | 1 SSL_ERROR E_SslError (E2-2-2) = the client refused the server's certificate; 3 xml",
                "windows-utf16le.log | 1 SSL_ERROR E_SslError (E2-2-2) = the client refused the server's certificate; 3 xml",
                "windows-utf16le-bom.log | 1 SSL_ERROR E_SslError (E2-2-2) = the client refused the server's certificate; 3 xml",
                "mobile-2016-alert.log | 1 ALERT E_UcwaUnavailable (E2-3-48) = the UCWA service cannot be used",
                "mobile-2016-request-failed.log | 1 REQUEST_FAILED E_ConnectionTimeout (E2-2-1) = the server did not answer in time",
                "mobile-2016.log | 1 REQUEST_FAILED 0x22020001 = the server did not answer in time;"
                        + " 2 REQUEST_FAILED E_ConnectionTimeout (E2-2-1) = the server did not answer in time;"
                        + " 3 ALERT E_UcwaUnavailable (E2-3-48) = the UCWA service cannot be used",
                "browser-xml-view.txt | 2 xml",
                "curl-v.txt | 5 json",
                "har-base64.har | 18 xml BASE64 1",
                "har-json.har | 18 json BACKSLASHES 20",
                "har-xml.har | 18 xml BACKSLASHES 14",
                "powershell-format-list.txt | 3 json WRAPPED_LINES 5",
                "powershell-truncated.txt | 2 TRUNCATED",
                "powershell-shallow.txt | 3 TRUNCATED",
                "python-dict.txt | 1 json PROGRAM_NOTATION 1",
                "javascript-console.txt | 2 json PROGRAM_NOTATION 1",
                "raw-chunked.txt | 6 xml CHUNK_SIZES 1",
                "android-logcat.log | 4 json LINE_PREFIXES 7 WRAPPED_LINES 4;"
                        + " 12 REQUEST_FAILED E_Unheard (E2-3-12) = the server did not do what was asked of it",
                "android-studio.log | 4 xml; 10 ALERT E_ConferencingAnonymousJoinClientForbidden (E3-9-47)"
                        + " = the meeting does not admit guests, or there is no such meeting",
                "desktop-sign-in.log | 2 DESKTOP_FAILED 0x80fb0800 = the desktop client ended Autodiscover with an error;"
                        + " 3 DESKTOP_FAILED 0X80fb0800 = the desktop client ended Autodiscover with an error",
            })
    void isReadOrToldWithItsLine(String file, String told) throws Exception {
        assertEquals(told, entries(file).stream().map(FieldShapesTest::told).collect(Collectors.joining("; ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "har-json.har",
        "python-dict.txt",
        "javascript-console.txt",
        "curl-v.txt",
        "raw-chunked.txt",
        "har-xml.har"
    })
    void isNeverPassedOverWhenItIsCutOff(String file) throws Exception {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("field/" + file), file)) {
            String whole = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int begin = Math.max(whole.indexOf("_links"), whole.indexOf("<AutodiscoverResponse")) + 30;
            int end = Math.max(whole.lastIndexOf("XFrame.html"), whole.lastIndexOf("/Autodiscover"));
            for (int i = begin; i < end; i++) {
                List<LogEntry> entries = LogReader.standard().read(whole.substring(0, i));
                assertTrue(entries.stream().anyMatch(LogDamage.class::isInstance), whole.substring(0, i));
            }
        }
    }
}
