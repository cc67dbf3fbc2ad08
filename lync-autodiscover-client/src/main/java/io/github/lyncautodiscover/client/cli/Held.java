package io.github.lyncautodiscover.client.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lines that name nobody and wait for those before them, in a temporary file: there may be any number between two users. Not
 * thread-safe.
 */
final class Held implements AutoCloseable {
    private @Nullable Open file;
    private Entry.@Nullable Bad first;
    private long left;

    /** Written at one end, read at the other. */
    private record Open(Path path, DataOutputStream end, DataInputStream begin) {}

    /** Takes one that comes after all that are held. */
    void add(Entry.Bad bad) {
        try {
            if (first == null) {
                first = bad;
                return;
            }
            DataOutputStream end = opened().end();
            end.writeLong(bad.number());
            end.writeUTF(bad.place());
            end.writeUTF(bad.reason());
            left++;
        } catch (IOException full) {
            throw unusable(full);
        }
    }

    /** Hands over what comes before a number. */
    void before(long number, Consumer<Entry.Bad> taker) {
        while (first != null && first.number() < number) {
            Entry.Bad next = first;
            first = left == 0 ? null : read();
            taker.accept(next);
        }
    }

    private Entry.Bad read() {
        try {
            Open open = Objects.requireNonNull(file);
            open.end().flush();
            left--;
            return new Entry.Bad(
                    open.begin().readLong(),
                    open.begin().readUTF(),
                    open.begin().readUTF());
        } catch (IOException lost) {
            throw unusable(lost);
        }
    }

    private Open opened() throws IOException {
        Open open = file;
        if (open == null) {
            Path path = Files.createTempFile("lync-autodiscover", ".held");
            path.toFile().deleteOnExit();
            open = new Open(
                    path,
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path))),
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(path))));
            file = open;
        }
        return open;
    }

    private static UsageException unusable(IOException why) {
        return new UsageException("cannot write a temporary file: " + why.getMessage(), why);
    }

    @Override
    public void close() {
        Open open = file;
        if (open != null) {
            try {
                open.begin().close();
                open.end().close();
                Files.deleteIfExists(open.path());
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }
}
