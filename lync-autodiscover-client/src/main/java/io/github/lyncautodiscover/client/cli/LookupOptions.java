package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.Strategy;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * How to look up, checked. Immutable.
 *
 * @param plan the candidates
 * @param strategy their order in time
 * @param deadline the limit for one user, without waiting for turns
 * @param rate how much is asked of each server
 * @param tls whom to trust
 * @param connectTo where connections really go
 * @param dns the servers to ask; empty for those of the system
 * @param dnsInside a server of the inside, or several
 * @param dnsOutside a server of the outside, or several
 */
record LookupOptions(
        LookupPlan plan,
        Strategy strategy,
        Duration deadline,
        Rate rate,
        TlsPolicy tls,
        List<ConnectTo> connectTo,
        List<String> dns,
        List<String> dnsInside,
        List<String> dnsOutside) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String SECONDS = "\\d{1,6}(\\.\\d{1,3})?";

    static LookupOptions of(Given given) {
        return new LookupOptions(
                given.text(Syntax.PLAN).map(LookupOptions::plan).orElseGet(LookupPlan::mobile),
                given.text(Syntax.STRATEGY).map(LookupOptions::strategy).orElse(Strategy.SEQUENTIAL),
                given.text(Syntax.DEADLINE).map(LookupOptions::deadline).orElse(Duration.ofSeconds(20)),
                Rate.of(given),
                Trust.of(given),
                given.texts(Syntax.CONNECT_TO).stream().map(ConnectTo::of).toList(),
                given.texts(Syntax.DNS),
                given.texts(Syntax.DNS_INSIDE),
                given.texts(Syntax.DNS_OUTSIDE));
    }

    private static LookupPlan plan(String text) {
        return switch (text) {
            case "mobile" -> LookupPlan.mobile();
            case "desktop" -> LookupPlan.desktop();
            case "https-only" -> LookupPlan.httpsOnly();
            case "external-only" -> LookupPlan.externalOnly();
            default -> startAt(text);
        };
    }

    private static LookupPlan startAt(String text) {
        try {
            if (text.contains("://") || text.contains(".") || text.startsWith("[")) {
                return LookupPlan.startAt(text);
            }
        } catch (IllegalArgumentException noPlace) {
            throw new UsageException("--plan: " + noPlace.getMessage(), noPlace);
        }
        throw new UsageException(
                "--plan is mobile, desktop, https-only, external-only, a host name or a URL, not " + text);
    }

    private static Strategy strategy(String text) {
        return switch (text) {
            case "sequential" -> Strategy.SEQUENTIAL;
            case "staggered" -> Strategy.STAGGERED;
            default -> throw new UsageException("--strategy is sequential or staggered, not " + text);
        };
    }

    private static Duration deadline(String text) {
        if (!text.matches(SECONDS)) {
            throw new UsageException("--deadline is a number of seconds such as 20 or 7.5, not " + text);
        }
        Duration deadline =
                Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact());
        if (deadline.isZero() || deadline.compareTo(LONGEST) > 0) {
            throw new UsageException("--deadline is more than zero and at most a day, not " + text + " s");
        }
        return deadline;
    }
}
