package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Candidate;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.ResponseFault;
import io.github.lyncautodiscover.testkit.Target;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listener sees of a discovery, and what it can do to one. */
class AttemptListenerTest {
    private final Site site = new Site();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void seesEveryPhaseOfEveryHopInOrder() {
        site.with(ConnectionFault.refuse(), Target.https(Site.INTERNAL));
        Journal journal = new Journal();

        discover(journal);

        assertEquals(
                List.of(
                        "attempt https://lyncdiscoverinternal.contoso.test/",
                        "hop https://lyncdiscoverinternal.contoso.test/",
                        "DNS",
                        "CONNECT",
                        "hop ended CONNECT_REFUSED",
                        "attempt ended CONNECT_REFUSED",
                        "attempt http://lyncdiscoverinternal.contoso.test/",
                        "hop http://lyncdiscoverinternal.contoso.test/",
                        "DNS",
                        "CONNECT",
                        "RESPONSE",
                        "BODY",
                        "DOCUMENT",
                        "hop ended well"),
                List.copyOf(journal.lines).subList(0, 14));
        assertEquals("attempt ended well", journal.lines.stream().reduce("", (before, last) -> last));
    }

    @Test
    void seesThatAKeptConnectionNeedsNoOpening() {
        site.with(
                ResponseFault.redirectLink("https://webext.contoso.test/Autodiscover/AutodiscoverService.svc/root"),
                Target.https(Site.INTERNAL));
        Journal journal = new Journal();

        discover(journal);

        List<String> lines = List.copyOf(journal.lines);
        int lastHop =
                lines.lastIndexOf("hop https://webext.contoso.test/Autodiscover/AutodiscoverService.svc/root/domain");
        assertEquals(
                List.of("RESPONSE", "BODY", "DOCUMENT", "hop ended well"), lines.subList(lastHop + 1, lastHop + 5));
    }

    @Test
    void isToldWhoIsLookedUpAndGetsTheWholeEvidence() {
        Set<SipAddress> users = ConcurrentHashMap.newKeySet();
        Set<Attempt> attempts = ConcurrentHashMap.newKeySet();
        Discovery discovery = discover(new AttemptListener() {
            @Override
            public void attemptEnded(SipAddress user, Attempt attempt) {
                users.add(user);
                attempts.add(attempt);
            }
        });

        assertEquals(Set.of(SipAddress.of(Site.USER)), users);
        assertEquals(Set.of(discovery.attempts().get(0)), attempts);
    }

    @Test
    void changesNothingByThrowingAtEveryCall() {
        Thrower thrower = new Thrower();

        Discovery discovery = discover(thrower);

        assertTrue(discovery.isFound(), discovery::toText);
        assertEquals(2, discovery.attempts().get(0).hops().size());
        assertEquals(5, thrower.thrown.size(), "every kind of call has thrown");
    }

    private Discovery discover(AttemptListener listener) {
        try (AutodiscoverClient client = site.builder().listener(listener).build()) {
            return client.discover(Site.USER);
        }
    }

    /** Writes down what it is told, without the query of the URLs. */
    private static final class Journal implements AttemptListener {
        final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void attemptStarted(SipAddress user, Candidate candidate) {
            lines.add("attempt " + candidate);
        }

        @Override
        public void hopStarted(SipAddress user, Candidate candidate, URI url) {
            lines.add("hop " + url.getScheme() + "://" + url.getHost() + url.getPath());
        }

        @Override
        public void phaseStarted(SipAddress user, Candidate candidate, URI url, Phase phase) {
            lines.add(phase.name());
        }

        @Override
        public void hopEnded(SipAddress user, Candidate candidate, Hop hop) {
            lines.add("hop ended " + hop.failure().map(f -> f.kind().name()).orElse("well"));
        }

        @Override
        public void attemptEnded(SipAddress user, Attempt attempt) {
            lines.add("attempt ended "
                    + attempt.failure().map(f -> f.kind().name()).orElse("well"));
        }
    }

    private static final class Thrower implements AttemptListener {
        final Set<String> thrown = ConcurrentHashMap.newKeySet();

        @Override
        public void attemptStarted(SipAddress user, Candidate candidate) {
            thrown.add("attemptStarted");
            throw new IllegalStateException("a listener may be broken");
        }

        @Override
        public void hopStarted(SipAddress user, Candidate candidate, URI url) {
            thrown.add("hopStarted");
            throw new IllegalArgumentException("a listener may be broken");
        }

        @Override
        public void phaseStarted(SipAddress user, Candidate candidate, URI url, Phase phase) {
            thrown.add("phaseStarted");
            throw new AssertionError("in every way");
        }

        @Override
        public void hopEnded(SipAddress user, Candidate candidate, Hop hop) {
            thrown.add("hopEnded");
            throw new StackOverflowError();
        }

        @Override
        public void attemptEnded(SipAddress user, Attempt attempt) {
            thrown.add("attemptEnded");
            throw new UnsupportedOperationException();
        }
    }
}
