package io.github.lyncautodiscover.client.report;

import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.model.SipAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of texts from elsewhere what nobody else should read: users, query values, credentials, long secrets. */
final class Masker {
    private static final String NOT_IN_URL = "\\s\"'<>";
    private static final Pattern URL = Pattern.compile("(?<origin>(?i:https?)://[^/?#" + NOT_IN_URL + "]*)?"
            + "(?<path>/[^?#" + NOT_IN_URL + "]*)?"
            + "(?:(?<mark>[?#])(?!…)(?<query>[^" + NOT_IN_URL + "]*[^" + NOT_IN_URL + "),.;]))?");
    private static final Pattern CREDENTIALS = Pattern.compile("//[^@/]*@");
    private static final Pattern SECRET = Pattern.compile("(?=\\S*[a-z])(?=\\S*[A-Z])(?=\\S*\\d)[\\w+=-]{40,}");

    private final UserMask users;
    private final UnaryOperator<String> secrets;
    private final UnaryOperator<String> queries;

    private Masker(UserMask users, UnaryOperator<String> secrets, UnaryOperator<String> queries) {
        this.users = users;
        this.secrets = secrets;
        this.queries = queries;
    }

    /** For people: what is hidden becomes an ellipsis. */
    static Masker of(LyncDiagnosis diagnosis, boolean showUser) {
        UserMask users = new UserMask(user(diagnosis), showUser);
        return new Masker(users, secret -> "…", users::query);
    }

    /** For programs: equal values become equal placeholders, so that what is compared compares as before. */
    static Masker withPlaceholders(LyncDiagnosis diagnosis, boolean showUser) {
        UserMask users = new UserMask(user(diagnosis), showUser);
        Placeholders placeholders = new Placeholders(users, user(diagnosis));
        return new Masker(users, placeholders::of, placeholders::query);
    }

    private static Optional<SipAddress> user(LyncDiagnosis diagnosis) {
        return diagnosis.discovery().map(Discovery::user);
    }

    /** A text in which addresses are hidden, and nothing else is touched: for values from closed lists and for names. */
    String addresses(String text) {
        return users.addresses(text);
    }

    /** A text from elsewhere, or a URL. */
    String text(String text) {
        StringBuilder masked = new StringBuilder();
        int end = 0;
        Matcher found = URL.matcher(text);
        while (found.find()) {
            if (!found.group().isEmpty()) {
                masked.append(words(text.substring(end, found.start()))).append(url(found));
                end = found.end();
            }
        }
        return masked.append(words(text.substring(end))).toString();
    }

    private String url(Matcher found) {
        String origin = Objects.requireNonNullElse(found.group("origin"), "");
        String path = Objects.requireNonNullElse(found.group("path"), "");
        String mark = found.group("mark");
        return CREDENTIALS.matcher(origin).replaceFirst("//…@")
                + users.path(path)
                + (mark == null ? "" : mark + queries.apply(found.group("query")));
    }

    private String words(String text) {
        return SECRET.matcher(users.words(text)).replaceAll(found -> secrets.apply(found.group()));
    }
}
