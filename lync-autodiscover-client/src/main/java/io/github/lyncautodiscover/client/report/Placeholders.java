package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.client.text.Secrets;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands in for query values and secrets, numbered in the order in which they appear: masking what was masked before changes
 * nothing. Used by one thread.
 */
final class Placeholders {
    private static final Pattern SCHEME = Pattern.compile("(?i)sip:");

    private final Map<String, String> known = new HashMap<>();
    private final Mask mask;
    private final Optional<SipAddress> user;

    Placeholders(Secrets secrets, UserMask users, Optional<SipAddress> user) {
        this.mask = Mask.of(secrets, users::person, this::of, this::query);
        this.user = user;
    }

    /** The mask that puts them. */
    Mask mask() {
        return mask;
    }

    private String of(String secret) {
        return known.computeIfAbsent(secret, value -> "masked-" + (known.size() + 1));
    }

    /** A query whose names stay, so that one sees what was asked. */
    private String query(String query) {
        return Arrays.stream(query.split("&", -1)).map(this::parameter).collect(Collectors.joining("&"));
    }

    private String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return parameter.isEmpty() ? "" : of(parameter);
        }
        String value = parameter.substring(equals + 1);
        String shown = value.isEmpty() ? "" : isAboutUser(value) ? mask.words(value) : of(value);
        return mask.path(parameter.substring(0, equals)) + "=" + shown;
    }

    /** The user's address and SIP domain are known anyway, and tell whether the right one was asked for. */
    private boolean isAboutUser(String value) {
        String plain = SCHEME.matcher(UserMask.decoded(value)).replaceFirst("");
        return user.filter(own -> plain.equalsIgnoreCase(own.toString()) || plain.equalsIgnoreCase(own.domain()))
                .isPresent();
    }
}
