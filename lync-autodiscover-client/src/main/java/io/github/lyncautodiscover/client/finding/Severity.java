package io.github.lyncautodiscover.client.finding;

/** How bad a finding is, from good to bad. */
public enum Severity {
    /** As it should be. */
    OK,
    /** Worth knowing; nothing needs to be done. */
    INFO,
    /** Works for some, or not for long. */
    WARNING,
    /** Users are locked out. */
    ERROR
}
