package io.github.lyncautodiscover.model.log;

/**
 * A line on which a client reports that Autodiscover failed.
 *
 * <p>No specification covers such lines; {@link KnownError} tells where they were seen. Immutable.
 *
 * @param line its number, from 1
 * @param error what it means
 * @param code the code as the client writes it, such as {@code 0x22020002}; empty when the line has none
 * @param text the line, shortened to 200 characters, with the user of every address taken out
 */
public record LogError(long line, KnownError error, String code, String text) implements LogEntry {}
