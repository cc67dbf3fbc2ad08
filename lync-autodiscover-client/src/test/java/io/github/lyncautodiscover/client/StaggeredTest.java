package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Outcome;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.CertificateFault;
import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.DnsFault;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Target;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The candidates side by side, against real sockets; the order of decisions in time is in {@link RaceTest}. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StaggeredTest {
    /** Far longer than a healthy candidate takes on a busy machine. */
    private static final Duration PATIENT = Duration.ofSeconds(50);

    private static final Strategy IMPATIENT = new Strategy.Staggered(Duration.ofMillis(1), Duration.ZERO);

    @Test
    void givesTheSequentialAnswerWhenTheBestPlacedCandidateAnswersWithinTheGrace() {
        try (Site site = new Site()) {
            Discovery discovery = discover(site, new Strategy.Staggered(Duration.ofMillis(1), PATIENT));

            assertEquals("ANSWERED", results(discovery).get(0), discovery::toText);
        }
    }

    static Stream<LookupPlan> plans() {
        return Stream.of(
                LookupPlan.mobile(),
                LookupPlan.desktop(),
                LookupPlan.httpsOnly(),
                LookupPlan.externalOnly(),
                LookupPlan.startAt(Site.EXTERNAL),
                LookupPlan.of("plain first", "http://{external}/", "http://{internal}/", "https://{internal}/"));
    }

    /** However soon the others are started: what is prompt on a busy machine is within a long grace. */
    @ParameterizedTest
    @MethodSource("plans")
    void givesTheSequentialAnswerWhenEveryCandidateIsPrompt(LookupPlan plan) {
        Strategy sideBySide = new Strategy.Staggered(Duration.ofMillis(1), PATIENT);
        Strategy unhurried = new Strategy.Staggered(PATIENT, PATIENT);
        try (Site site = new Site()) {
            Attempt expected = answer(site, plan, Strategy.SEQUENTIAL);

            for (Strategy strategy : List.of(sideBySide, unhurried)) {
                Attempt answer = answer(site, plan, strategy);
                assertEquals(plan.candidates(SipAddress.of(Site.USER)).get(0), answer.candidate());
                assertEquals(expected.candidate(), answer.candidate());
                assertEquals(places(expected), places(answer));
            }
        }
    }

    private static Attempt answer(Site site, LookupPlan plan, Strategy strategy) {
        try (AutodiscoverClient client =
                site.builder().strategy(strategy).plan(plan).build()) {
            Discovery discovery = client.discover(Site.USER);
            return ((Outcome.Found) discovery.outcome()).attempt();
        }
    }

    private static List<URI> places(Attempt attempt) {
        return attempt.hops().stream().map(Hop::url).toList();
    }

    @Test
    void passesABlackHoleAndReportsItAsCancelled() {
        try (Site site = new Site().with(ConnectionFault.blackHole(), Target.host(Site.INTERNAL))) {
            Discovery discovery = discover(site, IMPATIENT);

            List<String> results = results(discovery);
            assertEquals(List.of("CANCELLED", "CANCELLED"), results.subList(0, 2), discovery::toText);
            assertTrue(discovery.isFound());
        }
    }

    @Test
    void cancelsALoserInTheMiddleOfAResponse() {
        try (Site site = new Site().with(ConnectionFault.stall(Moment.BODY), Target.https(Site.INTERNAL))) {
            Discovery discovery = discover(site, IMPATIENT);

            assertEquals("CANCELLED", results(discovery).get(0), discovery::toText);
            assertTrue(discovery.isFound());
        }
    }

    @Test
    void asksTheNextCandidateAtOnceWhenOneFails() {
        try (Site site = new Site()
                .with(DnsFault.nxdomain(), Target.dns(Site.INTERNAL))
                .with(CertificateFault.UNTRUSTED, Target.https(Site.EXTERNAL))) {
            Discovery discovery = discover(site, new Strategy.Staggered(PATIENT, PATIENT));

            assertEquals(
                    List.of("DNS_NAME_NOT_FOUND", "DNS_NAME_NOT_FOUND", "TLS_UNTRUSTED_ISSUER", "ANSWERED"),
                    results(discovery));
            assertTrue(discovery.duration().compareTo(PATIENT) < 0);
        }
    }

    @Test
    void holdsTheDeadlineWhenEveryoneIsSilent() {
        try (Site site = new Site()
                .with(ConnectionFault.blackHole(), Target.host(Site.INTERNAL))
                .with(ConnectionFault.blackHole(), Target.host(Site.EXTERNAL))) {
            List<String> all = List.of("DEADLINE", "DEADLINE", "DEADLINE", "DEADLINE");

            Discovery discovery = GrowingDeadline.until(seen -> results(seen).equals(all), deadline -> {
                Timeouts timeouts = Site.TIMEOUTS.with(Phase.CONNECT, PATIENT).withDeadline(deadline);
                try (AutodiscoverClient client =
                        site.builder().strategy(IMPATIENT).timeouts(timeouts).build()) {
                    return client.discover(Site.USER);
                }
            });

            assertEquals(all, results(discovery));
            assertTrue(discovery.duration().compareTo(PATIENT) < 0);
        }
    }

    private static Discovery discover(Site site, Strategy strategy) {
        try (AutodiscoverClient client = site.builder()
                .strategy(strategy)
                .timeouts(Site.TIMEOUTS.with(Phase.CONNECT, PATIENT))
                .build()) {
            return client.discover(Site.USER);
        }
    }

    private static List<String> results(Discovery discovery) {
        return discovery.attempts().stream()
                .map(LookupSituationsTest.Situation::name)
                .toList();
    }
}
