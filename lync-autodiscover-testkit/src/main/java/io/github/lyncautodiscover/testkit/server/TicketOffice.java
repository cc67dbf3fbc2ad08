package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.RecordedRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Issues the tickets of one pool and knows them again; those of other pools are worth nothing here. Thread-safe. */
final class TicketOffice {

    private static final int TICKET_BYTES = 48;
    private static final String BEARER = "bearer ";
    private static final String OPAQUE = "opaque=";

    private final Map<String, String> holders = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** A new ticket; it contains nothing that XML or JSON would have to escape. */
    String issue(String holder) {
        byte[] secret = new byte[TICKET_BYTES];
        random.nextBytes(secret);
        String ticket = "cwt=" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        holders.put(ticket, holder);
        return ticket;
    }

    /** Who sent the request, by {@code Authorization: Bearer}. */
    Optional<String> bearer(RecordedRequest request) {
        String header = request.header("Authorization").orElse("");
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer
                ? Optional.ofNullable(
                        holders.get(header.substring(BEARER.length()).strip()))
                : Optional.empty();
    }

    /** Who sent the request, by {@code X-MS-WebTicket}: a ticket as it is, or in a base64 SAML assertion. */
    Optional<String> webTicket(RecordedRequest request) {
        String header = request.header("X-MS-WebTicket").orElse("").strip();
        if (!header.startsWith(OPAQUE)) {
            return Optional.ofNullable(holders.get(header));
        }
        String assertion = decoded(header.substring(OPAQUE.length()));
        return holders.entrySet().stream()
                .filter(entry -> assertion.contains('"' + entry.getKey() + '"'))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The text in base64, empty when it is none. */
    static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
