package io.github.lyncautodiscover.client;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.evidence.Vantage;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.testkit.DnsRecords;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.TopologyBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A case from the field, as files: {@code dns.txt} with a name, TTL, type and data on each line, and {@code responses.txt} with
 * {@code ### scheme host path-prefix} before each raw response ({@code *} fits all, what fits nothing is 404; {@code @RESET} ends the
 * connection). alice@contoso.test is looked up from outside; certificates are in order.
 */
final class FieldCase implements AutoCloseable {
    private static final String NOT_FOUND = "HTTP/1.1 404 Not Found\r\n\r\n";

    /** A response and what it is for. */
    private record Reply(String scheme, String host, String path, String text) {
        boolean fits(String asked, String askedHost, String askedPath) {
            return (scheme.equals("*") || scheme.equals(asked))
                    && (host.equals("*") || host.equals(askedHost))
                    && askedPath.startsWith(path);
        }
    }

    private final List<Reply> replies = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket plain;
    private final ServerSocket tls;
    private final LyncDeployment names;

    FieldCase(String name) throws IOException, GeneralSecurityException {
        for (String part : read(name, "responses.txt").split("(?m)^### ", -1)) {
            if (!part.isBlank()) {
                String[] headAndText = part.split("\\R", 2);
                String[] head = headAndText[0].split(" ", -1);
                replies.add(new Reply(head[0], head[1], head[2].strip(), response(headAndText[1])));
            }
        }
        TopologyBuilder plan =
                LyncDeployment.builder().sipDomain("contoso.test").outside(dns -> dns.removeAll("contoso.test"));
        read(name, "dns.txt")
                .lines()
                .map(line -> line.split(" "))
                .forEach(record -> plan.outside(dns -> add(dns.remove(record[0]), record)));
        names = plan.start();
        InetAddress loopback = InetAddress.getLoopbackAddress();
        plain = new ServerSocket(0, 50, loopback);
        tls = ScriptedServer.context().getServerSocketFactory().createServerSocket(0, 50, loopback);
        threads.execute(() -> serve(plain, "http"));
        threads.execute(() -> serve(tls, "https"));
    }

    private static void add(DnsRecords dns, String... record) {
        String last = record[record.length - 1].replaceFirst("\\.$", "");
        long ttl = Long.parseLong(record[1]);
        switch (record[2]) {
            case "A" -> dns.host(record[0], last, ttl);
            case "CNAME" -> dns.alias(record[0], last, ttl);
            case "SRV" ->
                dns.service(
                        record[0],
                        Integer.parseInt(record[3]),
                        Integer.parseInt(record[4]),
                        Integer.parseInt(record[5]),
                        last);
            default -> throw new IllegalArgumentException(String.join(" ", record));
        }
    }

    LyncDiagnosis diagnose() throws IOException, GeneralSecurityException {
        try (DnsView dns = DnsView.of(names.outside().dns());
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .dns(dns)
                        .route(meant ->
                                (InetSocketAddress) (meant.getPort() == 443 ? tls : plain).getLocalSocketAddress())
                        .tls(TlsPolicy.trusting(ScriptedServer.store()))
                        .timeouts(Site.TIMEOUTS)
                        .build()) {
            return client.diagnose(
                    SipAddress.of("alice@contoso.test"), Examination.standard().from(Vantage.OUTSIDE));
        }
    }

    private void serve(ServerSocket listener, String scheme) {
        while (!listener.isClosed()) {
            try {
                Socket peer = listener.accept();
                threads.execute(() -> answer(peer, scheme));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket peer, String scheme) {
        try (peer;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String request = lines.readLine();
            String host = "";
            for (String line = request; line != null && !line.isEmpty(); line = lines.readLine()) {
                host = line.startsWith("Host: ") ? line.substring("Host: ".length()) : host;
            }
            if (request != null) {
                String asked = host;
                String path = request.split(" ", -1)[1];
                String reply = replies.stream()
                        .filter(one -> one.fits(scheme, asked, path))
                        .findFirst()
                        .map(Reply::text)
                        .orElse(NOT_FOUND);
                if (reply.startsWith("@RESET")) {
                    peer.setSoLinger(true, 0);
                } else {
                    peer.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException gone) {
            // The client has seen enough.
        }
    }

    /** The connection ends with the body, which needs no length. */
    private static String response(String text) {
        String[] headAndBody = text.split("\\R\\R", 2);
        return headAndBody[0].replaceAll("\\R", "\r\n") + "\r\nConnection: close\r\n\r\n"
                + (headAndBody.length > 1 ? headAndBody[1].strip() : "");
    }

    private static String read(String name, String file) {
        try (InputStream in = FieldCase.class.getResourceAsStream("cases/" + name + "/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        plain.close();
        tls.close();
        threads.shutdownNow();
        names.close();
    }
}
