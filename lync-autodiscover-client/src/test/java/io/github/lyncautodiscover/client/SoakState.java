package io.github.lyncautodiscover.client;

import static java.util.function.Predicate.not;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a soak must not make grow.
 *
 * @param threads all threads of the JVM that are no virtual ones
 * @param files open files, sockets among them; zero where the system does not tell
 * @param heap bytes in use after a collection
 */
record SoakState(int threads, long files, long heap) {
    static SoakState now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new SoakState(
                Thread.getAllStackTraces().size(), openFiles(), runtime.totalMemory() - runtime.freeMemory());
    }

    static List<String> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("lync-autodiscover"))
                .toList();
    }

    /** Sockets are files on Linux; elsewhere there is nothing to count. */
    static long openFiles() {
        String[] files = new File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }

    /** Open sockets by their numbers, those that wait among them; always empty elsewhere than on Linux. */
    static Set<String> openSockets() {
        File[] files = new File("/proc/self/fd").listFiles();
        return Stream.of(files == null ? new File[0] : files)
                .map(SoakState::target)
                .filter(target -> target.startsWith("socket:"))
                .collect(Collectors.toSet());
    }

    /** How many sockets are open that were not at {@code before}: what an earlier test still closes does not count. */
    static long socketsSince(Set<String> before) {
        return openSockets().stream().filter(not(before::contains)).count();
    }

    private static String target(File descriptor) {
        try {
            return Files.readSymbolicLink(descriptor.toPath()).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
