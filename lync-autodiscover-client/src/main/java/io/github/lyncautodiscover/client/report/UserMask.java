package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.model.SipAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts {@code user} for the user who was looked up, and {@code user-2} and so on for others whose addresses appear, always the
 * same for the same. Used by one thread.
 */
final class UserMask {
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\s<>@\"'=:,;()/?&]{1,200}?(?=@|(?i:%40))");
    private static final Pattern NO_PERSON =
            Pattern.compile("(?:\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|user(?:-\\d+)?|…|\\*)");
    private static final String ENCODED_SCHEME = "sip%3a";
    private static final int SHORTEST = 3;

    /** Names that say nothing about a person, because protocol and reports are full of them. */
    private static final Set<String> COMMON = Set.of(
            "user",
            "root",
            "domain",
            "redirect",
            "internal",
            "external",
            "mobile",
            "desktop",
            "http",
            "https",
            "lync",
            "dns",
            "tcp",
            "tls",
            "get",
            "post",
            "sip",
            "mcx",
            "ucwa",
            "oauth",
            "self",
            "answered",
            "found",
            "error",
            "autodiscover",
            "lyncdiscover",
            "server",
            "web");

    private final Map<String, String> known = new HashMap<>();
    private final String address;
    private final boolean shown;
    private final Optional<Pattern> words;
    private final Optional<Pattern> path;

    UserMask(Optional<SipAddress> user, boolean shown) {
        this.shown = shown && user.isPresent();
        address = user.map(SipAddress::toString).orElse("");
        user.ifPresent(own -> known.put(own.user().toLowerCase(Locale.ROOT), shown ? own.user() : "user"));
        Optional<String> forms =
                user.filter(own -> !this.shown && isTelling(own.user())).map(UserMask::forms);
        words = forms.map(
                any -> Pattern.compile("(?<![\\p{Alnum}._-])(?:" + any + ")(?![\\p{Alnum}_-]|\\.\\p{Alnum})"));
        path = forms.map(any -> Pattern.compile("(?<!\\p{Alnum})(?:" + any + ")(?!\\p{Alnum})"));
    }

    /** Without the users of addresses, plain or percent-encoded. */
    String addresses(String text) {
        return LOCAL_PART.matcher(text).replaceAll(found -> Matcher.quoteReplacement(local(found.group())));
    }

    /** Without the users of addresses, and without the user's name where it stands alone. */
    String words(String text) {
        String masked = addresses(text);
        return words.map(name -> name.matcher(masked).replaceAll("user")).orElse(masked);
    }

    /** The same for the path of a URL, where names have extensions. */
    String path(String text) {
        String masked = addresses(text);
        return path.map(name -> name.matcher(masked).replaceAll("user")).orElse(masked);
    }

    /** What people see of a query: the address of the user where that is shown, and nothing else. */
    String query(String query) {
        return shown && decoded(query).contains(address) ? "sipuri=" + address : "…";
    }

    private String local(String found) {
        boolean scheme = found.toLowerCase(Locale.ROOT).startsWith(ENCODED_SCHEME);
        String head = scheme ? found.substring(0, ENCODED_SCHEME.length()) : "";
        String name = found.substring(head.length());
        if (name.isEmpty() || NO_PERSON.matcher(name).matches()) {
            return found;
        }
        String key = decoded(name).toLowerCase(Locale.ROOT);
        // Number by number, so that what was masked before keeps its name when it is masked again.
        return head + known.computeIfAbsent(key, other -> known.isEmpty() ? "user" : "user-" + (known.size() + 1));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static boolean isTelling(String name) {
        return name.length() >= SHORTEST && !COMMON.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String forms(SipAddress user) {
        String name = user.user();
        return Stream.of(
                        name,
                        URLEncoder.encode(name, StandardCharsets.UTF_8),
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
                        base64(name),
                        base64(user.toString()),
                        base64("sip:" + user))
                .distinct()
                .map(form -> "(?iu:" + Pattern.quote(form) + ")")
                .collect(Collectors.joining("|"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
