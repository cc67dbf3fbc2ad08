package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.dns.AnswerSource;
import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.util.stream.Collectors;

/** What is said of an answer of DNS beyond its records: whom was asked in vain, and whether anybody had to wait for it. */
final class DnsWords {
    private DnsWords() {}

    /** The answer that a hop went on with. */
    static String of(Hop hop, HostAnswer answer) {
        boolean ahead = answer.source() == AnswerSource.SERVER
                && answer.duration().compareTo(hop.times().of(Phase.DNS)) > 0;
        return answer + vain(answer) + (ahead ? ", asked ahead" : "");
    }

    /** The servers that gave nothing, where none gave anything; empty otherwise. */
    static String vain(DnsAnswer answer) {
        if (answer.status().conclusive() || answer.serversAskedInVain().isEmpty()) {
            return "";
        }
        return answer.serversAskedInVain().keySet().stream()
                .map(Addresses::text)
                .collect(Collectors.joining(", ", ", asked ", ""));
    }
}
