package io.github.lyncautodiscover.model.log;

/**
 * A line on which a client reports that Autodiscover failed.
 *
 * <p>No specification covers such lines; {@link KnownError} tells where they were seen. Immutable.
 *
 * @param line its number, from 1
 * @param error what it means
 * @param code the code as the client writes it, such as {@code 0x22020002}; empty when the line has none
 * @param text the line, shortened to 200 characters, with users, queries, tickets and cookies
 *     taken out
 */
public record LogError(long line, KnownError error, String code, String text) implements LogEntry {
    /**
     * Says what happened, as exactly as the code tells.
     *
     * @return half a sentence
     */
    public String meaning() {
        return ErrorCodes.meaning(code).orElse(error.meaning());
    }
}
