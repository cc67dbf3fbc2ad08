package io.github.lyncautodiscover.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps UCWA's rels onto tokens and resources, and back. */
final class UcwaRels {
    private static final String ROOT = "root";
    private static final String USER = "user";
    private static final String REDIRECT = "redirect";

    private static final Map<String, String> TOKENS = Map.of(
            "self",
            Tokens.SELF,
            USER,
            Tokens.USER,
            REDIRECT,
            Tokens.REDIRECT,
            "xframe",
            Tokens.XFRAME,
            "oauth",
            Tokens.OAUTH,
            "applications",
            Tokens.APPLICATIONS);

    private UcwaRels() {}

    /** The token of a rel; a rel that is not known is its own token. */
    static String token(String rel) {
        String word = rel.strip();
        return TOKENS.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }

    /** The rel of a token; a token that has none is its own rel. */
    static String rel(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return TOKENS.containsKey(lower) ? lower : token;
    }

    /** The rel of a resource. */
    static String rel(Resource resource) {
        if (resource instanceof Domain) {
            throw new IllegalArgumentException("UCWA has no Domain; write it in an AutodiscoverResponse format");
        }
        return resource instanceof User ? USER : ROOT;
    }

    /** Servers leave the rel of the resource out in JSON; then a User is known by its applications. */
    static AutodiscoverResponse response(@Nullable String rel, List<Link> links) throws MalformedDocumentException {
        Root root = Root.of(links);
        String kind = rel == null ? "" : rel.strip().toLowerCase(Locale.ROOT);
        boolean user = kind.isEmpty() ? root.link(Tokens.APPLICATIONS).isPresent() : kind.equals(USER);
        if (!user && !kind.isEmpty() && !kind.equals(ROOT) && !kind.equals(REDIRECT)) {
            throw MalformedReason.WRONG_ROOT.exception("a UCWA resource of another kind: " + kind);
        }
        return AutodiscoverResponse.of(user ? User.builder().links(links).build() : root);
    }
}
