package io.github.lyncautodiscover.client.ticket;

import io.github.lyncautodiscover.client.evidence.Header;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an issuer of tickets answered. Immutable.
 *
 * @param status the HTTP status
 * @param headers the headers that help to explain the response, with what was sent as a secret left out
 * @param body the body as UTF-8 text, a secret
 */
public record TicketResponse(int status, List<Header> headers, String body) {
    /** Refuses null and keeps a copy of the list. */
    public TicketResponse {
        headers = List.copyOf(headers);
        Objects.requireNonNull(body, "body");
    }

    /**
     * {@return the first header of a name, whatever its case}
     *
     * @param name the name
     */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Shows the status, never the body. */
    @Override
    public String toString() {
        return "status " + status + ", " + body.length() + " characters";
    }
}
