package io.github.lyncautodiscover.client.evidence;

/** Where a deployment is going, as whoever looks after it says. It decides what its DNS records should be. */
public enum Intent {
    /** All users stay on premises. */
    STAY,
    /** Some users are on premises and some in Teams, which share the SIP domain. */
    HYBRID,
    /** All users are in Teams, or are about to be, and the servers on premises are switched off. */
    TEAMS_ONLY
}
