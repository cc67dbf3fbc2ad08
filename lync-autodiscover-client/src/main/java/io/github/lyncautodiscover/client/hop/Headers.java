package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.AffinityCookie;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.text.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which headers of a response are evidence, and keeps the secrets in them out of it. */
public final class Headers {
    private static final Set<String> KEPT = Set.of(
            "cache-control",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "location",
            "retry-after",
            "server",
            "set-cookie",
            "via",
            "www-authenticate",
            "x-ms-diagnostics",
            "x-ms-server-fqdn",
            "x-ms-webticketurl",
            "x-powered-by");

    /** As many as are kept of one response. */
    static final int MOST = 40;

    /** A longer value explains nothing more; those that are read by programs are read before they are cut. */
    private static final int LONGEST = 4000;

    private static final int MOST_COOKIES = 5;
    private static final Pattern HOST = Pattern.compile("[\\w-]++(?:\\.[\\w-]++)+");

    private Headers() {}

    /** Whether a header of this name is kept as evidence. */
    static boolean isKept(String name) {
        return KEPT.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What came octet by octet, in UTF-8 where it is that, as browsers read it; nothing for null. */
    static String text(@Nullable String octets) {
        if (octets == null || octets.chars().allMatch(c -> c < 0x80)) {
            return Objects.requireNonNullElse(octets, "");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException other) {
            return octets;
        }
    }

    /** A header as it arrived, on one line of bounded length, without the value of a cookie, which may be a secret. */
    static Header received(String name, String value) {
        String shown = Texts.printable(name.equalsIgnoreCase("set-cookie") ? withoutCookieValue(value) : value);
        return new Header(name, shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown);
    }

    /** Name and value as they arrived, a secret; empty when none of the values of Set-Cookie is the affinity cookie. */
    static String affinityToSendBack(List<String> setCookies) {
        return setCookies.stream()
                .filter(value -> AffinityCookie.of(value).isPresent())
                .map(value -> value.split(";", 2)[0].trim())
                .findFirst()
                .orElse("");
    }

    /** The values of a few cookies, which may be secrets; the name of a Front End is none, and needed elsewhere. */
    static List<String> secrets(List<String> setCookies) {
        return setCookies.stream()
                .limit(MOST_COOKIES)
                .map(cookie -> cookie.split(";", 2)[0])
                .map(pair -> pair.substring(pair.indexOf('=') + 1).strip())
                .filter(value -> value.length() >= HopRequest.SHORTEST_COOKIE
                        && !HOST.matcher(value).matches())
                .toList();
    }

    private static String withoutCookieValue(String cookie) {
        int equals = cookie.indexOf('=');
        int end = cookie.indexOf(';');
        String attributes = end < 0 ? "" : cookie.substring(end);
        return equals < 0 || (end >= 0 && end < equals)
                ? "…" + attributes
                : cookie.substring(0, equals) + "=…" + attributes;
    }
}
