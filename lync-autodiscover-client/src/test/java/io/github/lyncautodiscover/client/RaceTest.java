package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** In virtual time: four candidates, a stagger of 100 and a grace of 300. */
class RaceTest {
    private final Race race = new Race(4, new Strategy.Staggered(Duration.ofNanos(100), Duration.ofNanos(300)));

    @Test
    void startsTheNextCandidateAfterTheStagger() {
        assertEquals(new Race.Start(0), race.next(0));
        assertEquals(new Race.Wait(100), race.next(0));
        assertEquals(new Race.Wait(100), race.next(99));
        assertEquals(new Race.Start(1), race.next(100));
        assertEquals(new Race.Wait(200), race.next(100));
    }

    @Test
    void startsTheNextCandidateAtOnceWhenTheOneBeforeHasFailed() {
        race.next(0);
        race.failed(0);

        assertEquals(new Race.Start(1), race.next(7));
        assertEquals(new Race.Wait(107), race.next(7));
    }

    @Test
    void doesNotHurryForAnOlderFailure() {
        race.next(0);
        race.next(100);
        race.failed(0);

        assertEquals(new Race.Wait(200), race.next(150));
    }

    @Test
    void isOverWhenTheBestPlacedAnswers() {
        race.next(0);
        race.next(100);
        race.answered(0, 150);

        assertEquals(new Race.Finish(), race.next(150));
    }

    @Test
    void waitsTheGraceForABetterPlacedCandidate() {
        race.next(0);
        race.next(100);
        race.answered(1, 150);

        assertEquals(new Race.Wait(450), race.next(150));
        assertEquals(new Race.Wait(450), race.next(449));
        assertEquals(new Race.Finish(), race.next(450));
    }

    @Test
    void countsTheGraceFromTheFirstAnswer() {
        race.next(0);
        race.next(100);
        race.next(200);
        race.answered(2, 250);
        race.answered(1, 500);

        assertEquals(new Race.Wait(550), race.next(500));
    }

    @Test
    void isOverWhenAllBetterPlacedCandidatesHaveFailed() {
        race.next(0);
        race.next(100);
        race.answered(1, 150);
        race.failed(0);

        assertEquals(new Race.Finish(), race.next(160));
    }

    @Test
    void startsNobodyAfterAnAnswer() {
        race.next(0);
        race.next(100);
        race.answered(1, 150);

        assertEquals(new Race.Wait(450), race.next(300));
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
        for (int candidate = 0; candidate < 4; candidate++) {
            race.next(candidate * 100L);
        }

        assertEquals(new Race.Wait(Race.FOR_EVER), race.next(400));
    }
}
