package io.github.lyncautodiscover.client.bench;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.model.SipAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocket;

/** The heap of discoveries that wait for an answer, against sockets that wait for one. */
final class InFlight {
    private static final int COUNT = 200;
    private static final String HOST = "lyncdiscoverinternal.stalled.contoso.test";

    private InFlight() {}

    static void print(AutodiscoverClient client, RawLoop raw) throws Exception {
        double sockets = sockets(raw);
        double discoveries = discoveries(client);
        System.out.printf(
                "%nin flight: a discovery keeps %.0f kB of heap, its socket alone %.0f kB: %.0f kB more (at most 64)%n",
                discoveries / 1000, sockets / 1000, (discoveries - sockets) / 1000);
    }

    private static double sockets(RawLoop raw) throws Exception {
        double before = used();
        List<SSLSocket> open = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            SSLSocket socket = raw.connect(HOST);
            socket.getOutputStream().write(("GET / HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n").getBytes());
            open.add(socket);
        }
        Thread.sleep(500);
        double each = (used() - before) / COUNT;
        for (SSLSocket socket : open) {
            closeQuietly(socket);
        }
        return each;
    }

    private static double discoveries(AutodiscoverClient client) throws Exception {
        double before = used();
        List<CompletableFuture<Discovery>> open = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            open.add(client.discoverAsync(SipAddress.of("user" + i + "@stalled.contoso.test")));
        }
        // All of them wait for the response by now, and will for ten seconds.
        Thread.sleep(5000);
        double each = (used() - before) / COUNT;
        open.forEach(future -> future.cancel(true));
        return each;
    }

    private static double used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory();
    }

    private static void closeQuietly(SSLSocket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It was to be closed.
        }
    }
}
