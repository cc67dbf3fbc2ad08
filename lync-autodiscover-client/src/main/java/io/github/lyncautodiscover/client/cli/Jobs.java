package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.SweepOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many lookups may be under way.
 *
 * @param count of those that are at work
 * @param waiting how many more that wait for silent hosts
 * @param ordered whether they are printed in the order of the input
 */
record Jobs(int count, int waiting, boolean ordered) {
    private static final int USUAL = 32;
    private static final int MOST = 10_000;
    /** What every system lets a JVM have at a time, where it does not say more. */
    private static final long FILES_ANYWHERE = 10_000;
    /** Connections that a lookup may have at a time: its candidates, and other addresses of their hosts. */
    private static final int FILES_OF_ONE = 4;
    /** DNS questions on their way, the jar, and the streams of the process. */
    private static final int FILES_OF_ALL = 200;

    /** Java's own beans tell the same, at the price of a module and a tenth of a second. */
    private static final Path LIMITS = Path.of("/proc/self/limits");

    private static final Pattern OPEN_FILES = Pattern.compile("Max open files +(\\d{1,9}) ");

    /** One that waits has a single connection, or a question to a name server. */
    private static final int FILES_OF_WAITING = 2;

    /** One for one address, else what was asked for, as far as the system lets it have its connections. */
    static Jobs of(Given given, Count count, Rate rate) {
        String asked = given.text(Syntax.JOBS).orElse("");
        if (!asked.isEmpty() && (!asked.matches("\\d{1,9}") || Integer.parseInt(asked) < 1)) {
            throw new UsageException(Syntax.JOBS + " is a number of lookups from 1 on, not " + asked);
        }
        if (asked.isEmpty() && (!count.isMany() || given.has(Syntax.SINCE))) {
            return new Jobs(1, 0, given.has(Syntax.ORDERED));
        }
        int jobs = asked.isEmpty() ? USUAL : Integer.parseInt(asked);
        long files = files();
        int most = most(files);
        if (jobs > most && !asked.isEmpty()) {
            String limit =
                    most == MOST ? "more would only wait for each other" : "the system grants " + files + " open files";
            throw new UsageException(Syntax.JOBS + " is at most " + most + " here, not " + jobs + ": " + limit);
        }
        int now = rate.jobs(Math.min(jobs, most));
        int waiting = SweepOptions.of(now).waiting();
        long left = files - FILES_OF_ALL - (long) now * FILES_OF_ONE;
        return new Jobs(
                now,
                rate.isLimited() ? 0 : (int) Math.max(0, Math.min(waiting, left / FILES_OF_WAITING)),
                given.has(Syntax.ORDERED));
    }

    /** {@return what a sweep is told} */
    SweepOptions sweep() {
        return SweepOptions.of(count).withWaiting(waiting).withOrder(ordered);
    }

    static int most(long files) {
        return (int) Math.max(1, Math.min(MOST, (files - FILES_OF_ALL) / FILES_OF_ONE));
    }

    private static long files() {
        try {
            Matcher limit = OPEN_FILES.matcher(Files.exists(LIMITS) ? Files.readString(LIMITS) : "");
            return limit.find() ? Long.parseLong(limit.group(1)) : FILES_ANYWHERE;
        } catch (IOException unknown) {
            return FILES_ANYWHERE;
        }
    }
}
