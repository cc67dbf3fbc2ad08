package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.dns.DnsAnswer;
import io.github.lyncautodiscover.model.SipAccess;
import java.util.List;
import java.util.Objects;

/**
 * What DNS said about a fall-back. Immutable.
 *
 * @param fallback the fall-back
 * @param answer the answer, whatever it was
 * @param servers the SIP servers it names, in the order in which they are to be tried
 */
public record SipFallbackAnswer(SipFallback fallback, DnsAnswer answer, List<SipAccess> servers) {
    /** Refuses null and keeps a copy of the list. */
    public SipFallbackAnswer {
        Objects.requireNonNull(fallback, "fallback");
        Objects.requireNonNull(answer, "answer");
        servers = List.copyOf(servers);
    }
}
