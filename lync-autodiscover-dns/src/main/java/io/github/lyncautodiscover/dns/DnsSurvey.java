package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Everything that one view of DNS says about a SIP domain: discovery names, SRV records and fall-back names, all asked
 * for at the same time. Immutable.
 *
 * @param names the domain and its names
 * @param hosts the answers for {@code lyncdiscoverinternal}, {@code lyncdiscover}, the fall-back names and those for
 *     meetings, in this order
 * @param services the answers for the SRV names, in the order of {@link DiscoveryNames#services()}
 * @param wildcardProbe the answer for a random name, which exists only where a wildcard record answers for all names
 * @param duration the time for all of it: about that of the slowest answer
 */
public record DnsSurvey(
        DiscoveryNames names,
        List<HostAnswer> hosts,
        List<ServiceAnswer> services,
        HostAnswer wildcardProbe,
        Duration duration) {

    /** Copies the lists and refuses missing answers. */
    public DnsSurvey {
        Objects.requireNonNull(names, "names");
        hosts = List.copyOf(hosts);
        services = List.copyOf(services);
        Objects.requireNonNull(wildcardProbe, "wildcardProbe");
        Objects.requireNonNull(duration, "duration");
        if (hosts.size() < 2) {
            throw new IllegalArgumentException("A survey needs the answers for both discovery names.");
        }
    }

    /**
     * Surveys a domain as this computer sees it, and waits.
     *
     * @param sipDomain for example {@code contoso.com}
     * @return the survey, whatever the network does
     * @throws IllegalArgumentException when no DNS name can be made of the domain
     */
    public static DnsSurvey of(String sipDomain) {
        try (DnsView view = DnsView.system()) {
            return of(view, sipDomain);
        }
    }

    /**
     * Surveys a domain as a view sees it, and waits.
     *
     * <p>An interrupt ends the questions left with {@link DnsStatus#INTERRUPTED}; the flag of the thread is set again.
     *
     * @param view stays open
     * @param sipDomain for example {@code contoso.com}
     * @return the survey, whatever the network does
     * @throws IllegalArgumentException when no DNS name can be made of the domain
     * @throws IllegalStateException when the view is closed
     */
    public static DnsSurvey of(DnsView view, String sipDomain) {
        return new SurveySweep(view, DiscoveryNames.of(sipDomain)).await();
    }

    /**
     * Surveys a domain as a view sees it, without waiting.
     *
     * @param view stays open
     * @param sipDomain for example {@code contoso.com}
     * @return completes normally whatever the network does; cancelling it closes the sockets of this survey
     * @throws IllegalArgumentException when no DNS name can be made of the domain
     * @throws IllegalStateException when the view is closed
     */
    public static CompletableFuture<DnsSurvey> ofAsync(DnsView view, String sipDomain) {
        return Futures.handedOut(
                new SurveySweep(view, DiscoveryNames.of(sipDomain)).future(),
                view.callbacks().orCurrent());
    }

    /** {@return the answer for {@code lyncdiscoverinternal}} */
    public HostAnswer internal() {
        return hosts.get(0);
    }

    /** {@return the answer for {@code lyncdiscover}} */
    public HostAnswer external() {
        return hosts.get(1);
    }

    /** {@return the answers for the host names that desktop clients fall back to} */
    public List<HostAnswer> fallBacks() {
        return named(names.fallBacks());
    }

    /** {@return the answers for the host names of the simple URLs; empty in surveys of earlier versions} */
    public List<HostAnswer> meetings() {
        return named(names.meetings());
    }

    private List<HostAnswer> named(List<String> wanted) {
        return hosts.stream().filter(host -> wanted.contains(host.name())).toList();
    }

    /** {@return whether the domain answers for names that nobody has published} */
    public boolean wildcard() {
        return wildcardProbe.found();
    }

    /**
     * Tells a published name from one that only the wildcard record answers for.
     *
     * @param answer one of {@link #hosts()}
     * @return whether the answer looks like the wildcard's: the same addresses, and an alias only if that one is an alias
     */
    public boolean fromWildcard(HostAnswer answer) {
        return wildcard()
                && answer.found()
                && answer.aliases().isEmpty() == wildcardProbe.aliases().isEmpty()
                && Set.copyOf(answer.addresses()).equals(Set.copyOf(wildcardProbe.addresses()));
    }

    /** {@return the hosts of Skype for Business Online that any record leads to, each once} */
    public List<OnlineHost> onlineHosts() {
        Set<OnlineHost> found = new LinkedHashSet<>();
        List<String> targets = new ArrayList<>();
        Stream.concat(hosts.stream(), services.stream())
                .flatMap(answer -> answer.aliases().stream())
                .forEach(alias -> targets.add(alias.target()));
        services.stream().flatMap(service -> service.targets().stream()).forEach(target -> targets.add(target.host()));
        targets.forEach(target -> OnlineHost.recognise(target).ifPresent(found::add));
        return List.copyOf(found);
    }

    /** {@return the survey as a table for people, several lines} */
    public String text() {
        return TextForm.of(this);
    }

    /**
     * Rebuilds a survey from its members; nobody is asked anything.
     *
     * @param members what {@link #members()} has given, perhaps by way of a JSON text; further members do not matter
     * @return a survey equal to the one that gave them
     * @throws MalformedMembersException when a member is missing, or is not what it must be
     */
    public static DnsSurvey of(Map<String, ?> members) {
        return MapReading.of(members, MapReading::survey);
    }

    /**
     * The survey as the members of a JSON object, for programs.
     *
     * @return strings, numbers, booleans, lists and maps, immutable and always in the same order; {@code ttl} is in seconds
     *     and {@code durationMillis} in milliseconds, neither of them rounded
     */
    public Map<String, Object> members() {
        return MapForm.of(this);
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }
}
