package io.github.lyncautodiscover.client.evidence;

import java.net.HttpCookie;
import java.util.Optional;

/**
 * The cookie by which a load balancer brings a client back to the same Front End, without its value. Immutable.
 *
 * <p>By the load balancing requirements of Lync Server it is named {@value #NAME}, has no expiry and is not HttpOnly.
 *
 * @param httpOnly whether it has the HttpOnly attribute
 * @param secure whether it has the Secure attribute
 * @param expires whether it has an expiry
 */
public record AffinityCookie(boolean httpOnly, boolean secure, boolean expires) {
    /** The name of the cookie. */
    public static final String NAME = "MS-WSMAN";

    /** What browsers keep of a cookie (RFC 6265 section 6.1). */
    private static final int LONGEST = 4096;

    /**
     * {@return what a value of {@code Set-Cookie} says about this cookie; empty when it is about another one, or unreadable}
     *
     * @param value the value of the header, with or without that of the cookie
     */
    public static Optional<AffinityCookie> of(String value) {
        try {
            return HttpCookie.parse(value.length() > LONGEST ? value.substring(0, LONGEST) : value).stream()
                    .filter(cookie -> cookie.getName().equalsIgnoreCase(NAME))
                    .map(cookie ->
                            new AffinityCookie(cookie.isHttpOnly(), cookie.getSecure(), cookie.getMaxAge() != -1))
                    .findFirst();
        } catch (IllegalArgumentException noCookie) {
            return Optional.empty();
        }
    }
}
