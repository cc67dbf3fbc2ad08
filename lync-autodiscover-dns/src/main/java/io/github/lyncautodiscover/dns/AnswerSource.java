package io.github.lyncautodiscover.dns;

/** Where an answer came from. */
public enum AnswerSource {
    /** A server was asked. */
    SERVER,
    /** A server was asked earlier, and its answer may still be used. */
    CACHE,
    /** The hosts file of this computer. */
    HOSTS_FILE,
    /** The name is an IP address already. */
    LITERAL
}
