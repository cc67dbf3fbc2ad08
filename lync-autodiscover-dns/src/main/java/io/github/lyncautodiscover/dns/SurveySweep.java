package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The questions of one survey, all on their way at once. */
final class SurveySweep {
    private final DiscoveryNames names;
    private final long start = System.nanoTime();
    private final List<Asked<HostAnswer>> hosts;
    private final List<Asked<ServiceAnswer>> services;
    private final Asked<HostAnswer> probe;

    SurveySweep(DnsView view, DiscoveryNames names) {
        this.names = names;
        this.hosts = Stream.of(
                        Stream.of(names.internal(), names.external()),
                        names.fallBacks().stream(),
                        names.meetings().stream())
                .flatMap(several -> several)
                .map(name -> new Asked<>(name, view.hostInside(name)))
                .toList();
        this.services = names.services().stream()
                .map(name -> new Asked<>(name, view.serviceInside(name)))
                .toList();
        String nobodys = randomLabel() + "." + names.sipDomain();
        this.probe = new Asked<>(nobodys, view.hostInside(nobodys));
    }

    private record Asked<T extends DnsAnswer>(String name, CompletableFuture<T> answer) {

        /** The answer, or what stands in its place when the survey was interrupted. */
        T now(BiFunction<String, Duration, T> interrupted, Duration waited) {
            return answer.isCompletedExceptionally() ? interrupted.apply(name, waited) : answer.join();
        }
    }

    /** A label that nobody has published and no cache knows. */
    private static String randomLabel() {
        return "wildcard-" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
    }

    /** Cancelling the future closes the sockets of the survey. */
    CompletableFuture<DnsSurvey> future() {
        CompletableFuture<DnsSurvey> survey = allAnswers().thenApply(done -> survey());
        Futures.atEnd(survey, (done, failure) -> cancel());
        return survey;
    }

    DnsSurvey await() {
        return Futures.await(future(), waited -> {
            cancel();
            return survey();
        });
    }

    private CompletableFuture<Void> allAnswers() {
        return CompletableFuture.allOf(Stream.concat(Stream.concat(hosts.stream(), services.stream()), Stream.of(probe))
                .map(Asked::answer)
                .toArray(CompletableFuture<?>[]::new));
    }

    private void cancel() {
        hosts.forEach(asked -> asked.answer().cancel(false));
        services.forEach(asked -> asked.answer().cancel(false));
        probe.answer().cancel(false);
    }

    private DnsSurvey survey() {
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        return new DnsSurvey(
                names,
                hosts.stream()
                        .map(asked -> asked.now(HostAnswer::interrupted, waited))
                        .toList(),
                services.stream()
                        .map(asked -> asked.now(ServiceAnswer::interrupted, waited))
                        .toList(),
                probe.now(HostAnswer::interrupted, waited),
                waited);
    }
}
