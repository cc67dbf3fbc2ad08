package io.github.lyncautodiscover.client.serve;

import io.github.lyncautodiscover.model.SipAddress;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one request asks. Immutable.
 *
 * @param user whom to look up
 * @param limit after which the scraper has to have an answer
 */
record Question(SipAddress user, Duration limit) {
    /** Far longer than any address. */
    static final int LONGEST_QUERY = 2000;

    private static final String TARGET = "target=";

    /** For the way back, and for what follows a deadline: findings, and the answer itself. */
    private static final Duration MARGIN = Duration.ofMillis(500);

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LONG = 414;

    /**
     * Reads a request.
     *
     * @param query as it stands in the URL; null for none
     * @param patience how many seconds the scraper waits; null when it has not said
     * @param terms what may be asked
     */
    static Question of(@Nullable String query, @Nullable String patience, Terms terms) {
        SipAddress user = user(Optional.ofNullable(query).orElse(""));
        if (!terms.allow(user.domain())) {
            throw new RefusedException(FORBIDDEN, "the SIP domain of this target is not allowed here");
        }
        Duration limit = Optional.ofNullable(patience).map(Question::less).orElse(terms.deadline());
        return new Question(user, limit.compareTo(terms.deadline()) < 0 ? limit : terms.deadline());
    }

    private static SipAddress user(String query) {
        if (query.length() > LONGEST_QUERY) {
            throw new RefusedException(TOO_LONG, "a query has at most " + LONGEST_QUERY + " characters");
        }
        // With exactly one parameter nothing that was meant is passed over.
        if (!query.startsWith(TARGET) || query.contains("&")) {
            throw new RefusedException(
                    BAD_REQUEST, "give one target, and nothing else: /probe?target=alice@contoso.com");
        }
        try {
            String target = URLDecoder.decode(query.substring(TARGET.length()), StandardCharsets.UTF_8);
            return target.contains("@") ? SipAddress.of(target) : SipAddress.ofDomain(target);
        } catch (IllegalArgumentException noAddress) {
            throw new RefusedException(
                    BAD_REQUEST, "the target is no SIP address such as alice@contoso.com, and no SIP domain");
        }
    }

    private static Duration less(String seconds) {
        if (!seconds.matches("\\d{1,6}(\\.\\d{1,9})?") || new BigDecimal(seconds).signum() == 0) {
            throw new RefusedException(BAD_REQUEST, ProbePage.PATIENCE + " is a number of seconds such as 10");
        }
        Duration whole =
                Duration.ofNanos(new BigDecimal(seconds).movePointRight(9).longValueExact());
        Duration fifth = whole.dividedBy(5);
        return whole.minus(fifth.compareTo(MARGIN) < 0 ? fifth : MARGIN);
    }
}
