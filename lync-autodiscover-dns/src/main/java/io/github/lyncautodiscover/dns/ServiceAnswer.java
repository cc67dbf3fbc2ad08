package io.github.lyncautodiscover.dns;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.xbill.DNS.Name;
import org.xbill.DNS.SRVRecord;

/** The servers that offer a service, by SRV records (RFC 2782), with the evidence. Immutable. */
public final class ServiceAnswer extends DnsAnswer {
    private final List<ServiceTarget> targets;
    private final boolean notOffered;

    ServiceAnswer(String name, AnswerFacts facts, List<ServiceTarget> targets, boolean notOffered) {
        super(name, facts);
        this.targets = List.copyOf(targets);
        this.notOffered = notOffered;
    }

    static ServiceAnswer interrupted(String name, Duration duration) {
        return new ServiceAnswer(name, AnswerFacts.interrupted(duration), List.of(), false);
    }

    static ServiceAnswer of(String name, TypeAnswer answer) {
        List<SRVRecord> records =
                answer.records().stream().map(SRVRecord.class::cast).toList();
        String domain = DnsName.withoutServiceLabels(name);
        List<ServiceTarget> targets = records.stream()
                .filter(record -> !record.getTarget().equals(Name.root))
                .map(record -> target(record, domain, answer.age()))
                .sorted(Comparator.comparingInt(ServiceTarget::priority)
                        .thenComparing(
                                Comparator.comparingInt(ServiceTarget::weight).reversed()))
                .toList();
        return new ServiceAnswer(name, AnswerFacts.of(answer), targets, !records.isEmpty() && targets.isEmpty());
    }

    private static ServiceTarget target(SRVRecord record, String domain, Duration age) {
        String host = record.getTarget().toString(true);
        return new ServiceTarget(
                host,
                record.getPort(),
                record.getPriority(),
                record.getWeight(),
                Duration.ofSeconds(Ttl.seconds(record.getTTL())).minus(age),
                !DnsName.within(host, domain));
    }

    /** {@return the targets by priority, the heavier ones of a priority first; empty when there is none} */
    public List<ServiceTarget> targets() {
        return targets;
    }

    /** {@return whether the domain says that it does not offer the service at all, by the target "."} */
    public boolean notOffered() {
        return notOffered;
    }

    /**
     * The targets in the order in which a client tries them: smallest priority first, and by weighted chance within a
     * priority.
     *
     * @param seed the same seed gives the same order
     * @return all targets
     */
    public List<ServiceTarget> inOrder(long seed) {
        return ServiceOrder.of(targets, new Random(seed));
    }

    /**
     * Rebuilds an answer from its members; nobody is asked anything.
     *
     * @param members what {@link #members()} has given, perhaps by way of a JSON text; further members do not matter
     * @return an answer equal to the one that gave them
     * @throws MalformedMembersException when a member is missing, or is not what it must be
     */
    public static ServiceAnswer of(Map<String, ?> members) {
        return MapReading.of(members, MapReading::service);
    }

    @Override
    public Map<String, Object> members() {
        return MapForm.of(this);
    }

    /** {@return whether the other one says the same, with the same evidence} */
    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceAnswer that
                && sameAs(that)
                && targets.equals(that.targets)
                && notOffered == that.notOffered;
    }

    @Override
    public int hashCode() {
        return Objects.hash(common(), targets, notOffered);
    }

    @Override
    String records() {
        return notOffered
                ? "not offered"
                : targets.stream().map(ServiceTarget::toString).collect(Collectors.joining(", "));
    }
}
