package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.AuthenticationChallenge;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.hop.ChallengeParser;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.Tokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What must hold for any challenge and for any redirects that a peer may send. */
final class HostileText {
    private static final SipAddress USER = SipAddress.of("alice@contoso.test");
    private static final UserAccess NO_USER = new UserAccess.Skipped();

    private HostileText() {}

    /** Every line is one of {@code WWW-Authenticate}; the last is {@code X-MS-WebTicketURL} as well. */
    static void challenge(byte[] bytes) {
        List<String> lines = lines(bytes);
        AuthenticationChallenge challenge = ChallengeParser.read(lines, lines.get(lines.size() - 1));

        assertTrue(challenge.tokenUrl().stream().allMatch(Urls::isWeb), challenge::toString);
        assertTrue(challenge.webTicketUrl().stream().allMatch(Urls::isWeb), challenge::toString);
        assertTrue(challenge.authorizationUrl().stream().allMatch(Urls::isWeb), challenge::toString);
        assertFalse(challenge.grantTypes().contains(""), challenge::toString);
        assertFalse(challenge.trustedIssuers().contains(""), challenge::toString);
        assertFalse(challenge.toString().chars().anyMatch(Character::isISOControl), challenge::toString);
        assertTrue(challenge.toString().length() <= 201, challenge::toString);
        int read = 0;
        for (AuthenticationChallenge.Scheme scheme : challenge.schemes()) {
            assertFalse(scheme.name().isEmpty() && scheme.parameters().isEmpty());
            read += scheme.name().length();
            for (String name : scheme.parameters().keySet()) {
                assertEquals(name.toLowerCase(Locale.ROOT), name);
                assertFalse(name.isEmpty());
                read += name.length() + scheme.parameters().get(name).length();
            }
        }
        // Lower case may be longer than what it was made from, by no more than a half.
        assertTrue(read <= 2 * bytes.length, challenge::toString);
    }

    /**
     * Every line is where the next hop is sent: a Location, or, when the line begins with a blank, the href of a Redirect link;
     * the first byte says whether all begins over http or https.
     */
    static void redirects(byte[] bytes) {
        boolean plain = bytes.length > 0 && bytes[0] % 2 == 0;
        URI at = URI.create((plain ? "http" : "https") + "://lyncdiscover.contoso.test/?sipuri=alice@contoso.test");
        Trail trail = new Trail(USER, at, RedirectPolicy.standard());
        Set<String> visited = new HashSet<>(Set.of(Urls.identity(at)));
        for (String line : lines(bytes)) {
            Step step = trail.allow(hop(at, line), Steps.after(hop(at, line), NO_USER));
            if (!(step instanceof Step.GoOn next)) {
                assertEnd(step, bytes);
                return;
            }
            URI target = next.target();
            assertTrue(Urls.isWeb(target), target::toString);
            assertTrue(target.getRawUserInfo() == null, target::toString);
            assertTrue(Urls.isHttps(target) || !Urls.isHttps(at), () -> "down from https to " + target);
            assertTrue(visited.add(Urls.identity(target)), () -> "twice to " + target);
            if (trail.isForeign(Urls.host(target))) {
                assertTrue(Urls.isHttps(target), () -> "a foreign host over http: " + target);
                assertTrue(
                        line.startsWith(" ") || Urls.host(target).equals(Urls.host(at)),
                        () -> "a status led away to " + target);
            } else {
                assertTrue(target.getRawQuery().toLowerCase(Locale.ROOT).contains("sipuri="), target::toString);
            }
            at = target;
        }
        assertTrue(visited.size() <= Trail.MAX_REDIRECTS + 1, visited::toString);
    }

    private static Hop hop(URI at, String line) {
        Hop.Builder hop = Hop.builder(at);
        if (!line.startsWith(" ")) {
            return hop.status(302)
                    .headers(List.of(new Header("Location", line)))
                    .build();
        }
        AutodiscoverResponse root = AutodiscoverResponse.of(Root.of(new Link(Tokens.REDIRECT, line)));
        return hop.status(200)
                .document(new AutodiscoverDocument(root, DocumentFormat.AUTODISCOVER_XML))
                .build();
    }

    private static void assertEnd(Step step, byte[] sent) {
        Attempt.Failed failed = (Attempt.Failed) ((Step.End) step).result();
        String detail = failed.failure().detail();
        assertTrue(failed.failure().kind().name().startsWith("REDIRECT_"), failed::toString);
        assertFalse(detail.chars().anyMatch(Character::isISOControl), detail);
        // The peer may name whom it likes, with the tabs that URLs lose; what we add ourselves must not show.
        String named = new String(sent, StandardCharsets.UTF_8).replaceAll("[\\t\\r]", "");
        assertTrue(!detail.contains("alice") || named.contains("alice"), detail);
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    }
}
