package io.github.lyncautodiscover.client.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A deployment just large enough to train with: a name server and a web server on loopback, certificates that the JDK's
 * own tool has made a moment ago, and two documents. It understands nobody but our client.
 */
final class TrainingSite implements AutoCloseable {
    private static final String PASSWORD = "training";
    private static final String NAMES =
            "dns:lyncdiscoverinternal.contoso.test,dns:webint.contoso.test,dns:webext.contoso.test";
    private static final int HEADER = 12;
    private static final int TYPE_A = 1;

    private final DatagramSocket names = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final ServerSocket web = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Path authority;
    private final SSLContext tls;

    TrainingSite(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore keys = keys(folder.resolve("keys"));
        authority = Files.writeString(
                folder.resolve("authority.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("authority").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        start("names", this::answerQuestions);
        start("web", this::answerRequests);
    }

    /** An authority with one kind of key, and a certificate of its own with another: both kinds are met outside. */
    private static KeyStore keys(Path file) throws IOException, GeneralSecurityException, InterruptedException {
        keytool(file, "authority", "-keyalg", "RSA", "-ext", "bc:c");
        keytool(
                file,
                "site",
                "-keyalg",
                "EC",
                "-signer",
                "authority",
                "-ext",
                "san=" + NAMES,
                "-ext",
                "eku=serverAuth");
        try (InputStream stored = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(stored, PASSWORD.toCharArray());
            return keys;
        }
    }

    private static void keytool(Path file, String alias, String... more) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(tool, "-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
        command.addAll(List.of("-validity", "60", "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
    }

    /** {@return the address of the name server} */
    String names() {
        return text(names.getLocalAddress(), names.getLocalPort());
    }

    /** {@return the address of the web server} */
    String web() {
        return text(web.getInetAddress(), web.getLocalPort());
    }

    /** {@return the file with the certificate to be trusted} */
    Path authority() {
        return authority;
    }

    private static String text(InetAddress address, int port) {
        return address.getHostAddress() + ":" + port;
    }

    private static void start(String name, Service service) {
        Thread thread = new Thread(
                () -> {
                    try {
                        service.run();
                    } catch (IOException closed) {
                        // The training has ended, or this client has hung up.
                    }
                },
                "training-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void answerQuestions() throws IOException {
        while (true) {
            DatagramPacket packet = new DatagramPacket(new byte[512], 512);
            names.receive(packet);
            packet.setData(answer(packet.getData()));
            names.send(packet);
        }
    }

    /** Every host that the certificate names has an address; nothing else exists. */
    private static byte[] answer(byte[] question) {
        int end = HEADER;
        StringBuilder name = new StringBuilder();
        while (question[end] != 0) {
            name.append(new String(question, end + 1, question[end], StandardCharsets.US_ASCII))
                    .append('.');
            end += question[end] + 1;
        }
        boolean exists = (NAMES + ",").contains("dns:" + name.substring(0, name.length() - 1) + ",");
        boolean found = exists && question[end + 2] == TYPE_A;
        ByteBuffer answer = ByteBuffer.allocate(512).put(question, 0, 2);
        answer.putShort((short) (exists ? 0x8180 : 0x8183)).putShort((short) 1).putShort((short) (found ? 1 : 0));
        answer.putInt(0).put(question, HEADER, end + 5 - HEADER);
        if (found) {
            answer.putShort((short) 0xC00C).putShort((short) TYPE_A).putShort((short) 1);
            answer.putInt(300).putShort((short) 4).put(new byte[] {(byte) 192, 0, 2, 1});
        }
        return Arrays.copyOf(answer.array(), answer.position());
    }

    private void answerRequests() throws IOException {
        while (true) {
            Socket accepted = web.accept();
            start("connection", () -> serve(accepted));
        }
    }

    private void serve(Socket accepted) throws IOException {
        try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(accepted, null, true)) {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = reader.readLine();
            while (request != null) {
                String line = reader.readLine();
                while (line != null && !line.isEmpty()) {
                    line = reader.readLine();
                }
                OutputStream out = socket.getOutputStream();
                out.write(response(request));
                out.flush();
                request = reader.readLine();
            }
        }
    }

    private static byte[] response(String request) throws IOException {
        if (request.contains("/ucwa/")) {
            return response(
                    "401 Unauthorized\r\nX-MS-WebTicketURL: https://webext.contoso.test/WebTicket/WebTicketService.svc",
                    "text/html",
                    new byte[0]);
        }
        return request.startsWith("GET /?")
                ? response("200 OK", "application/vnd.microsoft.rtc.autodiscover+xml", document("training-root.xml"))
                : response("200 OK", "application/json", document("training-domain.json"));
    }

    private static byte[] response(String status, String type, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nCache-Control: no-cache\r\n"
                        + "X-MS-Server-Fqdn: fe01.contoso.test\r\nSet-Cookie: MS-WSMAN=fe01; path=/\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }

    private static byte[] document(String name) throws IOException {
        try (InputStream document = TrainingSite.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(document, name).readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        names.close();
        web.close();
    }

    /** What runs until its socket is closed. */
    private interface Service {
        void run() throws IOException;
    }
}
