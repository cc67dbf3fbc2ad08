package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Header;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.model.AutodiscoverDocument;
import io.github.lyncautodiscover.model.AutodiscoverResponse;
import io.github.lyncautodiscover.model.DocumentFormat;
import io.github.lyncautodiscover.model.Domain;
import io.github.lyncautodiscover.model.Link;
import io.github.lyncautodiscover.model.Resource;
import io.github.lyncautodiscover.model.Root;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.Tokens;
import io.github.lyncautodiscover.model.User;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a hop leads, and whether it may: decided from values alone, with nobody to ask. */
class TrailTest {
    private static final SipAddress USER = SipAddress.of("alice@contoso.test");
    private static final UserAccess NO_USER = new UserAccess.Skipped();
    private static final UserAccess OPENED = new UserAccess.Opened(request -> Optional.empty());
    private static final RedirectPolicy STANDARD = RedirectPolicy.standard();
    private static final String START = "https://lyncdiscover.contoso.test/?sipuri=alice@contoso.test";
    private static final String FOREIGN = "https://lyncdiscover.fabrikam.test/";

    /** From where, by "link" or "status", to what; then where it goes on, or the kind and the detail of the failure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https | link   | https://webext.contoso.test/root    | https://webext.contoso.test/root?sipuri=alice@contoso.test",
                "https | link   | https://webext.contoso.test         | https://webext.contoso.test/?sipuri=alice@contoso.test",
                "https | link   | https://a.contoso.test/?SipUri=b@c  | https://a.contoso.test/?SipUri=b@c",
                "https | link   | https://contoso.test/?a=b           | https://contoso.test/?a=b&sipuri=alice@contoso.test",
                "https | link   | https://webdir.online.lync.com/x    | https://webdir.online.lync.com/x?sipuri=alice@contoso.test",
                "https | link   | https://lyncdiscover.fabrikam.test/ | https://lyncdiscover.fabrikam.test/",
                "https | link   | http://webext.contoso.test/root     | REDIRECT_DOWNGRADE: to http://webext.contoso.test/root",
                "http  | link   | http://webext.contoso.test/root     | http://webext.contoso.test/root?sipuri=alice@contoso.test",
                "http  | link   | http://lyncdiscover.fabrikam.test/  | REDIRECT_FOREIGN_HOST: to http://lyncdiscover.fabrikam.test/",
                "https | link   | https://a:b@webext.contoso.test/    | REDIRECT_INVALID: the Redirect link has no usable href: a user before the host",
                "https | link   | ftp://webext.contoso.test/          | REDIRECT_INVALID: the Redirect link has no usable href: neither http nor https",
                "https | status | https://a:b@webext.contoso.test/    | REDIRECT_INVALID: a URL with credentials, to webext.contoso.test",
                "https | status | /root                               | https://lyncdiscover.contoso.test/root?sipuri=alice@contoso.test",
                "https | status | https://webext.contoso.test/root    | https://webext.contoso.test/root?sipuri=alice@contoso.test",
                "https | status | https://lyncdiscover.fabrikam.test/ | REDIRECT_OTHER_DOMAIN: to https://lyncdiscover.fabrikam.test/",
                "https | status | https://webdir.online.lync.com/x?y  | REDIRECT_OTHER_DOMAIN: to https://webdir.online.lync.com/x?…",
                "https | status | javascript:alert(1)                 | REDIRECT_INVALID: no usable Location",
                "https | status | ``                                  | REDIRECT_LOOP: https://lyncdiscover.contoso.test/?… -> https://lyncdiscover.contoso.test/?…",
                "https | link   | HTTPS://LyncDiscover.Contoso.test   | REDIRECT_LOOP: https://lyncdiscover.contoso.test/?… -> https://lyncdiscover.contoso.test/?…",
            })
    void goesWhereItMay(String scheme, String by, String to, String expected) {
        URI start = URI.create(START.replace("https", scheme));
        Hop from = by.equals("link") ? root(start, new Link(Tokens.REDIRECT, to)) : status(start, to);

        assertEquals(expected, shown(new Trail(USER, start, STANDARD).allow(from, Steps.after(from, NO_USER))));
    }

    @Test
    void asksThePolicyAboutForeignHostsOnly() {
        RedirectPolicy refusing = STANDARD.refusingForeignHosts();
        assertEquals("REDIRECT_FOREIGN_HOST: to " + FOREIGN, link(refusing, FOREIGN));
        assertEquals(FOREIGN + "?sipuri=alice@contoso.test", link(refusing.trusting("Fabrikam.Test"), FOREIGN));
        assertEquals(
                "https://webext.contoso.test/?sipuri=alice@contoso.test",
                link(refusing, "https://webext.contoso.test/"));
        RedirectPolicy failing = STANDARD.askingAboutForeignHosts(target -> {
            throw new IllegalStateException("no answer");
        });
        assertEquals("REDIRECT_FOREIGN_HOST: to " + FOREIGN, link(failing, FOREIGN));
    }

    @Test
    void letsAStatusLeaveTheDomainWhenThePolicySaysSo() {
        URI start = URI.create(START);
        Hop from = status(start, FOREIGN);
        Trail trail = new Trail(USER, start, STANDARD.lettingStatusLeaveTheDomain());

        assertEquals(FOREIGN, shown(trail.allow(from, Steps.after(from, NO_USER))));
    }

    @Test
    void trustsTheHostThatTheCallerNamed() {
        URI start = URI.create("https://pool.fabrikam.test/root");
        Trail trail = new Trail(USER, start, STANDARD.refusingForeignHosts());
        Hop from = root(start, new Link(Tokens.REDIRECT, "https://pool.fabrikam.test/other"));

        assertEquals(
                "https://pool.fabrikam.test/other?sipuri=alice@contoso.test",
                shown(trail.allow(from, Steps.after(from, NO_USER))));
    }

    @Test
    void followsTenRedirectsAndNoMore() {
        URI start = URI.create(START);
        Trail trail = new Trail(USER, start, STANDARD);
        List<String> steps = IntStream.rangeClosed(1, Trail.MAX_REDIRECTS + 1)
                .mapToObj(number -> root(start, new Link(Tokens.REDIRECT, "https://pool.contoso.test/" + number)))
                .map(from -> shown(trail.allow(from, Steps.after(from, NO_USER))))
                .toList();

        assertEquals("https://pool.contoso.test/10?sipuri=alice@contoso.test", steps.get(9));
        assertEquals("REDIRECT_LIMIT: to https://pool.contoso.test/11", steps.get(10));
    }

    @Test
    void asksForOneDomainDocumentAfterEachRoot() {
        URI start = URI.create(START);
        Trail trail = new Trail(USER, start, STANDARD);
        Hop first = root(start, new Link(Tokens.DOMAIN, "https://pool.contoso.test/domain"));
        Hop second = root(start, new Link(Tokens.DOMAIN, "https://pool.contoso.test/domain/domain"));

        assertEquals("https://pool.contoso.test/domain", shown(trail.allow(first, Steps.after(first, NO_USER))));
        assertEquals(
                "REDIRECT_LIMIT: a Root answers where its Domain was expected",
                shown(trail.allow(second, Steps.after(second, NO_USER))));
    }

    @Test
    void asksForADomainDocumentAgainAfterARedirect() {
        URI start = URI.create(START);
        Trail trail = new Trail(USER, start, STANDARD);
        Hop first = root(start, new Link(Tokens.DOMAIN, "https://pool.contoso.test/domain"));
        trail.allow(first, Steps.after(first, NO_USER));
        Hop elsewhere = root(start, new Link(Tokens.REDIRECT, "https://other.contoso.test/"));
        trail.allow(elsewhere, Steps.after(elsewhere, NO_USER));
        Hop second = root(start, new Link(Tokens.DOMAIN, "https://other.contoso.test/domain"));

        assertEquals("https://other.contoso.test/domain", shown(trail.allow(second, Steps.after(second, NO_USER))));
    }

    @Test
    void readsFromADocumentWhatComesNext() {
        Link redirect = new Link(Tokens.REDIRECT, FOREIGN);
        Link domain = new Link(Tokens.DOMAIN, "https://pool.contoso.test/domain");
        Link user = new Link(Tokens.USER, "https://pool.contoso.test/user");
        Link oauth = new Link(Tokens.OAUTH, "https://pool.contoso.test/oauth");
        Link mcx = new Link(Tokens.EXTERNAL_MCX, "https://webext.contoso.test/Mcx/McxService.svc");

        assertEquals(FOREIGN, next(NO_USER, Root.of(domain, redirect)));
        assertEquals("https://pool.contoso.test/domain", next(NO_USER, Root.of(user, domain)));
        assertEquals(
                "DOCUMENT_EMPTY: the Domain link has no usable href: not absolute",
                next(NO_USER, Root.of(new Link(Tokens.DOMAIN, "x"))));
        assertEquals("answer", next(NO_USER, Root.of(mcx)));
        assertEquals("DOCUMENT_EMPTY: ", next(NO_USER, Root.of()));
        assertEquals("answer", next(NO_USER, Domain.builder().link(redirect).build()));
        assertEquals("answer", next(NO_USER, Domain.builder().link(domain).build()));
        assertEquals(FOREIGN, next(OPENED, User.builder().link(redirect).build()));
        assertEquals("answer", next(OPENED, User.builder().link(mcx).build()));
        assertEquals(
                "https://pool.contoso.test/oauth https://pool.contoso.test/user",
                next(OPENED, Root.of(user, domain, oauth)));
        assertEquals("DOCUMENT_EMPTY: the Root has no usable User link", next(OPENED, Root.of(domain)));
    }

    @Test
    void handsOnTheFailureOfAHopAndTheEndOfAnAttempt() {
        URI start = URI.create(START);
        Hop failed = Hop.builder(start)
                .failure(new Failure(FailureKind.HTTP_CLOSED, Phase.RESPONSE, "gone"))
                .build();
        Step end = Steps.after(failed, NO_USER);

        assertEquals("HTTP_CLOSED: gone", shown(end));
        assertEquals(end, new Trail(USER, start, STANDARD).allow(failed, end));
    }

    private static String link(RedirectPolicy policy, String to) {
        URI start = URI.create(START);
        Hop from = root(start, new Link(Tokens.REDIRECT, to));
        return shown(new Trail(USER, start, policy).allow(from, Steps.after(from, NO_USER)));
    }

    private static String next(UserAccess access, Resource resource) {
        return shown(Steps.after(hop(URI.create(START), resource), access));
    }

    private static String shown(Step step) {
        if (step instanceof Step.GoOn goOn) {
            return goOn.target().toString();
        }
        if (step instanceof Step.ToUsers users) {
            return String.join(" ", users.targets().stream().map(URI::toString).toList());
        }
        Attempt.Result result = assertInstanceOf(Step.End.class, step).result();
        return result instanceof Attempt.Failed failed
                ? failed.failure().kind() + ": " + failed.failure().detail()
                : "answer";
    }

    private static Hop root(URI from, Link... links) {
        return hop(from, Root.of(links));
    }

    private static Hop hop(URI from, Resource resource) {
        return Hop.builder(from)
                .status(200)
                .document(new AutodiscoverDocument(AutodiscoverResponse.of(resource), DocumentFormat.AUTODISCOVER_XML))
                .build();
    }

    private static Hop status(URI from, String location) {
        return Hop.builder(from)
                .status(302)
                .headers(Stream.of(new Header("location", location)).toList())
                .build();
    }
}
