package io.github.lyncautodiscover.client;

import java.net.HttpCookie;
import java.util.List;
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

    /** The cookie among those that a response sets. */
    static Optional<AffinityCookie> of(Hop hop) {
        return hop.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("set-cookie"))
                .flatMap(header -> parse(header.value()).stream())
                .findFirst();
    }

    /** Name and value as they arrived, a secret; empty when none of the values of Set-Cookie is this cookie. */
    static String toSendBack(List<String> setCookies) {
        return setCookies.stream()
                .filter(value -> parse(value).isPresent())
                .map(value -> value.split(";", 2)[0].trim())
                .findFirst()
                .orElse("");
    }

    private static Optional<AffinityCookie> parse(String value) {
        try {
            return HttpCookie.parse(value).stream()
                    .filter(cookie -> cookie.getName().equalsIgnoreCase(NAME))
                    .map(cookie ->
                            new AffinityCookie(cookie.isHttpOnly(), cookie.getSecure(), cookie.getMaxAge() != -1))
                    .findFirst();
        } catch (IllegalArgumentException noCookie) {
            return Optional.empty();
        }
    }
}
