package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.ticket.TicketSource;

/** What a lookup does about the User resource. */
sealed interface UserAccess {
    /** Nothing: the answer is the Domain document. */
    record Skipped() implements UserAccess {}

    /** Asks it once without a ticket, after the answer is known, for the sake of its challenge. */
    record Asked() implements UserAccess {}

    /**
     * Opens it with tickets: the answer is the User document.
     *
     * @param tickets where they come from
     */
    record Opened(TicketSource tickets) implements UserAccess {
        @Override
        public UserAccess forOneLookup() {
            return new Opened(new RefusedOnce(tickets));
        }
    }

    /** The same with the memory that one lookup needs. */
    default UserAccess forOneLookup() {
        return this;
    }
}
