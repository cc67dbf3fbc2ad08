package io.github.lyncautodiscover.client.cli;

/** What was asked for makes no sense, or a file cannot be read; the message is one line for the user. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
