package io.github.lyncautodiscover.model;

import io.github.lyncautodiscover.model.text.ShownText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Names one service and where it is; a bad address is kept and marked, it does not lose the document.
 *
 * <p>Models the Link of [MS-OCDISCWS] 2.2.5.5 and the links of UCWA's {@code root_ref} and {@code user_ref}. Two links
 * are equal when their tokens are equal without case, and href and revision are equal. Immutable.
 *
 * @param token what the link is for, one of {@link Tokens} or any other word; never blank
 * @param href the address as the server wrote it, made absolute when the reader knew the request URL; may be unusable
 * @param revision the revision of a UCWA resource; {@code 1} when the document names none
 */
public record Link(String token, String href, String revision) {
    /** The revision of every link that names none. */
    static final String FIRST_REVISION = "1";

    private static final int LONGEST_SHOWN = 200;

    /**
     * Takes surrounding blanks away and checks the rest.
     *
     * @throws IllegalArgumentException if the token or the revision is blank
     */
    public Link {
        token = token.strip();
        href = href.strip();
        revision = revision.strip();
        if (token.isEmpty()) {
            throw new IllegalArgumentException("a link needs a token; take one of Tokens");
        }
        if (revision.isEmpty()) {
            throw new IllegalArgumentException("a revision must not be blank; leave it out for the first one");
        }
    }

    /**
     * Makes a link of the first revision, the only one that AutodiscoverResponse documents know.
     *
     * @param token what the link is for
     * @param href the address
     */
    public Link(String token, String href) {
        this(token, href, FIRST_REVISION);
    }

    /**
     * Gives the address if a client can use it.
     *
     * @return the absolute http or https URI with a host and without user information; empty when {@link #href()} is
     *     anything else
     */
    public Optional<URI> uri() {
        try {
            URI uri = new URI(href);
            String scheme = uri.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            boolean usable = web && uri.getHost() != null && uri.getRawUserInfo() == null && goodPort(uri.getPort());
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean goodPort(int port) {
        return port == -1 || (port > 0 && port <= SipAccess.MAX_PORT);
    }

    boolean hasToken(String other) {
        return token.equals(other) || folded(token).equals(folded(other));
    }

    /** The form in which tokens are compared. */
    static String folded(String token) {
        return token.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link that
                && hasToken(that.token)
                && href.equals(that.href)
                && revision.equals(that.revision);
    }

    @Override
    public int hashCode() {
        return Objects.hash(folded(token), href);
    }

    /** The token and the address, which may be shown to anyone: users, queries and what may be a ticket are left out. */
    @Override
    public String toString() {
        return ShownText.of(token, LONGEST_SHOWN) + " at " + ShownText.of(href, LONGEST_SHOWN);
    }
}
