package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * The candidates of a lookup and their order, as a value to inspect, print and compare. Immutable.
 *
 * <p>A plan is written for every SIP domain at once: {@value #INTERNAL} and {@value #EXTERNAL} stand for the two names
 * of the domain that is looked up.
 *
 * @param name what to call the plan in reports
 * @param urls the URLs to ask, best placed first
 */
public record LookupPlan(String name, List<String> urls) {
    /** Stands for {@code lyncdiscoverinternal.<SIP domain>} in the URLs of a plan. */
    public static final String INTERNAL = "{internal}";

    /** Stands for {@code lyncdiscover.<SIP domain>} in the URLs of a plan. */
    public static final String EXTERNAL = "{external}";

    private static final String SAMPLE_DOMAIN = "domain.invalid";

    /** Refuses an empty plan and URLs that are not absolute http or https URLs. */
    public LookupPlan {
        Objects.requireNonNull(name, "name");
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one URL");
        }
        urls.forEach(url -> candidate(url, DiscoveryNames.of(SAMPLE_DOMAIN)));
    }

    /**
     * {@return the order of Lync mobile clients: https then http on the internal name, then both on the external name (Lync
     * Server 2013, "Using Lync Connectivity Analyzer"; technical requirements for mobility)}
     */
    public static LookupPlan mobile() {
        return new LookupPlan(
                "mobile",
                List.of(
                        "https://" + INTERNAL + "/",
                        "http://" + INTERNAL + "/",
                        "https://" + EXTERNAL + "/",
                        "http://" + EXTERNAL + "/"));
    }

    /**
     * {@return the candidates for one user: this plan with the names of the user's SIP domain filled in}
     *
     * @param user whom to look up
     */
    public List<Candidate> candidates(SipAddress user) {
        DiscoveryNames names = DiscoveryNames.of(user.domain());
        return urls.stream().map(url -> candidate(url, names)).toList();
    }

    private static Candidate candidate(String url, DiscoveryNames names) {
        return new Candidate(URI.create(url.replace(INTERNAL, names.internal()).replace(EXTERNAL, names.external())));
    }

    @Override
    public String toString() {
        return name + urls;
    }
}
