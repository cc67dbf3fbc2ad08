package io.github.lyncautodiscover.client.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.lyncautodiscover.client.work.Threads;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Answers scrapers on one address until it is closed. The limits in time and size of the JDK's server are system
 * properties, and so a matter of whoever owns the process. Thread-safe.
 */
public final class ProbeServer implements AutoCloseable {
    /** For what takes no time, and for the refusals, while as many probes are under way as may be. */
    private static final int MORE_THREADS = 16;

    private static final int IDLE_SECONDS = 10;
    private static final int USUAL_BACKLOG = 0;

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD = 405;
    private static final int DEFECT = 500;

    private final Terms terms;
    private final Tally tally = new Tally();
    private final Instant started = Instant.now();
    private final ProbePage probes;
    private final HttpServer server;
    private final Threads names = new Threads("probe");
    private final ThreadPoolExecutor threads;

    private ProbeServer(InetSocketAddress address, Prober prober, Terms terms) throws IOException {
        this.terms = terms;
        this.probes = new ProbePage(prober, terms, tally);
        this.server = HttpServer.create(address, USUAL_BACKLOG);
        int most = terms.atOnce() + MORE_THREADS;
        this.threads =
                new ThreadPoolExecutor(most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), names);
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /**
     * Begins to answer.
     *
     * @param address where; port 0 for one of the system's choice
     * @param prober looks users up; stays open
     * @param terms what may be asked, and how much at once
     * @return the server, to be closed
     * @throws IOException when the address is taken or not this computer's
     */
    public static ProbeServer start(InetSocketAddress address, Prober prober, Terms terms) throws IOException {
        ProbeServer started = new ProbeServer(address, prober, terms);
        started.server.start();
        return started;
    }

    /** {@return where it answers} */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Closes every connection, gives up the probes that are under way, and waits for its threads, which is soon. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        names.end(threads);
    }

    private void handle(HttpExchange exchange) {
        Reply reply = new Reply(exchange);
        try (exchange) {
            try {
                answer(exchange, reply);
            } catch (RefusedException refused) {
                refuse(reply, refused);
            } catch (RuntimeException defect) {
                refuse(reply, new RefusedException(DEFECT, "a defect of this program"));
            }
        } catch (IOException nobodyThere) {
            // Closing the exchange is all that is left to do.
        }
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            throw new RefusedException(METHOD, "only GET and HEAD");
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/probe" -> probes.answer(exchange, reply);
            case "/metrics" -> reply.end(OK, Reply.METRICS, Samples.ofServer(tally, probes.underWay(), terms, started));
            case "/-/healthy" -> reply.end(OK, Reply.TEXT, "healthy\n");
            default ->
                throw new RefusedException(
                        NOT_FOUND, "there is /probe?target=alice@contoso.com, /metrics and /-/healthy");
        }
    }

    private void refuse(Reply reply, RefusedException refused) throws IOException {
        tally.refused(refused.status());
        reply.end(refused.status(), Reply.TEXT, refused.line() + "\n");
    }
}
