package io.github.lyncautodiscover.testkit.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection of a client to the forward proxy: a tunnel, or one request with an absolute URL. */
final class ProxyConnection {

    private static final int LONGEST_HEAD = 32_768;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Pattern URL = Pattern.compile("(?i)http://([^/?#]*)(.*)");
    private static final String END = "\r\n\r\n";

    private final Socket client;
    private final ProxyTargets targets;
    private final Workers workers;

    ProxyConnection(Socket client, ProxyTargets targets, Workers workers) {
        this.client = client;
        this.targets = targets;
        this.workers = workers;
    }

    void serve() throws IOException {
        client.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(client.getInputStream());
        String head = head(in);
        String[] line = head.split("\r\n", 2)[0].split(" ", -1);
        try {
            if (line.length == 3 && line[0].equals("CONNECT")) {
                relay(in, authority(line[1], HTTPS), "", "HTTP/1.1 200 Connection established" + END);
            } else {
                Matcher url = URL.matcher(line.length == 3 ? line[1] : "");
                Authority target = authority(url.matches() ? url.group(1) : "", HTTP);
                relay(in, target, originForm(head, line, url.group(2)), "");
            }
        } catch (ProxyTargets.Unreached problem) {
            refuse(problem);
        }
    }

    private static Authority authority(String text, int usualPort) throws ProxyTargets.Unreached {
        return Authority.read(text, usualPort).orElseThrow(() -> new ProxyTargets.Unreached(400, "http_request_error"));
    }

    /** Up to the empty line; empty when the client goes away or talks without end. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST_HEAD && head.indexOf(END, Math.max(0, head.length() - END.length())) < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** As the server wants to see it, and once only, so that the next request may lead elsewhere. */
    private static String originForm(String head, String[] line, String path) {
        StringBuilder origin = new StringBuilder(
                        line[0] + " " + (path.startsWith("/") ? "" : "/") + path + " " + line[2])
                .append("\r\n");
        head.substring(head.indexOf("\r\n") + 2)
                .lines()
                .filter(header -> !header.isEmpty() && !header.matches("(?i)(proxy-[a-z]+|connection|keep-alive):.*"))
                .forEach(header -> origin.append(header).append("\r\n"));
        return origin.append("Connection: close").append(END).toString();
    }

    private void relay(InputStream in, Authority target, String first, String greeting) throws IOException {
        Socket server = targets.connect(target);
        try {
            server.setTcpNoDelay(true);
            write(client, greeting);
            write(server, first);
            workers.start("proxy upstream", () -> pump(in, server, client));
            pump(server.getInputStream(), client, server);
        } finally {
            workers.release(server);
        }
    }

    /** Hands on what one side says, and its end: a reset as a reset. */
    private static void pump(InputStream in, Socket to, Socket from) throws IOException {
        try {
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            to.setSoLinger(true, 0);
            to.close();
            from.close();
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void refuse(ProxyTargets.Unreached problem) throws IOException {
        Answer answer = Spoilt.page(problem.status()).with("Proxy-Status", "lync-testkit; error=" + problem.error());
        OutputStream out = client.getOutputStream();
        out.write(answer.head(false));
        out.write(answer.body());
        out.flush();
        client.shutdownOutput();
    }
}
