package io.github.lyncautodiscover.client.ticket;

import static java.net.HttpURLConnection.HTTP_OK;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.hop.HopFailedException;
import io.github.lyncautodiscover.client.hop.StatusFailures;
import io.github.lyncautodiscover.client.text.FlatJson;
import io.github.lyncautodiscover.client.text.Urls;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a token endpoint answers: a token, or why there is none (UCWA page {@code AuthenticationInUCWA}). */
final class TokenAnswer {
    private static final Duration LONGEST_LIFE = Duration.ofDays(3650);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern ERROR = Pattern.compile("[\\w.:-]{1,60}");

    private TokenAnswer() {}

    static Ticket ticket(TicketResponse response) throws HopFailedException {
        Map<String, String> fields = FlatJson.read(response.body());
        if (response.status() != HTTP_OK) {
            throw refused(response, fields);
        }
        if (!fields.getOrDefault("token_type", "Bearer").equalsIgnoreCase("Bearer")) {
            throw failed(FailureKind.AUTH_TOKEN_MALFORMED, "the token is not of type Bearer");
        }
        try {
            Ticket ticket = Ticket.bearer(fields.getOrDefault("access_token", ""));
            return life(fields)
                    .map(life -> ticket.withExpiry(Instant.now().plus(life)))
                    .orElse(ticket);
        } catch (IllegalArgumentException noTicket) {
            throw failed(FailureKind.AUTH_TOKEN_MALFORMED, "there is no usable access_token");
        }
    }

    private static Optional<Duration> life(Map<String, String> fields) {
        return Optional.of(fields.getOrDefault("expires_in", ""))
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(life -> life.compareTo(LONGEST_LIFE) <= 0);
    }

    /** A refusal is a 4xx; everything else is a server that has other troubles. */
    private static HopFailedException refused(TicketResponse response, Map<String, String> fields) {
        StringBuilder detail = new StringBuilder("status " + response.status());
        String error = fields.getOrDefault("error", "");
        if (ERROR.matcher(error).matches()) {
            detail.append(", ").append(error);
        }
        StatusFailures.diagnostics(response.headers())
                .ifPresent(said -> detail.append(", ").append(said));
        passive(fields).ifPresent(page -> detail.append(", users sign in at ").append(page));
        boolean refusal = response.status() / 100 == 4;
        return failed(refusal ? FailureKind.AUTH_TOKEN_REFUSED : FailureKind.HTTP_STATUS, detail.toString());
    }

    /** The page of a federation service, where a server that takes no passwords wants users to sign in. */
    private static Optional<String> passive(Map<String, String> fields) {
        return Urls.parse(fields.getOrDefault("ms_rtc_passiveauthuri", "")).map(Urls::masked);
    }

    private static HopFailedException failed(FailureKind kind, String detail) {
        return new HopFailedException(kind, Phase.DOCUMENT, detail);
    }
}
