package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.hop.HopFailedException;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.client.ticket.Ticket;
import io.github.lyncautodiscover.client.ticket.TicketRequest;
import io.github.lyncautodiscover.client.ticket.TicketSource;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The source during one lookup: an issuer that refused is not asked again for the next candidate. Four wrong passwords
 * for one lookup would lock accounts. Thread-safe.
 */
final class RefusedOnce implements TicketSource {
    private final TicketSource source;
    private final Map<String, Failure> refusals = new ConcurrentHashMap<>();

    RefusedOnce(TicketSource source) {
        this.source = source;
    }

    @Override
    public Optional<Ticket> ticket(TicketRequest request) throws IOException {
        String issuer = request.challenge().tokenUrl().map(Urls::host).orElseGet(() -> Urls.host(request.url()));
        Failure before = refusals.get(issuer);
        if (before != null) {
            throw new HopFailedException(before);
        }
        try {
            return source.ticket(request);
        } catch (HopFailedException failed) {
            if (failed.failure().kind() == FailureKind.AUTH_TOKEN_REFUSED) {
                refusals.put(issuer, failed.failure());
            }
            throw failed;
        }
    }
}
