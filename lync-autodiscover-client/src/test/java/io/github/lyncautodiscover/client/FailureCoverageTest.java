package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the tables of situations prove every failure in every phase where it can occur. */
class FailureCoverageTest {
    @Test
    void aRowProvesEveryFailureInEveryPhase() {
        Set<Ending> missing = FailureKinds.endings().collect(Collectors.toSet());
        missing.removeAll(proved());

        assertEquals(Set.of(), missing);
    }

    @Test
    void noRowProvesWhatWasThoughtImpossible() {
        Set<Ending> surprising = proved();
        surprising.removeAll(FailureKinds.endings().collect(Collectors.toSet()));

        assertEquals(Set.of(), surprising);
    }

    /** Every one of these tables asserts kind and phase of each of its rows. */
    private static Set<Ending> proved() {
        return Stream.of(
                        LookupSituationsTest.situations().flatMap(row -> row.endings().stream()),
                        SilenceTest.endings(),
                        EndingsTest.endings(),
                        ProxySituationsTest.situations().map(ProxySituationsTest.Situation::ending),
                        CallerSituationsTest.situations().map(CallerSituationsTest.Situation::ending),
                        TicketSituationsTest.situations().map(TicketSituationsTest.Situation::ending))
                .flatMap(endings -> endings)
                .collect(Collectors.toSet());
    }
}
