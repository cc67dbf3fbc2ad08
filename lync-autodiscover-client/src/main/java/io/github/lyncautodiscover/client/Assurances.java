package io.github.lyncautodiscover.client;

/** Judges the way of an answer. */
final class Assurances {
    private Assurances() {}

    static Assurance of(Attempt attempt) {
        if (attempt.hops().stream().anyMatch(Hop::isForeign)) {
            return Assurance.FOREIGN_HOST;
        }
        boolean plain = attempt.hops().stream().anyMatch(hop -> !Urls.isHttps(hop.url()));
        return plain ? Assurance.VIA_PLAIN_HTTP : Assurance.AUTHENTICATED;
    }
}
