package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.model.SipAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts {@code user} for the user who was looked up, and {@code user-2} and so on for others whose addresses appear,
 * always the same for the same. Used by one thread.
 */
final class UserMask {
    private static final Pattern NUMBERED = Pattern.compile("user-\\d{1,9}");

    private final Map<String, String> known = new HashMap<>();
    private final String address;
    private final boolean shown;

    UserMask(Optional<SipAddress> user, boolean shown) {
        this.shown = shown && user.isPresent();
        address = user.map(SipAddress::toString).orElse("");
        user.ifPresent(own -> known.put(own.user().toLowerCase(Locale.ROOT), shown ? own.user() : "user"));
    }

    /** Number by number, so that what was masked before keeps its name when it is masked again. */
    String person(String name, String written) {
        return NUMBERED.matcher(name).matches() ? written : number(name);
    }

    private String number(String name) {
        return known.computeIfAbsent(name, other -> known.isEmpty() ? "user" : "user-" + (known.size() + 1));
    }

    /** What people see of a query: the address of the user where that is shown, and nothing else. */
    String query(String query) {
        return shown && decoded(query).contains(address) ? "sipuri=" + address : "…";
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
