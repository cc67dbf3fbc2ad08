package io.github.lyncautodiscover.client.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * What the processes of {@link ColdStart} do that run no program of ours: nothing, one TLS GET, or what a user would write.
 */
final class FreshJvm {
    private FreshJvm() {}

    /** Arguments: what to do; then the trusted PEM file, the address to connect to or the proxy, its port, the user. */
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "get" -> get(args[1], args[2], Integer.parseInt(args[3]), args[4]);
            case "naive" -> naive(args[1], args[2], Integer.parseInt(args[3]), args[4]);
            default -> {}
        }
    }

    /** The Root document of the first candidate and nothing more: no DNS, no limit, no parser. */
    private static void get(String authority, String address, int port, String user) throws Exception {
        String host = "lyncdiscoverinternal." + user.substring(user.indexOf('@') + 1);
        Socket plain = new Socket(InetAddress.getByName(address), port);
        try (SSLSocket socket = (SSLSocket) tls(authority).getSocketFactory().createSocket(plain, host, 443, true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            String request = "GET /?sipuri=" + user + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!response.startsWith("HTTP/1.1 200")) {
                throw new IOException(response);
            }
            System.out.println(response.length());
        }
    }

    private static void naive(String authority, String proxy, int port, String user) throws Exception {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(proxy), port);
        System.out.println(new NaiveClient(tls(authority), address).discover(user, "/"));
    }

    private static SSLContext tls(String authority) throws Exception {
        KeyStore trust = KeyStore.getInstance(KeyStore.getDefaultType());
        trust.load(null, null);
        try (InputStream pem = Files.newInputStream(Path.of(authority))) {
            for (Certificate anchor : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trust.setCertificateEntry(String.valueOf(trust.size()), anchor);
            }
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
