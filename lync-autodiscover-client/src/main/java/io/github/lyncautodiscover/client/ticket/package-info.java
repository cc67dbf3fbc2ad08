/**
 * What opens a User resource: a {@link io.github.lyncautodiscover.client.ticket.TicketSource} is asked for a
 * {@link io.github.lyncautodiscover.client.ticket.Ticket} when a server wants one.
 *
 * <p>Here belong the sources that come with the library and what they say to issuers. Where a ticket may be sent is
 * decided by the lookup.
 */
@NullMarked
package io.github.lyncautodiscover.client.ticket;

import org.jspecify.annotations.NullMarked;
