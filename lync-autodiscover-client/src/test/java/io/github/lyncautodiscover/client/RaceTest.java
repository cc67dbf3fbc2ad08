package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In virtual time: the four candidates of the mobile plan, a stagger of 100 and a grace of 300. */
class RaceTest {
    private static final List<String> HOSTS = List.of("internal", "internal", "external", "external");

    private final Race race = new Race(HOSTS, new Strategy.Staggered(Duration.ofNanos(100), Duration.ofNanos(300)));

    @Test
    void startsOneCandidateOfEachHostBeforeTheSecondOfAny() {
        assertEquals(new Race.Start(0), race.next(0));
        assertEquals(new Race.Wait(100), race.next(0));
        assertEquals(new Race.Wait(100), race.next(99));
        assertEquals(new Race.Start(2), race.next(100));
        assertEquals(new Race.Wait(200), race.next(100));
        assertEquals(new Race.Start(1), race.next(200));
        assertEquals(new Race.Start(3), race.next(300));
        assertEquals(new Race.Wait(Race.FOR_EVER), race.next(400));
    }

    @Test
    void startsAtOnceTheOneThatIsAskedNextInThePlan() {
        race.next(0);
        race.failed(0);

        assertEquals(new Race.Start(1), race.next(7));
        assertEquals(new Race.Wait(107), race.next(7));
    }

    @Test
    void startsItAtOnceForAnOlderFailureToo() {
        race.next(0);
        race.next(100);
        race.failed(0);

        assertEquals(new Race.Start(1), race.next(150));
        assertEquals(new Race.Wait(250), race.next(150));
    }

    @Test
    void startsTheNextAtOnceWhenTheOneStartedLastHasFailed() {
        race.next(0);
        race.next(100);
        race.failed(2);

        assertEquals(new Race.Start(1), race.next(110));
    }

    @Test
    void doesNotHurryWhenAnotherOneFails() {
        race.next(0);
        race.next(100);
        race.next(200);
        race.failed(2);

        assertEquals(new Race.Wait(300), race.next(250));
    }

    @Test
    void isOverWhenTheBestPlacedAnswers() {
        race.next(0);
        race.next(100);
        race.answered(0, 150);

        assertEquals(new Race.Finish(), race.next(150));
    }

    @Test
    void waitsTheGraceForABetterPlacedCandidateWhoseConnectionStands() {
        race.next(0);
        race.failed(0);
        race.next(10);
        race.next(110);
        race.stands(1, 130);
        race.answered(2, 150);

        assertEquals(new Race.Wait(450), race.next(150));
        assertEquals(new Race.Wait(450), race.next(449));
        assertEquals(new Race.Finish(), race.next(450));
    }

    @Test
    void waitsForASilentOneNoLongerThanAStagger() {
        startThree();
        race.answered(2, 250);

        assertEquals(new Race.Wait(350), race.next(250));
        assertEquals(new Race.Finish(), race.next(350));
    }

    @Test
    void countsTheStaggerOfASilentOneFromWhenItShouldHaveBeenConnected() {
        startThree();
        race.connecting(0, 20);
        race.connecting(2, 100);
        race.stands(2, 120);
        race.connecting(1, 200);
        race.answered(2, 250);

        assertEquals(new Race.Wait(320), race.next(250));
        assertEquals(new Race.Finish(), race.next(320));
    }

    @Test
    void countsTheFirstConnectionOfACandidateAndNoLaterOne() {
        startThree();
        race.connecting(2, 100);
        race.stands(2, 120);
        race.connecting(2, 130);
        race.stands(2, 131);
        race.connecting(1, 200);
        race.connecting(1, 240);
        race.failed(0);
        race.answered(2, 250);

        assertEquals(new Race.Wait(320), race.next(250));
    }

    @Test
    void waitsOnWhenASilentOneShowsASignOfLifeInTime() {
        startThree();
        race.answered(2, 250);
        assertEquals(new Race.Wait(350), race.next(250));
        race.stands(1, 340);

        assertEquals(new Race.Wait(550), race.next(350));
    }

    @Test
    void aSilentOneGetsNoMoreThanTheGrace() {
        Race impatient = new Race(HOSTS, new Strategy.Staggered(Duration.ofNanos(100), Duration.ofNanos(10)));
        impatient.next(0);
        impatient.next(100);
        impatient.answered(2, 150);

        assertEquals(new Race.Start(1), impatient.next(150));
        assertEquals(new Race.Wait(160), impatient.next(150));
        assertEquals(new Race.Finish(), impatient.next(160));
    }

    @Test
    void countsTheGraceFromTheFirstAnswer() {
        startThree();
        race.stands(0, 50);
        race.answered(2, 250);
        race.answered(1, 500);

        assertEquals(new Race.Wait(550), race.next(500));
    }

    @Test
    void isOverWhenAllBetterPlacedCandidatesHaveFailed() {
        startThree();
        race.answered(2, 250);
        race.failed(0);
        race.failed(1);

        assertEquals(new Race.Finish(), race.next(260));
    }

    @Test
    void anAnswerStartsABetterPlacedCandidateAtOnceAndNoWorsePlacedOne() {
        race.next(0);
        race.next(100);
        race.answered(2, 150);

        assertEquals(new Race.Start(1), race.next(150));
        assertEquals(new Race.Wait(250), race.next(150));
        assertEquals(new Race.Finish(), race.next(250));
    }

    @Test
    void startsNobodyForAnAnswerThatHasLostItsPatience() {
        race.next(0);
        race.next(100);
        race.answered(2, 150);

        assertEquals(new Race.Finish(), race.next(450));
    }

    @Test
    void isOverWhenAllHaveFailed() {
        for (int candidate = 0; candidate < 4; candidate++) {
            assertEquals(new Race.Start(candidate), race.next(candidate));
            race.failed(candidate);
        }

        assertEquals(new Race.Finish(), race.next(4));
    }

    @Test
    void waitsWithoutEndForTheLastOfAll() {
        startThree();
        race.next(300);
        race.failed(0);

        assertEquals(new Race.Wait(Race.FOR_EVER), race.next(400));
    }

    @Test
    void aPlanOfOneHostGoesInItsOwnOrder() {
        Race one = new Race(List.of("a", "a", "a"), (Strategy.Staggered) Strategy.STAGGERED);

        assertEquals(new Race.Start(0), one.next(0));
        assertEquals(new Race.Start(1), one.next(100_000_000));
        assertTrue(one.next(200_000_000) instanceof Race.Start last && last.candidate() == 2);
    }

    private void startThree() {
        race.next(0);
        race.next(100);
        race.next(200);
    }
}
