package io.github.lyncautodiscover.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.lyncautodiscover.testkit.server.PortChoice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP port of loopback that breaks and heals a running deployment for whoever has its token. Thread-safe. */
final class ControlPort implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int LARGEST_BODY = 1 << 22;
    private static final InetSocketAddress MEANT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final LyncDeployment deployment;
    private final ControlRequests requests;
    private final HttpServer server;
    private final ExecutorService threads;
    private final String token;

    private ControlPort(LyncDeployment deployment, ControlRequests requests, HttpServer server) {
        this.deployment = deployment;
        this.requests = requests;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "lync-testkit control");
            thread.setDaemon(true);
            return thread;
        });
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
    }

    static ControlPort start(LyncDeployment deployment, ControlFaults faults, PortChoice ports) throws IOException {
        HttpServer server = HttpServer.create(ports.bind(MEANT), 0);
        ControlPort control = new ControlPort(deployment, new ControlRequests(deployment, faults), server);
        server.setExecutor(control.threads);
        server.createContext("/", control::serve);
        server.start();
        return control;
    }

    /** Where it listens. */
    URI url() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/");
    }

    String token() {
        return token;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            ControlReply reply = reply(exchange);
            if (reply.status() >= 400) {
                deployment.note("control " + exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath() + " -> " + reply.status() + " " + reply.json());
            }
            byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private ControlReply reply(HttpExchange exchange) throws IOException {
        if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress() || !isAddressedByNumber(exchange)) {
            return ControlReply.error(403, "The control port is for this machine, at " + url() + ".");
        }
        if (!hasToken(exchange)) {
            return ControlReply.error(401, "Send the token that the program printed: Authorization: Bearer TOKEN.");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return ControlReply.error(413, "More than " + LARGEST_BODY + " bytes are too much.");
        }
        try {
            return requests.answer(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    header(exchange, "Content-Type"),
                    body);
        } catch (IllegalArgumentException | UnsupportedOperationException nonsense) {
            return ControlReply.error(400, String.valueOf(nonsense.getMessage()));
        }
    }

    /** A web page whose name leads to loopback (DNS rebinding) sends that name. */
    private static boolean isAddressedByNumber(HttpExchange exchange) {
        return header(exchange, "Host").matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
    }

    private boolean hasToken(HttpExchange exchange) {
        return MessageDigest.isEqual(
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
                header(exchange, "Authorization").getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
