package io.github.lyncautodiscover.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.lyncautodiscover.client.evidence.Attempt;
import io.github.lyncautodiscover.client.evidence.Hop;
import io.github.lyncautodiscover.client.evidence.LookupPlan;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host with several addresses, not all of which lead anywhere. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AddressesTest {
    private static final String HOST = "front.contoso.test";
    private static final String FIRST = "192.0.2.1";
    private static final String SECOND = "192.0.2.2";
    private static final String SIXTH = "2001:db8::6";

    private final List<Socket> filling = new ArrayList<>();
    private final Socket refusing = new Socket();
    private LiteralServer alive;
    private ServerSocket silent;

    /** What happens at an address. */
    enum Fate {
        ALIVE,
        REFUSES,
        SILENT
    }

    @BeforeEach
    void open() throws IOException {
        alive = new LiteralServer();
        refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        fill();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : filling) {
            socket.close();
        }
        silent.close();
        refusing.close();
        alive.close();
    }

    /** A listener whose queue is full answers no more. */
    private void fill() throws IOException {
        boolean full = false;
        while (!full) {
            Socket socket = new Socket();
            filling.add(socket);
            try {
                socket.connect(silent.getLocalSocketAddress(), 200);
            } catch (IOException noAnswer) {
                full = true;
            }
        }
    }

    static Stream<Arguments> hosts() {
        return Stream.of(
                host("the first refuses", at(FIRST, Fate.REFUSES), at(SECOND, Fate.ALIVE))
                        .gives("ANSWERED", "192.0.2.1 REFUSED", "192.0.2.2 CONNECTED"),
                host("the first is silent", at(FIRST, Fate.SILENT), at(SECOND, Fate.ALIVE))
                        .gives("ANSWERED", "192.0.2.1 TIMEOUT", "192.0.2.2 CONNECTED"),
                host("the first will do", at(FIRST, Fate.ALIVE), at(SECOND, Fate.REFUSES))
                        .gives("ANSWERED", "192.0.2.1 CONNECTED"),
                host("both refuse", at(FIRST, Fate.REFUSES), at(SECOND, Fate.REFUSES))
                        .gives("CONNECT_REFUSED", "192.0.2.1 REFUSED", "192.0.2.2 REFUSED"),
                host("one refuses, one is silent", at(FIRST, Fate.REFUSES), at(SECOND, Fate.SILENT))
                        .gives("CONNECT_TIMEOUT", "192.0.2.1 REFUSED"),
                host("IPv6 comes first in DNS, and IPv4 is dead", at(SIXTH, Fate.ALIVE), at(FIRST, Fate.REFUSES))
                        .gives("ANSWERED", "192.0.2.1 REFUSED", "2001:db8:0:0:0:0:0:6 CONNECTED"),
                host("IPv6 comes first in DNS, and is dead", at(SIXTH, Fate.SILENT), at(FIRST, Fate.ALIVE))
                        .gives("ANSWERED", "192.0.2.1 CONNECTED"),
                host("IPv6 alone", at(SIXTH, Fate.ALIVE)).gives("ANSWERED", "2001:db8:0:0:0:0:0:6 CONNECTED"),
                host("IPv6 alone, and dead", at(SIXTH, Fate.REFUSES))
                        .gives("CONNECT_REFUSED", "2001:db8:0:0:0:0:0:6 REFUSED"));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void areTriedInOrderUntilOneAccepts(Host host) throws IOException {
        try (LyncDeployment names = LyncDeployment.builder()
                        .sipDomain("contoso.test")
                        .inside(records -> host.places().forEach(place -> records.host(HOST, place.address())))
                        .start();
                DnsView dns = DnsView.of(names.dns());
                AutodiscoverClient client = alive.client()
                        .plan(LookupPlan.of("one", "http://" + HOST + "/"))
                        .dns(dns)
                        .route(address -> led(host, address))
                        .timeouts(Site.TIMEOUTS.with(Phase.CONNECT, Duration.ofSeconds(2)))
                        .build()) {
            Thread answering = new Thread(this::answer);
            answering.start();

            Attempt attempt = client.discover(Site.USER).attempts().get(0);

            Hop hop = attempt.hops().get(0);
            List<String> tried = hop.addressTries().stream()
                    .map(one -> one.address().getAddress().getHostAddress() + " " + one.result())
                    .toList();
            assertEquals(host.result(), LookupSituationsTest.Situation.name(attempt), attempt::toString);
            assertEquals(host.tries(), tried.subList(0, host.tries().size()));
        }
    }

    private void answer() {
        try (Socket peer = alive.request()) {
            LiteralServer.answer(peer);
        } catch (IOException | NullPointerException closed) {
            // Nobody has come.
        }
    }

    private InetSocketAddress led(Host host, InetSocketAddress meant) {
        Fate fate = host.places().stream()
                .filter(place -> meant.getAddress().equals(literal(place.address())))
                .findFirst()
                .orElseThrow()
                .fate();
        return (InetSocketAddress)
                switch (fate) {
                    case ALIVE -> alive.address();
                    case REFUSES -> refusing.getLocalSocketAddress();
                    case SILENT -> silent.getLocalSocketAddress();
                };
    }

    private static InetAddress literal(String address) {
        return new InetSocketAddress(address, 1).getAddress();
    }

    private static Place at(String address, Fate fate) {
        return new Place(address, fate);
    }

    private static Host host(String story, Place... places) {
        return new Host(story, List.of(places), "", List.of());
    }

    record Place(String address, Fate fate) {}

    record Host(String story, List<Place> places, String result, List<String> tries) {
        Arguments gives(String expected, String... tried) {
            return Arguments.of(new Host(story, places, expected, List.of(tried)));
        }

        @Override
        public String toString() {
            return story;
        }
    }
}
