package io.github.lyncautodiscover.client.cli;

import java.util.Objects;

/** What was asked for makes no sense, or a file cannot be read; the message is one line for the user. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** For what another class has refused in words of its own. */
    static UsageException of(IllegalArgumentException refused) {
        return new UsageException(Objects.toString(refused.getMessage(), ""), refused);
    }
}
