package io.github.lyncautodiscover.testkit;

/** What becomes of connections from the inside to the public addresses of the reverse proxy. */
public enum Hairpin {
    /** They arrive: the firewall turns them round. */
    OPEN,
    /** The firewall drops them without a word. */
    DROPPED,
    /** The firewall refuses them at once. */
    RESET
}
