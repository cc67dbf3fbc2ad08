package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.AddressTry;
import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Addresses;
import io.github.lyncautodiscover.client.text.Urls;
import io.github.lyncautodiscover.client.work.Budget;
import io.github.lyncautodiscover.dns.AddressClass;
import io.github.lyncautodiscover.dns.DnsStatus;
import io.github.lyncautodiscover.dns.HostAnswer;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Opens the connection of a hop: DNS, then TCP, or a proxy in place of both, then TLS. Every step is marked on the hop
 * before it begins.
 */
public final class Connector {
    /** With many addresses an equal share of the time would be too short for any of them. */
    private static final Duration SHORTEST_CONNECT = Duration.ofMillis(250);

    private static final Duration BEYOND = Duration.ofSeconds(5);

    private Connector() {}

    /** A connection whose peer is verified where it is https: a new one, or one that an earlier lookup has left. */
    static Connection open(HopRecord hop) throws IOException {
        Socket plain = ProxyConnector.open(hop);
        if (hop.shared != null) {
            return hop.shared;
        }
        if (!Urls.isHttps(hop.url)) {
            return Connection.of(hop, plain, null);
        }
        try {
            return Connection.of(hop, plain, TlsHandshake.over(plain, hop, true));
        } catch (HopFailedException failed) {
            boolean perhapsTheName = TlsHandshake.isUnusualName(Urls.host(hop.url))
                    && failed.failure().kind() == FailureKind.TLS_HANDSHAKE
                    && hop.attempt.scope().ending().isEmpty();
            if (!perhapsTheName) {
                throw failed;
            }
        }
        // Servers in Java refuse such a name before they look at anything else, and ask for none.
        hop.attempt.scope().release(plain);
        plain.close();
        hop.forgetConnection();
        Socket again = ProxyConnector.open(hop);
        return Connection.of(hop, again, TlsHandshake.over(again, hop, false));
    }

    /** The plain socket to the host itself. */
    static Socket direct(HopRecord hop) throws IOException {
        hop.clock.enter(Phase.DNS);
        List<InetAddress> addresses = ask(hop, Urls.host(hop.url), Phase.DNS).addresses();
        return connect(hop, addresses, Urls.port(hop.url), Phase.CONNECT);
    }

    /** The addresses of a host, at least one. */
    static HostAnswer ask(HopRecord hop, String host, Phase phase) throws IOException {
        CompletableFuture<HostAnswer> question = hop.attempt.settings().names().apply(host);
        Closeable cancelling = hop.attempt.scope().open(() -> question.cancel(true));
        try {
            HostAnswer answer = question.get();
            if (phase == Phase.DNS) {
                hop.dns = answer;
            }
            if (answer.addresses().isEmpty()) {
                throw new HopFailedException(
                        kind(answer.status()), phase, answer.status().name());
            }
            if (phase == Phase.DNS
                    && hop.errand.publicOnly()
                    && answer.addresses().stream().anyMatch(Connector::isPrivate)) {
                throw new HopFailedException(
                        FailureKind.REDIRECT_PRIVATE_ADDRESS,
                        Phase.DNS,
                        answer.addresses().stream()
                                .map(InetAddress::getHostAddress)
                                .collect(Collectors.joining(", ")));
            }
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HopFailedException(FailureKind.INTERRUPTED, phase, "");
        } catch (CancellationException | ExecutionException ended) {
            throw new IOException("the question was not answered", ended);
        } finally {
            hop.attempt.scope().release(cancelling);
        }
    }

    private static boolean isPrivate(InetAddress address) {
        return AddressClass.of(address) != AddressClass.PUBLIC;
    }

    private static FailureKind kind(DnsStatus status) {
        return switch (status) {
            case NXDOMAIN -> FailureKind.DNS_NAME_NOT_FOUND;
            case FOUND, NODATA -> FailureKind.DNS_NO_ADDRESS;
            case TIMEOUT -> FailureKind.DNS_TIMEOUT;
            default -> FailureKind.DNS_FAILURE;
        };
    }

