package io.github.lyncautodiscover.client.cli;

import java.time.Duration;
import java.util.Map;

/**
 * The limits of the JDK's HTTP server, which reads them from system properties once in the life of a process. The process
 * is ours; what somebody has set with {@code -D} stays.
 */
final class ServerLimits {
    /** A request line of a megabyte is read to its end, so that it is refused in words; a longer one is cut off. */
    private static final int LARGEST_HEAD = 1_200_000;

    private static final long ROOM_SECONDS = 10;
    private static final long MORE_CONNECTIONS = 200;

    private ServerLimits() {}

    /** Sets what is not set. */
    static void set(Duration deadline, int atOnce) {
        Map<String, Long> limits = Map.of(
                "sun.net.httpserver.maxReqHeaderSize",
                (long) LARGEST_HEAD,
                "sun.net.httpserver.maxReqHeaders",
                100L,
                "sun.net.httpserver.maxReqTime",
                ROOM_SECONDS,
                "sun.net.httpserver.maxRspTime",
                deadline.toSeconds() + ROOM_SECONDS,
                "sun.net.httpserver.idleInterval",
                30L,
                "sun.net.httpserver.maxIdleConnections",
                100L,
                "jdk.httpserver.maxConnections",
                atOnce + MORE_CONNECTIONS);
        limits.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, String.valueOf(value));
            }
        });
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }
}
