package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.Timeouts;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.time.Duration;

/**
 * How many questions or requests a second a server gets, and how long lookups may have to wait for their turns because of it.
 *
 * @param perSecond for each name server and each address; 0 for as many as come
 */
record Rate(int perSecond) {
    private static final int MOST = 1000;
    /** More than a lookup asks of one server, its survey of DNS and second tries included. */
    private static final int OF_ONE_LOOKUP = 64;
    /** So few lookups are under way that none waits longer than this, unless its own questions take longer. */
    private static final int LONGEST_SECONDS = 10;

    static Rate of(Given given) {
        String text = given.text(Syntax.RATE).orElse("");
        if (text.isEmpty()) {
            return new Rate(0);
        }
        if (!text.matches("\\d{1,9}(?:/s)?")) {
            throw new UsageException(Syntax.RATE + " is a number for each second such as 20/s, not " + text);
        }
        int rate = Integer.parseInt(text.replace("/s", ""));
        if (rate < 1 || rate > MOST) {
            throw new UsageException(Syntax.RATE + " is from 1/s to " + MOST + "/s, not " + text);
        }
        return new Rate(rate);
    }

    boolean isLimited() {
        return perSecond > 0;
    }

    /** {@return how many lookups may be under way, of as many as were asked for} */
    int jobs(int asked) {
        return isLimited() ? Math.max(1, Math.min(asked, perSecond * LONGEST_SECONDS / OF_ONE_LOOKUP)) : asked;
    }

    /** {@return limits that are longer by the longest wait of a lookup beside as many others} */
    Timeouts timeouts(Duration deadline, int jobs) {
        Timeouts usual = Timeouts.standard();
        if (!isLimited()) {
            return usual.withDeadline(deadline);
        }
        Duration wait = Duration.ofSeconds((long) jobs(jobs) * OF_ONE_LOOKUP).dividedBy(perSecond);
        return usual.withDeadline(least(deadline.plus(wait)))
                .withAttempt(usual.attempt().plus(wait))
                .with(Phase.DNS, usual.dns().plus(wait))
                .with(Phase.CONNECT, usual.connect().plus(wait))
                .with(Phase.RESPONSE, usual.response().plus(wait));
    }

    private static Duration least(Duration limit) {
        Duration day = Duration.ofDays(1);
        return limit.compareTo(day) > 0 ? day : limit;
    }
}
