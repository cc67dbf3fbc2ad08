package io.github.lyncautodiscover.client.ticket;

import java.io.IOException;
import java.util.Optional;

/**
 * Gets the tickets that open User resources; {@link OAuthTicketSource} is one. Must be thread-safe: lookups that run at
 * the same time ask at the same time, each from a thread of its own and with no lock held.
 */
@FunctionalInterface
public interface TicketSource {
    /**
     * Gets a ticket for one User resource. Every host is asked about anew: a ticket is good for the host that it was
     * issued for, and is sent to no other. May block; the thread is interrupted when the lookup ends.
     *
     * @param request whom and what the ticket is for
     * @return the ticket; empty when this source has none for that user, host and challenge
     * @throws IOException when it could not be had; whatever else is thrown ends the attempt alike
     */
    Optional<Ticket> ticket(TicketRequest request) throws IOException;
}
