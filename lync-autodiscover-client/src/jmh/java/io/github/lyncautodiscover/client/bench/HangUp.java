package io.github.lyncautodiscover.client.bench;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.Timeouts;
import io.github.lyncautodiscover.client.WaitingPeer;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** The time from {@code cancel} on a future to the end of its sockets, seen by the peers. */
public final class HangUp {
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 300;
    private static final SipAddress USER = SipAddress.of("alice@contoso.test");
    private static final String HTTP = "http://192.0.2.1/";
    private static final String HTTPS = "https://192.0.2.1/";

    private HangUp() {}

    /** Leads a client to its peer. */
    private interface Way {
        void lead(LyncAutodiscover.Builder client, WaitingPeer peer);
    }

    public static void main(String[] args) throws Exception {
        System.out.printf(
                "from cancel to the end of every socket, at the peer, %d rounds each, in microseconds%n%-12s %8s %8s %8s %8s%n",
                ROUNDS, "waiting for", "median", "10 %", "90 %", "most");
        try (WaitingPeer names = WaitingPeer.dns();
                DnsView view = DnsView.of(names.address())) {
            print("a name", names, "http://" + LookupPlan.INTERNAL + "/", (client, peer) -> client.dns(view));
        }
        Way route = (client, peer) -> client.route(any -> peer.address());
        try (WaitingPeer proxy = WaitingPeer.plain(WaitingPeer.Until.BYTE)) {
            print("a proxy", proxy, HTTPS, (client, peer) -> client.proxy(ProxySelector.of(peer.address())));
        }
        try (WaitingPeer handshake = WaitingPeer.plain(WaitingPeer.Until.BYTE)) {
            print("a handshake", handshake, HTTPS, route);
        }
        try (WaitingPeer response = WaitingPeer.plain(WaitingPeer.Until.HEAD)) {
            print("a response", response, HTTP, route);
        }
        try (WaitingPeer body = WaitingPeer.plain(WaitingPeer.Until.BODY)) {
            print("a body", body, HTTP, route);
        }
    }

    private static void print(String story, WaitingPeer peer, String url, Way way) throws InterruptedException {
        Duration hour = Duration.ofHours(1);
        LyncAutodiscover.Builder builder = LyncAutodiscover.builder()
                .plan(LookupPlan.of("one", url))
                .timeouts(new Timeouts(hour, hour, hour, hour, hour, hour, hour));
        way.lead(builder, peer);
        double[] micros = new double[ROUNDS];
        try (AutodiscoverClient client = builder.build()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double taken = cancel(client, peer);
                if (round >= 0) {
                    micros[round] = taken;
                }
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "%-12s %8.0f %8.0f %8.0f %8.0f%n",
                story, micros[ROUNDS / 2], micros[ROUNDS / 10], micros[ROUNDS * 9 / 10], micros[ROUNDS - 1]);
    }

    private static double cancel(AutodiscoverClient client, WaitingPeer peer) throws InterruptedException {
        CompletableFuture<Discovery> future = client.discoverAsync(USER);
        peer.awaitWaiting();
        long start = System.nanoTime();
        future.cancel(true);
        return (peer.awaitHangUp() - start) / 1e3;
    }
}
