package io.github.lyncautodiscover.client.finding;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Failure;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where something ended that should have worked from here: the last hop of a failed attempt, or the mobility check.
 * Judged are ends only, because what came before was made up for.
 *
 * @param attempt which attempt, counted from 1; 0 for the mobility check
 * @param hop its last hop
 * @param failure why it ended
 */
record Ending(int attempt, SeenHop hop, Failure failure) {

    /** All of them, in the order of the attempts; the mobility check last. Rules take them from {@link Seen#endings()}. */
    static Stream<Ending> in(Seen seen) {
        Stream<Ending> attempts = IntStream.rangeClosed(1, seen.attempts().size())
                .filter(number -> isExpected(seen, number))
                .boxed()
                .flatMap(number -> end(seen, number));
        return Stream.concat(attempts, mobility(seen));
    }

    /** Those of some kinds, host by host. */
    static Stream<List<Ending>> byHost(Seen seen, Set<FailureKind> kinds) {
        return byHost(seen, ending -> kinds.contains(ending.failure.kind()));
    }

    /** Those that are wanted, host by host. */
    static Stream<List<Ending>> byHost(Seen seen, Predicate<Ending> wanted) {
        Map<String, List<Ending>> groups = seen.endings().stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(Ending::host, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream();
    }

    private static Stream<Ending> end(Seen seen, int number) {
        List<SeenHop> hops = seen.hopsOf(number);
        return seen.attempts().get(number - 1).failure().filter(failure -> !hops.isEmpty()).stream()
                .map(failure -> new Ending(number, hops.get(hops.size() - 1), failure));
    }

    private static Stream<Ending> mobility(Seen seen) {
        return seen.mobilityHop().stream()
                .flatMap(hop -> hop.hop().failure().stream().map(failure -> new Ending(0, hop, failure)));
    }

    /** Nobody outside expects the internal name to answer, and none an alias of Microsoft's that has no users any more. */
    private static boolean isExpected(Seen seen, int number) {
        Attempt attempt = seen.attempts().get(number - 1);
        boolean internal = seen.names()
                .map(DiscoveryNames::internal)
                .filter(attempt.candidate().host()::equals)
                .isPresent();
        boolean online = seen.hopsOf(number).stream().limit(1).anyMatch(SeenHop::leadsOnline);
        return !online && !(internal && seen.isOutside());
    }

    String host() {
        return hop.host();
    }

    boolean is(FailureKind kind) {
        return failure.kind() == kind;
    }

    int status() {
        return hop.hop().status().orElse(0);
    }

    boolean isMobility() {
        return attempt == 0;
    }

    /** Whether it ended at a server of Microsoft's, which nobody here can repair. */
    boolean isOnline() {
        return hop.isOnline();
    }

    /** An error where nobody can sign in for it, a warning where another candidate made up for it. */
    static Severity severity(Seen seen, List<Ending> same) {
        return same.stream().anyMatch(Ending::isMobility) ? Severity.ERROR : seen.unlessAnswered(Severity.ERROR);
    }

    /** What was asked, such as {@code port 443}, each once. */
    static String ports(List<Ending> same) {
        return same.stream()
                .map(ending -> String.valueOf(ending.port()))
                .distinct()
                .collect(Collectors.joining(" and ", "port ", ""));
    }

    private int port() {
        int port = hop.hop().url().getPort();
        return port != -1 ? port : hop.isHttps() ? 443 : 80;
    }

    /** The hops as evidence. */
    static List<Evidence> hops(List<Ending> same) {
        return same.stream().map(ending -> ending.hop.evidence()).distinct().toList();
    }

    /** The time that they took together, in seconds, such as {@code 3.2}. */
    static String seconds(List<Ending> same) {
        long millis = same.stream()
                .mapToLong(ending -> ending.hop.hop().times().total().toMillis())
                .sum();
        return millis / 1000 + "." + millis % 1000 / 100;
    }

    /**
     * Whether the other port of the host, 80 or 443, spares this failure a code of its own: plain http fails where
     * https answers, as is enough for every client; or https is refused at once where port 80 answers, which {@code
     * HTTP_ONLY_PUBLISHED} says.
     */
    boolean isSparedByOtherPort(Seen seen) {
        boolean answers = onOtherPort(seen)
                .filter(other -> other.hop().document().isPresent())
                .isPresent();
        return answers && (!hop().isHttps() || is(FailureKind.CONNECT_REFUSED));
    }

    /** What the other port does, as the end of a sentence; empty when it was not tried. */
    String otherPort(Seen seen) {
        return onOtherPort(seen)
                .map(other -> "; port " + (other.isHttps() ? "443" : "80")
                        + (other.hop().document().isPresent()
                                ? " answers"
                                : other.hop().address().isPresent() ? " accepts connections" : " does not either"))
                .orElse("");
    }

    private Optional<SeenHop> onOtherPort(Seen seen) {
        return seen.discoveryHops().stream()
                .filter(other -> other.host().equals(host()) && other.isHttps() != hop().isHttps())
                .findFirst();
    }
}
