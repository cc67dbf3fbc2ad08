package io.github.lyncautodiscover.testkit.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who may get a ticket. Immutable.
 *
 * @param passwords the password of each user, by SIP address without {@code sip:}
 * @param meetings the key of each meeting, by conference URI
 */
public record Accounts(Map<String, String> passwords, Map<String, String> meetings) {

    public Accounts {
        passwords = Map.copyOf(passwords);
        meetings = Map.copyOf(meetings);
    }

    /** A SIP address without its scheme, as users are compared. */
    public static String canonical(String user) {
        String lower = user.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("sip:") ? lower.substring("sip:".length()) : lower;
    }

    Optional<String> user(String name, String password) {
        String user = canonical(name);
        return password.equals(passwords.get(user)) ? Optional.of(user) : Optional.empty();
    }

    Optional<String> guest(String conference, String key) {
        return key.equals(meetings.get(conference)) ? Optional.of("guest of " + conference) : Optional.empty();
    }
}
