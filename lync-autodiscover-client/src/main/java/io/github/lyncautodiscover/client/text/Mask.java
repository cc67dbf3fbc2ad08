package io.github.lyncautodiscover.client.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Hides in a text from elsewhere what nobody else should read: users, the values of queries, credentials, tickets.
 * Reads the text a fixed number of times, whatever it holds. As thread-safe as what it is given.
 */
public final class Mask {
    private static final Pattern NO_PERSON =
            Pattern.compile("(?:\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|user|…|\\*)");
    private static final String ELLIPSIS = "…";
    private static final String USER = "user";
    private static final Mask SHOWN = of(Secrets.none());

    private final Secrets secrets;
    private final BinaryOperator<String> persons;
    private final UnaryOperator<String> tokens;
    private final UnaryOperator<String> queries;
    private final boolean guessing;

    private Mask(
            Secrets secrets,
            BinaryOperator<String> persons,
            UnaryOperator<String> tokens,
            UnaryOperator<String> queries,
            boolean guessing) {
        this.secrets = secrets;
        this.persons = persons;
        this.tokens = tokens;
        this.queries = queries;
        this.guessing = guessing;
    }

    /**
     * A mask of a report.
     *
     * @param secrets what is known
     * @param persons what stands for a name before an @, given in lower case and as it was written
     * @param tokens what stands for a secret
     * @param queries what stands for a query, which is given without its mark
     */
    public static Mask of(
            Secrets secrets,
            BinaryOperator<String> persons,
            UnaryOperator<String> tokens,
            UnaryOperator<String> queries) {
        return new Mask(secrets, persons, tokens, queries, true);
    }

    /** A mask that tells nobody else apart: an ellipsis for everything but the user. */
    public static Mask of(Secrets secrets) {
        BinaryOperator<String> persons = (name, text) -> secrets.isUser(name) ? USER : ELLIPSIS;
        return new Mask(secrets, persons, any -> ELLIPSIS, any -> ELLIPSIS, true);
    }

    /** Hides what is known and leaves the rest. */
    static Mask known(Secrets secrets) {
        return new Mask(
                secrets, (name, text) -> secrets.isUser(name) ? USER : text, any -> ELLIPSIS, query -> query, false);
    }

    /** A text as a {@code toString} may show it, which knows nobody: without control characters and what may be a secret. */
    public static String shown(String text) {
        return Texts.printable(SHOWN.text(text));
    }

    /** A text, or a URL. */
    public String text(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        int end = 0;
        int at = 0;
        while (at < text.length()) {
            if (!UrlInText.mayBeginWith(text.charAt(at))) {
                at++;
                continue;
            }
            UrlInText url = UrlInText.at(text, at);
            if (url.isEmpty()) {
                at++;
            } else {
                masked.append(words(text.substring(end, at))).append(url(text, url));
                end = url.end();
                at = end;
            }
        }
        return masked.append(words(text.substring(end))).toString();
    }

    /** A text without URLs. */
    public String words(String text) {
        return hide(text, false);
    }

    /** The path of a URL, where names have extensions. */
    public String path(String text) {
        return hide(text, true);
    }

    private String url(String text, UrlInText url) {
        String origin = words(url.originWithoutCredentials(text));
        String path = path(url.path(text));
        return origin + path + (url.hasQuery() ? text.charAt(url.pathEnd()) + queries.apply(url.query(text)) : "");
    }

    private String hide(String text, boolean path) {
        List<Hidden> found = new ArrayList<>();
        find(text, Plain.of(text, false), path, found);
        if (text.indexOf('\\') >= 0) {
            find(text, Plain.of(text, true), path, found);
        }
        if (!guessing) {
            found.removeIf(hidden -> hidden.kind() == Hidden.Kind.PERSON && !secrets.isUser(hidden.name()));
        }
        if (found.isEmpty()) {
            return text;
        }
        found.sort(Comparator.comparingInt(Hidden::start).thenComparing(Hidden::end, Comparator.reverseOrder()));
        StringBuilder masked = new StringBuilder(text.length());
        int end = 0;
        for (Hidden hidden : found) {
            if (hidden.start() >= end) {
                masked.append(text, end, hidden.start()).append(put(text, hidden));
            }
            end = Math.max(end, hidden.end());
        }
        return masked.append(text, end, text.length()).toString();
    }

    private void find(String text, Plain plain, boolean path, List<Hidden> found) {
        secrets.needles().forEach(needle -> needle.find(plain, path, found));
        persons(plain, found);
        if (guessing) {
            Guesses.find(plain, text, found);
        }
    }

    private String put(String text, Hidden hidden) {
        String original = text.substring(hidden.start(), hidden.end());
        return switch (hidden.kind()) {
            case USER -> USER;
            case PERSON -> persons.apply(hidden.name(), original);
            case TOKEN -> tokens.apply(original);
        };
    }

    /** What stands before each @. The names do not overlap, so that nothing is looked at twice. */
    static void persons(Plain text, List<Hidden> found) {
        for (int at = 0; at < text.length(); at++) {
            if (text.at(at) == '@') {
                int start = at;
                while (start > 0 && isOfName(text.at(start - 1))) {
                    start--;
                }
                String name = text.substring(start, at);
                if (!name.isEmpty() && !NO_PERSON.matcher(name).matches()) {
                    found.add(new Hidden(text.start(start), text.end(at - 1), Hidden.Kind.PERSON, name));
                }
            }
        }
    }

    private static boolean isOfName(char c) {
        return !Character.isWhitespace(c) && "<>@\"'=:,;()/?&".indexOf(c) < 0;
    }
}
