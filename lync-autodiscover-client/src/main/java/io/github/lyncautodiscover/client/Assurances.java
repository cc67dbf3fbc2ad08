package io.github.lyncautodiscover.client;

/** Judges the way of an answer. */
final class Assurances {
    private Assurances() {}

    static Assurance of(Attempt attempt, String sipDomain) {
        boolean foreign =
                attempt.hops().stream().anyMatch(hop -> !TrustedHosts.trusts(Urls.host(hop.url()), sipDomain));
        boolean plain = attempt.hops().stream().anyMatch(hop -> !Urls.isHttps(hop.url()));
        if (foreign) {
            return Assurance.FOREIGN_HOST;
        }
        return plain ? Assurance.VIA_PLAIN_HTTP : Assurance.AUTHENTICATED;
    }
}
