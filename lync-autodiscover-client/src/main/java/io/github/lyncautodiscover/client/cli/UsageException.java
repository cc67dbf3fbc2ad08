package io.github.lyncautodiscover.client.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** What was asked for makes no sense, or a file cannot be read; the message is one line for the user. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean helped;

    UsageException(String message) {
        super(message);
        helped = true;
    }

    UsageException(String message, Throwable cause) {
        this(message, cause, true);
    }

    private UsageException(String message, Throwable cause, boolean helped) {
        super(message, cause);
        this.helped = helped;
    }

    /** For a file that cannot be used: says why. */
    static UsageException ofFile(String what, String name, Exception why) {
        return ofContent(what + ": " + reason(name, why), why);
    }

    /** For what a file holds. */
    static UsageException ofContent(String message, Exception why) {
        return new UsageException(message, why, false);
    }

    private static String reason(String name, Exception why) {
        if (why instanceof InvalidPathException) {
            return "that is no name of a file";
        }
        if (why instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        // Systems differ in what they say of one.
        if (Files.isDirectory(Path.of(name))) {
            return "it is a folder";
        }
        if (why instanceof AccessDeniedException) {
            return "no permission";
        }
        return why instanceof FileSystemException system
                ? Objects.requireNonNullElse(system.getReason(), "the system refuses")
                : Objects.requireNonNullElse(why.getMessage(), "the system refuses");
    }

    /** Whether the help tells more: of options, and not of files. */
    boolean isHelped() {
        return helped;
    }

    /** For what another class has refused in words of its own. */
    static UsageException of(IllegalArgumentException refused) {
        return new UsageException(Objects.toString(refused.getMessage(), ""), refused);
    }
}
