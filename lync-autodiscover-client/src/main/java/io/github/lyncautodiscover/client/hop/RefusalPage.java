package io.github.lyncautodiscover.client.hop;

import static java.net.HttpURLConnection.HTTP_BAD_REQUEST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The page that comes with a refusal or an error. IIS tells its reason there, by a sub-status as in {@code HTTP Error
 * 403.7 - Forbidden} or {@code 502.3 - Bad Gateway}: nothing else of the page is kept.
 */
final class RefusalPage {
    private static final int LIMIT = 8 * 1024;
    private static final Pattern SUB_STATUS =
            Pattern.compile("(?:^|[\\s>])(\\d{3})\\.([1-9]\\d{0,2})(?=\\s*(?:[-:<]|$))");

    private RefusalPage() {}

    static boolean isOf(HopRecord hop) {
        HopRequest.Purpose purpose = hop.errand.request().purpose();
        return hop.status >= HTTP_BAD_REQUEST
                && (purpose == HopRequest.Purpose.DOCUMENT || purpose == HopRequest.Purpose.STATUS);
    }

    /** Reads the beginning, never closing what is left, and says whether that was all. */
    static boolean read(HopRecord hop, HttpEntity entity) throws IOException {
        int limit = Math.min(LIMIT, hop.attempt.settings().maxBodyBytes());
        hop.body = entity.getContent().readNBytes(limit);
        String coding = Objects.requireNonNullElse(entity.getContentEncoding(), "");
        byte[] page = Codings.beginning(hop.body, coding, limit);
        hop.subStatus = subStatus(hop.status, new String(page, StandardCharsets.ISO_8859_1));
        return hop.body.length < limit;
    }

    /** The number behind the dot, where the one before it is the status that was sent; 0 for none. */
    static int subStatus(int status, String page) {
        String sent = String.valueOf(status);
        return SUB_STATUS
                .matcher(page)
                .results()
                .filter(found -> found.group(1).equals(sent))
                .findFirst()
                .map(found -> Integer.parseInt(found.group(2)))
                .orElse(0);
    }
}
