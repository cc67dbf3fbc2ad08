package io.github.lyncautodiscover.client.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens a User resource ([MS-OCDISCWS] 3.1.5.3). A secret: it is shown by no {@code toString}, report or log of this
 * library. Immutable.
 */
public final class Ticket {
    private static final int LONGEST = 12 * 1024;

    private final String header;
    private final String prefix;
    private final String value;
    private final @Nullable Instant expiresAt;

    private Ticket(String header, String prefix, String value, @Nullable Instant expiresAt) {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "a ticket has 1 to " + LONGEST + " visible ASCII characters; this one has " + value.length());
        }
        this.header = header;
        this.prefix = prefix;
        this.value = value;
        this.expiresAt = expiresAt;
    }

    /**
     * A token of MsRtcOAuth or of Skype for Business Online.
     *
     * @param token such as {@code cwt=AAEB…}
     * @return goes out as {@code Authorization: Bearer cwt=AAEB…}
     * @throws IllegalArgumentException when no header can carry it
     */
    public static Ticket bearer(String token) {
        return new Ticket("Authorization", "Bearer ", token, null);
    }

    /**
     * A web ticket of [MS-OCAUTHWS].
     *
     * @param ticket such as {@code opaque=} and a SAML assertion in base64
     * @return goes out as {@code X-MS-WebTicket: opaque=…}
     * @throws IllegalArgumentException when no header can carry it
     */
    public static Ticket webTicket(String ticket) {
        return new Ticket("X-MS-WebTicket", "", ticket, null);
    }

    /**
     * This ticket with the time when it expires.
     *
     * @param instant when its issuer says that it expires
     * @return the ticket with that time
     */
    public Ticket withExpiry(Instant instant) {
        return new Ticket(header, prefix, value, Objects.requireNonNull(instant, "instant"));
    }

    /** {@return the name of the header that carries it} */
    public String headerName() {
        return header;
    }

    /** {@return the value of that header, a secret, for calls to the services that the User resource names} */
    public String headerValue() {
        return prefix + value;
    }

    /** {@return when it expires; empty when its issuer did not say} */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** Shows the kind and the expiry, never the secret. */
    @Override
    public String toString() {
        return header + " ticket" + (expiresAt == null ? "" : " until " + expiresAt);
    }
}
