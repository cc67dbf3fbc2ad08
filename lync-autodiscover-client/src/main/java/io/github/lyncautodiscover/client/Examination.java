package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.Intent;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.dns.DnsView;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a diagnosis looks at beside the discovery, and from where. Immutable.
 *
 * <p>{@link #standard()} surveys DNS and checks whether the mobility service and the addresses of the hosts that led to the
 * answer can be reached, from a place that nobody has named.
 */
public final class Examination {
    private static final Examination STANDARD =
            new Examination(Vantage.UNKNOWN, true, true, true, null, null, List.of(), null, null);

    private final Vantage vantage;
    private final boolean survey;
    private final boolean mobility;
    private final boolean addresses;
    private final @Nullable DnsView inside;
    private final @Nullable DnsView outside;
    private final List<String> domains;
    private final @Nullable Intent intent;
    private final @Nullable Duration limit;

    private Examination(
            Vantage vantage,
            boolean survey,
            boolean mobility,
            boolean addresses,
            @Nullable DnsView inside,
            @Nullable DnsView outside,
            List<String> domains,
            @Nullable Intent intent,
            @Nullable Duration limit) {
        this.vantage = vantage;
        this.survey = survey;
        this.mobility = mobility;
        this.addresses = addresses;
        this.inside = inside;
        this.outside = outside;
        this.domains = domains;
        this.intent = intent;
        this.limit = limit;
        if (intent != null && !survey) {
            throw new IllegalArgumentException(
                    "an intent is judged by the DNS survey: intent and withoutSurvey contradict each other");
        }
        if (isSame(inside, outside)) {
            throw new IllegalArgumentException("DNS inside and DNS outside are the same servers: nothing to compare");
        }
    }

    /** {@return survey, mobility check and address probes, from an unknown place} */
    public static Examination standard() {
        return STANDARD;
    }

    /**
     * Says where the client stands.
     *
     * @param value the place
     * @return the new examination
     * @throws IllegalArgumentException when another place has been named before: nobody stands inside and outside
     */
    public Examination from(Vantage value) {
        Objects.requireNonNull(value, "vantage");
        if (vantage != Vantage.UNKNOWN && value != Vantage.UNKNOWN && vantage != value) {
            throw new IllegalArgumentException("nobody stands " + vantage + " and " + value + " at once");
        }
        return new Examination(value, survey, mobility, addresses, inside, outside, domains, intent, limit);
    }

    /**
     * Leaves the DNS survey out: twenty-one questions less.
     *
     * @return the new examination
     * @throws IllegalArgumentException when there is an intent, which is judged by the survey
     */
    public Examination withoutSurvey() {
        return new Examination(vantage, false, mobility, addresses, inside, outside, domains, intent, limit);
    }

    /**
     * Leaves the mobility check out: one connection less.
     *
     * @return the new examination
     */
    public Examination withoutMobility() {
        return new Examination(vantage, survey, false, addresses, inside, outside, domains, intent, limit);
    }

    /**
     * Leaves the addresses alone that no hop had tried: a connection less for each further address, at most six, all at
     * once. Hosts with one address cost none.
     *
     * @return the new examination
     */
    public Examination withoutAddresses() {
        return new Examination(vantage, survey, mobility, false, inside, outside, domains, intent, limit);
    }

    /**
     * Names DNS as devices inside use it, for the comparison of both sides. A client that stands {@link Vantage#INSIDE}
     * uses its own view unless told otherwise.
     *
     * @param view stays open
     * @return the new examination
     * @throws IllegalArgumentException when it asks the same servers as the view outside
     */
    public Examination dnsInside(DnsView view) {
        return new Examination(
                vantage,
                survey,
                mobility,
                addresses,
                Objects.requireNonNull(view, "view"),
                outside,
                domains,
                intent,
                limit);
    }

    /**
     * Names DNS as devices outside use it, for the comparison of both sides. A client that stands {@link
     * Vantage#OUTSIDE} uses its own view unless told otherwise.
     *
     * @param view stays open
     * @return the new examination
     * @throws IllegalArgumentException when it asks the same servers as the view inside
     */
    public Examination dnsOutside(DnsView view) {
        return new Examination(
                vantage,
                survey,
                mobility,
                addresses,
                inside,
                Objects.requireNonNull(view, "view"),
                domains,
                intent,
                limit);
    }

    /**
     * Asks for the certificate matrix: for both discovery names of the user's SIP domain and of these, which certificate is
     * presented. With an {@link #intent}, the records of all of them are judged.
     *
     * @param sipDomains the other SIP domains of the deployment
     * @return the new examination
     * @throws IllegalArgumentException when no DNS name can be made of one
     */
    public Examination domains(String... sipDomains) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (String domain : sipDomains) {
            names.add(DiscoveryNames.of(domain).sipDomain());
        }
        return new Examination(
                vantage, survey, mobility, addresses, inside, outside, List.copyOf(names), intent, limit);
    }

    /**
     * Says where the deployment is going. DNS is then asked for the records of all SIP domains ({@link #domains}), and
     * {@link LyncDiagnosis#readiness()} and the findings say of each record what it is, what it should be, and what
     * breaks otherwise. Asked outside where that is known ({@link #dnsOutside}, or {@link #from} there), else where the
     * client stands, which makes the verdict a suspicion. Nobody logs in anywhere.
     *
     * @param goal where it is going; for Microsoft 365 worldwide, GCC High, DoD and China alike
     * @return the new examination
     * @throws IllegalArgumentException when another intent was named before, and without the survey
     */
    public Examination intent(Intent goal) {
        Objects.requireNonNull(goal, "intent");
        if (intent != null && intent != goal) {
            throw new IllegalArgumentException("a deployment goes one way, not " + intent + " and " + goal);
        }
        return new Examination(vantage, survey, mobility, addresses, inside, outside, domains, goal, limit);
    }

    /**
     * Ends a diagnosis sooner than the client would, for somebody who waits no longer than that. What is not there by then
     * is missing from it, and named by {@link LyncDiagnosis#notMade()}, or for an intent by a finding.
     *
     * @param value the limit for everything together, more than zero; one beyond the deadline of the client changes nothing
     * @return the new examination
     * @throws IllegalArgumentException when no time is left
     */
    public Examination within(Duration value) {
        if (Objects.requireNonNull(value, "limit").isNegative() || value.isZero()) {
            throw new IllegalArgumentException("a diagnosis takes time: give a limit of more than zero, not " + value);
        }
        return new Examination(vantage, survey, mobility, addresses, inside, outside, domains, intent, value);
    }

    /** {@return where the client stands} */
    public Vantage vantage() {
        return vantage;
    }

    /** {@return the other SIP domains of the deployment; empty when none was named} */
    public List<String> domains() {
        return domains;
    }

    /** {@return where the deployment is going; empty when nobody has said} */
    public Optional<Intent> intent() {
        return Optional.ofNullable(intent);
    }

    /** The limit for everything together, by itself and by what the client allows. */
    Duration limit(Duration deadline) {
        return limit == null || limit.compareTo(deadline) > 0 ? deadline : limit;
    }

    boolean isSurvey() {
        return survey;
    }

    boolean isMobility() {
        return mobility;
    }

    boolean isAddresses() {
        return addresses;
    }

    /** Refuses a client that stands on one side and asks DNS of the other. */
    void check(DnsView own) {
        @Nullable DnsView other = vantage == Vantage.OUTSIDE ? inside : vantage == Vantage.INSIDE ? outside : null;
        if (isSame(own, other)) {
            throw new IllegalArgumentException(
                    "a client that stands " + vantage + " cannot ask the DNS servers that are" + " named as those "
                            + (vantage == Vantage.OUTSIDE ? "inside" : "outside"));
        }
    }

    /** Two views of the same servers hear the same. */
    private static boolean isSame(@Nullable DnsView one, @Nullable DnsView other) {
        return one != null && other != null && (one == other || one.servers().equals(other.servers()));
    }

    Optional<DnsView> inside(DnsView own) {
        return Optional.ofNullable(inside != null || vantage != Vantage.INSIDE ? inside : own);
    }

    Optional<DnsView> outside(DnsView own) {
        return Optional.ofNullable(outside != null || vantage != Vantage.OUTSIDE ? outside : own);
    }
}
