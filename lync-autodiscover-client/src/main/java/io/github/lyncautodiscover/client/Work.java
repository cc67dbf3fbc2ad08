package io.github.lyncautodiscover.client;

/**
 * What a thread of the client does for a caller who waits for it.
 *
 * @param <T> what comes of it
 */
interface Work<T> {
    /** Does it. Ends soon after its scope has, unless it is caught in code of the caller that does not return. */
    T run();

    /** What is to be said when nobody can wait any longer; called from another thread. */
    T soFar(FailureKind reason);
}
