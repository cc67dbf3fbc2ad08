package io.github.lyncautodiscover.dns;

import java.io.IOException;
import java.nio.channels.Channel;

/** Closes channels that nobody reads from any more. */
final class Sockets {
    private Sockets() {}

    static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The descriptor is gone all the same, and nothing was promised about bytes on their way.
        }
    }
}
