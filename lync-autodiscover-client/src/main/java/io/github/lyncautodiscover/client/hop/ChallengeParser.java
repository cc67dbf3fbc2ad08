package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.util.Tokenizer;

/**
 * Reads {@code WWW-Authenticate} (RFC 9110 section 11.6.1) as Lync servers send it. The lexer, with its quoted strings,
 * is HttpCore's. HttpClient's parser over it is not used: it takes parameters without a scheme for a scheme, reads
 * {@code Negotiate, NTLM} as one, and for one bad challenge refuses the whole line.
 */
public final class ChallengeParser {
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_LINES = 20;
    private static final Tokenizer.Delimiter END_OF_NAME = Tokenizer.delimiters('=', ',');
    private static final Tokenizer.Delimiter END_OF_VALUE = Tokenizer.delimiters(',');

    private final List<AuthenticationChallenge.Scheme> schemes = new ArrayList<>();
    private String scheme = "";
    private Map<String, String> parameters = new LinkedHashMap<>();

    private ChallengeParser() {}

    /**
     * Reads what a server sent; text that is no challenge is skipped.
     *
     * @param wwwAuthenticate the values of all {@code WWW-Authenticate} lines, of which the first 8192 characters count
     * @param webTicketService the value of {@code X-MS-WebTicketURL}, empty when there was none
     */
    public static AuthenticationChallenge read(List<String> wwwAuthenticate, String webTicketService) {
        ChallengeParser parser = new ChallengeParser();
        wwwAuthenticate.stream().limit(MOST_LINES).forEach(parser::line);
        return new AuthenticationChallenge(parser.schemes, webTicketService.strip());
    }

    private void line(String line) {
        Tokenizer.Cursor at = new Tokenizer.Cursor(0, Math.min(line.length(), LONGEST_LINE));
        while (!at.atEnd()) {
            // Blanks inside are made one: "MsRtcOAuth href" before a value, "href" before a further one.
            String[] words =
                    Tokenizer.INSTANCE.parseToken(line, at, END_OF_NAME).split(" ", -1);
            if (at.atEnd() || line.charAt(at.getPos()) == ',') {
                begin(words[0]);
            } else {
                at.updatePos(at.getPos() + 1);
                String value = Tokenizer.INSTANCE.parseValue(line, at, END_OF_VALUE);
                begin(words.length > 1 ? words[words.length - 2] : "");
                parameters.putIfAbsent(words[words.length - 1].toLowerCase(Locale.ROOT), value);
            }
            at.updatePos(Math.min(at.getPos() + 1, at.getUpperBound()));
        }
        end();
    }

    /** A name begins a challenge; no name goes on with the one before. */
    private void begin(String name) {
        if (!name.isEmpty()) {
            end();
            scheme = name;
        }
    }

    private void end() {
        parameters.remove("");
        if (!scheme.isEmpty() || !parameters.isEmpty()) {
            schemes.add(new AuthenticationChallenge.Scheme(scheme, parameters));
        }
        scheme = "";
        parameters = new LinkedHashMap<>();
    }
}
