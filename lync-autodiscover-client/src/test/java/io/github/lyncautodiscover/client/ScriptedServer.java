package io.github.lyncautodiscover.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * A web server, plain or with TLS, that says what a test told it to, for what the testkit does not stage: every
 * combination of challenge and token answer. What it was not told about is 404.
 */
final class ScriptedServer implements AutoCloseable {
    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    /**
     * An answer.
     *
     * @param status its status
     * @param headers its header lines, {@code Name: value}
     * @param body its body
     * @param charset of the body
     */
    record Answer(int status, List<String> headers, String body, Charset charset) {
        static Answer of(int status, String... headers) {
            return new Answer(status, List.of(headers), "", StandardCharsets.UTF_8);
        }

        Answer with(String text) {
            return new Answer(status, headers, text, charset);
        }

        Answer in(Charset other) {
            return new Answer(status, headers, body, other);
        }
    }

    /**
     * A request as it came.
     *
     * @param url where to, as the client wrote it
     * @param text head and body
     */
    record Request(String url, String text) {}

    private final Map<String, Deque<Answer>> script = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer plain;
    private final HttpServer tls;

    ScriptedServer() throws IOException, GeneralSecurityException {
        plain = server(null);
        tls = server(context());
    }

    /** Says this at a URL; of several answers one after the other, the last again and again. */
    ScriptedServer at(String url, Answer... answers) {
        script.put(url, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Every connection comes here, whatever its host. */
    InetSocketAddress route(InetSocketAddress meant) {
        HttpServer server = meant.getPort() == 443 ? tls : plain;
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    /** The certificate, of before 2019-07 so that iPhones do not mind its lifetime, for {@code *.contoso.test}, {@code *.fabrikam.test} and {@code *.online.lync.com}, and its key. */
    static KeyStore store() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = ScriptedServer.class.getResourceAsStream("scripted.p12")) {
            store.load(in, STORE_PASSWORD);
        }
        return store;
    }

    /** A server with that certificate. */
    static SSLContext context() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(), STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private HttpServer server(@Nullable SSLContext context) throws IOException {
        String scheme = context == null ? "http" : "https";
        HttpServer server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setSslContext(context)
                .setRequestRouter(
                        (request, unused) -> (message, response, alsoUnused) -> answer(scheme, message, response))
                .create();
        server.start();
        return server;
    }

    private void answer(String scheme, ClassicHttpRequest request, ClassicHttpResponse response)
            throws IOException, HttpException {
        String url = scheme + "://" + request.getAuthority().getHostName() + request.getPath();
        String body = request.getEntity() == null ? "" : EntityUtils.toString(request.getEntity());
        String head = Stream.of(request.getHeaders()).map(Object::toString).collect(Collectors.joining("\n"));
        requests.add(new Request(request.getMethod() + " " + url, head + "\n\n" + body));
        Answer answer = next(url.split("\\?", 2)[0]);
        response.setCode(answer.status());
        for (String line : answer.headers()) {
            String[] parts = line.split(": ", 2);
            response.addHeader(parts[0], parts[1]);
        }
        response.setEntity(new StringEntity(answer.body(), ContentType.create("text/html", answer.charset())));
    }

    private synchronized Answer next(String url) {
        Deque<Answer> answers = script.getOrDefault(url, new ArrayDeque<>(List.of(Answer.of(404))));
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    @Override
    public void close() {
        plain.close(CloseMode.IMMEDIATE);
        tls.close(CloseMode.IMMEDIATE);
    }
}
