package io.github.lyncautodiscover.client.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * The floor: DNS, TCP, TLS with every check, GET, and a parser for just these documents, all by hand and without a
 * limit or a word of evidence. Only the happy path of the first candidate.
 */
final class RawLoop {
    private final Wiring place;
    private final SSLContext tls;

    RawLoop(Wiring place, SSLContext tls) {
        this.place = place;
        this.tls = tls;
    }

    /** The External/Mcx link. */
    String discover(String user) throws IOException {
        String domain = user.substring(user.lastIndexOf('@') + 1);
        String root = get(URI.create("https://lyncdiscoverinternal." + domain + "/?sipuri=" + user));
        return href(get(URI.create(href(root, "Domain"))), "External/Mcx");
    }

    /** The two handshakes of a discovery and nothing else. */
    void handshakes(String domain) throws IOException {
        connect("lyncdiscoverinternal." + domain).close();
        connect("webint.contoso.test").close();
    }

    SSLSocket connect(String host) throws IOException {
        Socket plain = new Socket();
        plain.setTcpNoDelay(true);
        plain.connect(place.route().apply(new InetSocketAddress(resolve(host), 443)), 3000);
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, 443, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private String get(URI url) throws IOException {
        try (SSLSocket socket = connect(url.getHost())) {
            String target = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
            String request = "GET " + target + " HTTP/1.1\r\nHost: " + url.getHost()
                    + "\r\nAccept: application/vnd.microsoft.rtc.autodiscover+xml;v=1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[4096];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
            }
            String response = all.toString(StandardCharsets.UTF_8);
            if (!response.startsWith("HTTP/1.1 200")) {
                throw new IOException(response.substring(0, Math.min(40, response.length())));
            }
            return response;
        }
    }

    private static String href(String response, String token) throws IOException {
        int at = response.indexOf("token=\"" + token + "\"");
        int href = response.indexOf("href=\"", at) + 6;
        if (at < 0 || href < 6) {
            throw new IOException("no " + token);
        }
        return response.substring(href, response.indexOf('"', href));
    }

    private InetAddress resolve(String host) throws IOException {
        ByteBuffer question = ByteBuffer.allocate(512);
        question.putShort((short) ThreadLocalRandom.current().nextInt())
                .putShort((short) 0x100)
                .putShort((short) 1)
                .putShort((short) 0)
                .putInt(0);
        for (String label : host.split("\\.")) {
            question.put((byte) label.length()).put(label.getBytes(StandardCharsets.US_ASCII));
        }
        question.put((byte) 0).putShort((short) 1).putShort((short) 1);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(place.dns());
            socket.setSoTimeout(5000);
            socket.send(new DatagramPacket(question.array(), question.position()));
            byte[] answer = new byte[512];
            DatagramPacket packet = new DatagramPacket(answer, answer.length);
            socket.receive(packet);
            // The first record stands behind the question: a pointer for its name, type, class, TTL, length, address.
            int record = question.position();
            if (answer[7] == 0 || answer[record + 3] != 1) {
                throw new UnknownHostException(host);
            }
            byte[] address = {answer[record + 12], answer[record + 13], answer[record + 14], answer[record + 15]};
            return InetAddress.getByAddress(host, address);
        }
    }
}
