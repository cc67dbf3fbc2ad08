package io.github.lyncautodiscover.model.log;

/**
 * Something worth telling in a log: a document, the remains of one, or a known error.
 *
 * <p>No specification covers the logs of clients; the package description names what is known of them. Immutable.
 */
public sealed interface LogEntry permits LogDocument, LogDamage, LogError {
    /**
     * Gives the line where it begins.
     *
     * @return from 1
     */
    long line();
}
