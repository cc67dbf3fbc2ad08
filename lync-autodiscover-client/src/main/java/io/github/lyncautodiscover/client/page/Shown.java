package io.github.lyncautodiscover.client.page;

import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.DnsStatus;
import io.github.lyncautodiscover.dns.HostAnswer;
import io.github.lyncautodiscover.dns.ServiceAnswer;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;

/** Times, answers and long names as people read them. */
final class Shown {
    private static final int SECOND = 1000;
    private static final int TEN = 10;

    private Shown() {}

    /** 0.3 ms, 42 ms, 1.5 s, 28 s. */
    static String time(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        if (millis < TEN) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        if (millis < SECOND) {
            return String.format(Locale.ROOT, "%.0f ms", millis);
        }
        return String.format(Locale.ROOT, millis < TEN * SECOND ? "%.1f s" : "%.0f s", millis / SECOND);
    }

    /** 2026-11-25 01:06:16 UTC. */
    static String moment(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace("T", " ").replace("Z", " UTC");
    }

    /** 2026-11-25. */
    static String day(Instant time) {
        return time.toString().substring(0, 10);
    }

    /** What DNS said: records, or what it said instead. */
    static String records(DnsAnswer answer) {
        if (!answer.found()) {
            return fate(answer.status());
        }
        String alias = answer.aliases().isEmpty() ? "" : "→ " + answer.canonicalName() + " ";
        return alias
                + (answer instanceof HostAnswer host
                        ? host.addresses().stream()
                                .map(InetAddress::getHostAddress)
                                .collect(Collectors.joining(" "))
                        : ((ServiceAnswer) answer)
                                .targets().stream()
                                        .map(target -> target.host() + ":" + target.port())
                                        .collect(Collectors.joining(" ")));
    }

    /** A status in words. */
    static String fate(DnsStatus status) {
        return switch (status) {
            case FOUND -> "found";
            case NODATA -> "no such record";
            case NXDOMAIN -> "no such name";
            case LOOP -> "aliases in a circle";
            case SERVFAIL -> "server failure";
            case REFUSED -> "refused";
            case TRUNCATED -> "answer too long";
            case MALFORMED -> "unreadable answer";
            case NETWORK -> "no server reached";
            case TIMEOUT -> "no answer in time";
            case INTERRUPTED -> "interrupted";
        };
    }

    /** A constant as a word: {@code PLAIN_HTTP} is {@code plain http}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** At most so many characters, with an ellipsis in the middle: host names differ at both ends. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int head = most / 2;
        int tail = most - head - 1;
        return text.substring(0, head) + "…" + text.substring(text.length() - tail);
    }
}
