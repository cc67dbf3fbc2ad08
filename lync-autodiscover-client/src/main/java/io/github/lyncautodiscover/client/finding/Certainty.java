package io.github.lyncautodiscover.client.finding;

/** How sure a finding is. */
public enum Certainty {
    /** The evidence allows nothing else. */
    PROVED,
    /** The evidence fits, and so it would with another cause, or from a place where nobody has looked. */
    SUSPECTED
}
