package io.github.lyncautodiscover.client.evidence;

import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.dns.DiscoveryNames;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.Serializable;
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
 * @param sipFallbacks the DNS names to ask when no URL answered, best placed first; most plans have none
 */
public record LookupPlan(String name, List<String> urls, List<SipFallback> sipFallbacks) implements Serializable {
    /** Stands for {@code lyncdiscoverinternal.<SIP domain>} in the URLs of a plan. */
    public static final String INTERNAL = "{internal}";

    /** Stands for {@code lyncdiscover.<SIP domain>} in the URLs of a plan. */
    public static final String EXTERNAL = "{external}";

    private static final String HTTPS = "https://";
    private static final String HTTP = "http://";
    private static final List<String> MOBILE =
            List.of(HTTPS + INTERNAL + "/", HTTP + INTERNAL + "/", HTTPS + EXTERNAL + "/", HTTP + EXTERNAL + "/");
    private static final String SAMPLE_DOMAIN = "domain.invalid";

    /** Refuses an empty plan and URLs that are not absolute http or https URLs. */
    public LookupPlan {
        Objects.requireNonNull(name, "name");
        urls = List.copyOf(urls);
        sipFallbacks = List.copyOf(sipFallbacks);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one URL");
        }
        urls.forEach(url -> candidate(url, DiscoveryNames.of(SAMPLE_DOMAIN)));
    }

    /**
     * Makes a plan from URLs, in the order in which they are asked.
     *
     * @param name what to call the plan in reports
     * @param urls the URLs to ask, best placed first, with {@value #INTERNAL} and {@value #EXTERNAL} for the names
     * @return the plan
     * @throws IllegalArgumentException when there is no URL, or one that is no absolute http or https URL
     */
    public static LookupPlan of(String name, String... urls) {
        return new LookupPlan(name, List.of(urls), List.of());
    }

    /**
     * Asks in the order of Lync mobile clients: https then http on the internal name, then both on the external name
     * (Lync Server 2013, "Using Lync Connectivity Analyzer"; technical requirements for mobility).
     *
     * @return the plan
     */
    public static LookupPlan mobile() {
        return new LookupPlan("mobile", MOBILE, List.of());
    }

    /**
     * Asks as Lync 2013 and Skype for Business desktop clients do: the mobile order, then the SRV and host names of
     * "Advanced Edge Server DNS planning", whose answers are reported as {@link Discovery#sipServers()}.
     *
     * @return the plan
     */
    public static LookupPlan desktop() {
        List<SipFallback> fallbacks = List.of(
                new SipFallback("_sipinternaltls._tcp", 0),
                new SipFallback("_sip._tls", 0),
                new SipFallback("sipinternal", 5061),
                new SipFallback("sip", 5061),
                new SipFallback("sipexternal", 443));
        return new LookupPlan("desktop", MOBILE, fallbacks);
    }

    /** {@return a plan that never begins with plain http: https on the internal name, then on the external one} */
    public static LookupPlan httpsOnly() {
        return of("https only", HTTPS + INTERNAL + "/", HTTPS + EXTERNAL + "/");
    }

    /** {@return a plan for who is outside for sure: https, then http, on the external name alone} */
    public static LookupPlan externalOnly() {
        return of("external only", HTTPS + EXTERNAL + "/", HTTP + EXTERNAL + "/");
    }

    /**
     * Begins at a Root that is known, as a manually configured device does.
     *
     * @param root an absolute http or https URL
     * @return a plan with this one candidate
     */
    public static LookupPlan startAt(URI root) {
        return of("start at " + Urls.masked(new Candidate(root).url()), root.toString());
    }

    /**
     * Begins at a host that is known: https, then http; or at a Root, where a whole URL is given.
     *
     * @param host a host name or address, an IPv6 address in brackets, or an http or https URL
     * @return a plan with two candidates, or with the one of the URL
     * @throws IllegalArgumentException when it is neither
     */
    public static LookupPlan startAt(String host) {
        if (host.contains("://")) {
            return startAt(url(host));
        }
        URI root = url(HTTPS + host + "/");
        if (root.getRawQuery() != null || !root.getRawPath().equals("/") || Urls.hasCredentials(root)) {
            throw new IllegalArgumentException("a host has no path, no query and no user: give a URL for those");
        }
        return of("start at " + host, HTTPS + host + "/", HTTP + host + "/");
    }

    private static URI url(String text) {
        return Urls.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a candidate is an absolute http or https URL with a host: " + Urls.refusal(text)));
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
        return new Candidate(url(url.replace(INTERNAL, names.internal()).replace(EXTERNAL, names.external())));
    }

    /** {@return the name, and what is asked in which order} */
    @Override
    public String toString() {
        List<String> shown =
                urls.stream().map(url -> url.replaceFirst("\\?.*", "?…")).toList();
        return name + shown + (sipFallbacks.isEmpty() ? "" : sipFallbacks);
    }
}
