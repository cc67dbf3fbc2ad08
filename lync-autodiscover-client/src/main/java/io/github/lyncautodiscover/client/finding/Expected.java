package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which candidates should have answered from where the diagnosis was made, and which failure of them tells most.
 * Outside, nobody expects an answer from lyncdiscoverinternal.
 */
final class Expected {
    private static final Set<FailureKind> UNKNOWN_NAME =
            Set.of(FailureKind.DNS_NAME_NOT_FOUND, FailureKind.DNS_NO_ADDRESS);

    private Expected() {}

    /** The attempts that failed and should not have, counted from 1; all that failed where nobody expected any to work. */
    static List<Integer> failed(Seen seen) {
        List<Integer> failed = seen.failedAttempts();
        List<Integer> expected =
                failed.stream().filter(number -> isExpected(seen, number)).toList();
        return expected.isEmpty() && seen.endpoints().isEmpty() ? failed : expected;
    }

    /** Of those, the one that came farthest, which shows what is to be repaired; the best placed among equals. */
    static Optional<Integer> mostTelling(Seen seen) {
        return failed(seen).stream()
                .max(Comparator.comparing((Integer number) -> !isOwn(seen, number))
                        .thenComparing(number -> phase(seen, number))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static boolean isExpected(Seen seen, int number) {
        FailureKind kind = seen.failureOf(number).orElseThrow();
        boolean answered = seen.endpoints().isPresent();
        if (answered && kind == FailureKind.CANCELLED) {
            return false;
        }
        if (isInternal(seen, number)) {
            return !seen.isOutside()
                    && (seen.isInside() || !UNKNOWN_NAME.contains(kind))
                    && !(UNKNOWN_NAME.contains(kind) && leadsOnline(seen));
        }
        // Inside, the internal name alone is enough.
        return !(answered && UNKNOWN_NAME.contains(kind) && seen.hopsOf(number).size() <= 1);
    }

    private static boolean isInternal(Seen seen, int number) {
        String host = seen.attempts().get(number - 1).candidate().host();
        return seen.names().filter(names -> names.internal().equals(host)).isPresent();
    }

    /** Whether a candidate is an alias of Microsoft's directory, which has no internal names. */
    private static boolean leadsOnline(Seen seen) {
        return seen.discoveryHops().stream().anyMatch(SeenHop::leadsOnline);
    }

    /**
     * Whether the domain is as it should be after a move to Teams: every candidate that should have answered is an
     * alias of what was Skype for Business Online, and nobody is there.
     */
    static boolean isMovedOnline(Seen seen) {
        List<Integer> failed = failed(seen);
        return seen.endpoints().isEmpty()
                && !failed.isEmpty()
                && failed.stream()
                        .allMatch(
                                number -> seen.hopsOf(number).stream().limit(1).anyMatch(SeenHop::leadsOnline));
    }

    private static boolean isOwn(Seen seen, int number) {
        return seen.failureOf(number).orElseThrow().isOurs();
    }

    private static Phase phase(Seen seen, int number) {
        return seen.attempts().get(number - 1).failure().orElseThrow().phase();
    }
}