    /** A socket to the first address that accepts, each of them with an equal share of the time of the phase. */
    static Socket connect(HopRecord hop, List<InetAddress> addresses, int port, Phase phase) throws IOException {
        List<InetSocketAddress> targets = addresses.stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        @Nullable Connection left = hop.takeShared(targets);
        if (left != null) {
            return left.plain();
        }
        if (hop.clock.phase() != phase) {
            hop.clock.enter(phase);
        }
        Budget limit = hop.attempt.limit(phase);
        boolean hurried = hop.attempt.isHurried(phase);
        int before = hop.tries.size();
        int untried = targets.size();
        for (InetSocketAddress target : targets) {
            Duration share = share(limit, untried--);
            Socket socket = hop.attempt.scope().open(new Socket());
            AddressTry tried = judged(connect(hop.attempt, socket, target, share), hurried);
            hop.tries.add(tried);
            if (tried.result() == AddressTry.Result.CONNECTED) {
                return socket;
            }
            hop.attempt.scope().release(socket);
            socket.close();
            if (hop.attempt.scope().ending().isPresent()) {
                break;
            }
        }
        throw noConnection(hop.tries.subList(before, hop.tries.size()), phase);
    }

    /** Silence says nothing when there was hardly any time for it. */
    private static AddressTry judged(AddressTry tried, boolean hurried) {
        return hurried && tried.result() == AddressTry.Result.TIMEOUT
                ? new AddressTry(tried.address(), AddressTry.Result.CUT_SHORT, tried.duration())
                : tried;
    }

    /** The last address has all that is left, and it is the watchdog that ends it: it knows whose limit that was. */
    private static Duration share(Budget limit, int left) {
        Duration share = limit.remaining().dividedBy(left);
        if (left == 1) {
            return share.plus(BEYOND);
        }
        return share.compareTo(SHORTEST_CONNECT) < 0 ? SHORTEST_CONNECT : share;
    }

    /** One address, by the route of the client. */
    public static AddressTry connect(HopContext attempt, Socket socket, InetSocketAddress target, Duration limit) {
        long start = attempt.run().nanoTime().getAsLong();
        AddressTry.Result result;
        try {
            attempt.settings().pace().await(target.getAddress(), attempt.scope());
            start = attempt.run().nanoTime().getAsLong();
            socket.setTcpNoDelay(true);
            socket.connect(attempt.settings().route().apply(target), (int) Math.max(1, limit.toMillis()));
            result = AddressTry.Result.CONNECTED;
        } catch (SocketTimeoutException silent) {
            result = AddressTry.Result.TIMEOUT;
        } catch (ConnectException refused) {
            result = AddressTry.Result.REFUSED;
        } catch (IOException unreachable) {
            result = attempt.scope().ending().map(Connector::ended).orElse(AddressTry.Result.UNREACHABLE);
        }
        long end = attempt.run().nanoTime().getAsLong();
        return new AddressTry(target, result, Duration.ofNanos(end - start));
    }

    /** What the watchdog ended was silent; by whose limit, it knows. */
    private static AddressTry.Result ended(FailureKind ending) {
        return ending.isOurs() ? AddressTry.Result.CUT_SHORT : AddressTry.Result.TIMEOUT;
    }

    /** One silent address says more than the refusals beside it: something there swallows packets. */
    private static HopFailedException noConnection(List<AddressTry> tries, Phase phase) {
        FailureKind kind = FailureKind.CONNECT_UNREACHABLE;
        for (AddressTry tried : tries) {
            if (tried.result() == AddressTry.Result.TIMEOUT) {
                kind = FailureKind.CONNECT_TIMEOUT;
                break;
            }
            if (tried.result() == AddressTry.Result.CUT_SHORT) {
                kind = FailureKind.NO_TIME_LEFT;
            } else if (tried.result() == AddressTry.Result.REFUSED && kind != FailureKind.NO_TIME_LEFT) {
                kind = FailureKind.CONNECT_REFUSED;
            }
        }
        return new HopFailedException(kind, phase, addresses(tries));
    }

    private static String addresses(List<AddressTry> tries) {
        return String.join(
                ", ",
                tries.stream().map(tried -> Addresses.text(tried.address())).toList());
    }
}
