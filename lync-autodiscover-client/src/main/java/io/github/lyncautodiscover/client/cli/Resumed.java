package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.text.Digest;
import io.github.lyncautodiscover.client.text.FlatJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;

/**
 * The records of an earlier run, in the file that this run goes on writing. Of each it keeps a number and a digest, eight
 * bytes. Not thread-safe.
 */
final class Resumed implements AutoCloseable {
    private static final int LONGEST = 16_000_000;
    private static final int BUFFER = 64 * 1024;
    private static final int LOW = 32;
    /** In place of a digest: a line that was bad, which is read again and may be good by now. */
    private static final long WAS_BAD = 0;

    /** The last bits of a digest: that it is one, and what came of the lookup. */
    private static final long IS_DIGEST = 1;

    private static final long WAS_FOUND = 2;

    /** What the record of a piece of input says. */
    enum Before {
        NONE,
        FOUND,
        NOT_FOUND,
        BAD
    }

    private final String name;
    private final String asked;
    private final FileChannel file;
    private long[] done = new long[1024];
    private int count;

    private Resumed(String name, String asked, FileChannel file) {
        this.name = name;
        this.asked = asked;
        this.file = file;
    }

    /** Opens or makes the file, repairs its last line, and refuses the records of other options. */
    static Resumed open(String name, String asked) {
        try {
            Path path = Path.of(name);
            // A device may have no end.
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new FileSystemException(name, null, "it is no regular file");
            }
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Resumed resumed = new Resumed(name, asked, file);
            try {
                resumed.begin();
                return resumed;
            } catch (IOException | RuntimeException refused) {
                file.close();
                throw refused;
            }
        } catch (IOException | InvalidPathException unusable) {
            throw UsageException.ofFile("cannot use " + Syntax.RESUME + " " + name, name, unusable);
        }
    }

    private void begin() throws IOException {
        try {
            if (file.tryLock() == null) {
                throw new UsageException("another run is writing to " + name);
            }
        } catch (OverlappingFileLockException same) {
            throw new UsageException("another run is writing to " + name, same);
        }
        long whole = read();
        file.truncate(whole);
        file.position(whole);
        Arrays.sort(done, 0, count);
    }

    /** Reads the lines; {@return where the last whole one ends} */
    private long read() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long at = 0;
        long whole = 0;
        while (file.read(buffer.clear()) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                at++;
                if (next == '\n') {
                    take(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                    whole = at;
                } else if (line.size() < LONGEST) {
                    line.write(next);
                }
            }
        }
        return whole;
    }

    private void take(String line) {
        Map<String, String> record = FlatJson.read(line, LONGEST);
        long number = number(record.getOrDefault("number", ""));
        if (number == 0 || !record.containsKey("outcome")) {
            throw new UsageException("line " + (count + 1) + " of " + name + " is no record of " + Syntax.RESUME);
        }
        String before = record.getOrDefault("options", "");
        if (!before.equals(asked)) {
            throw new UsageException(name + " was written with other options: with " + Asked.without(before, asked)
                    + ", and now " + Asked.without(asked, before));
        }
        if (count == done.length) {
            done = Arrays.copyOf(done, count * 2);
        }
        done[count++] = number << LOW | kept(record);
    }

    private static long kept(Map<String, String> record) {
        String outcome = record.getOrDefault("outcome", "");
        return outcome.equals(JsonRecord.BAD)
                ? WAS_BAD
                : digest(record.getOrDefault("sipDomain", ""), record.getOrDefault("user", ""))
                        | (outcome.equals(JsonRecord.FOUND) ? WAS_FOUND : 0);
    }

    private static long number(String digits) {
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : 0;
    }

    /** Never {@link #WAS_BAD}. */
    private static long digest(String domain, String user) {
        return (Digest.number(domain + " " + user) >>> LOW & ~WAS_FOUND) | IS_DIGEST;
    }

    /** {@return how many records there are} */
    int count() {
        return count;
    }

    /** {@return what the record of a piece of input says} Refuses one that has the record of somebody else. */
    Before of(Entry entry) {
        int first = Arrays.binarySearch(done, 0, count, entry.number() << LOW);
        int at = first < 0 ? -first - 1 : first;
        boolean other = false;
        for (; at < count && done[at] >>> LOW == entry.number(); at++) {
            long kept = done[at] & 0xFFFF_FFFFL;
            if (entry instanceof Entry.User user) {
                if ((kept & ~WAS_FOUND) == digest(user.address().domain(), Digest.of(user.address()))) {
                    return (kept & WAS_FOUND) == 0 ? Before.NOT_FOUND : Before.FOUND;
                }
                other |= kept != WAS_BAD;
            } else if (kept == WAS_BAD) {
                return Before.BAD;
            } else {
                other = true;
            }
        }
        if (other) {
            throw new UsageException("record " + entry.number() + " of " + name
                    + " is about another address than the input has there" + where(entry));
        }
        return Before.NONE;
    }

    private static String where(Entry entry) {
        return entry.place().isEmpty() ? "" : ", " + entry.place();
    }

    /** Refuses records of a longer input. */
    void checkEnd(Count input) {
        long last = count == 0 ? 0 : done[count - 1] >>> LOW;
        if (input.isWhole() && last > input.entries()) {
            throw new UsageException(
                    name + " has a record " + last + ", and the input has " + input.entries() + " addresses");
        }
    }

    /** Where new records go. */
    OutputStream end() {
        return Channels.newOutputStream(file);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UsageException("cannot write " + name, e);
        }
    }
}
