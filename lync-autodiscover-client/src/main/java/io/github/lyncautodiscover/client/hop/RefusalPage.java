package io.github.lyncautodiscover.client.hop;

import static java.net.HttpURLConnection.HTTP_FORBIDDEN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The page that comes with a refusal. IIS tells its reason there, by a sub-status as in {@code HTTP Error 403.7 -
 * Forbidden}: nothing else of the page is kept.
 */
final class RefusalPage {
    private static final int LIMIT = 8 * 1024;
    private static final Pattern SUB_STATUS = Pattern.compile("(?:^|[\\s>])403\\.([1-9]\\d{0,2})(?=\\s*(?:[-:<]|$))");

    private RefusalPage() {}

    static boolean isOf(HopRecord hop) {
        return hop.status == HTTP_FORBIDDEN && hop.errand.request().purpose() == HopRequest.Purpose.DOCUMENT;
    }

    /** Reads the beginning, never closing what is left, and says whether that was all. */
    static boolean read(HopRecord hop, HttpEntity entity) throws IOException {
        int limit = Math.min(LIMIT, hop.attempt.settings().maxBodyBytes());
        hop.body = entity.getContent().readNBytes(limit);
        String coding = Objects.requireNonNullElse(entity.getContentEncoding(), "");
        byte[] page = Codings.beginning(hop.body, coding, limit);
        hop.subStatus = subStatus(new String(page, StandardCharsets.ISO_8859_1));
        return hop.body.length < limit;
    }

    /** The number behind the dot; 0 for none. */
    static int subStatus(String page) {
        Matcher found = SUB_STATUS.matcher(page);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
