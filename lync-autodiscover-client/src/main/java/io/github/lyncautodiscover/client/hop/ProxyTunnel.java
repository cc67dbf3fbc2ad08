package io.github.lyncautodiscover.client.hop;

import io.github.lyncautodiscover.client.evidence.FailureKind;
import io.github.lyncautodiscover.client.evidence.Phase;
import io.github.lyncautodiscover.client.text.Addresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.BasicLineParser;
import org.apache.hc.core5.http.message.StatusLine;
import org.apache.hc.core5.util.CharArrayBuffer;

/** Has a proxy open a tunnel to a host (RFC 9110 section 9.3.6). */
final class ProxyTunnel {
    /** No healthy answer comes near it. */
    static final int MAX_HEAD = 8 * 1024;

    private ProxyTunnel() {}

    /** Returns when what is written to the socket reaches the host. The guard of the phase bounds the time. */
    static void open(Socket proxy, String host, int port) throws IOException {
        String authority = Addresses.text(host, port);
        String request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n\r\n";
        proxy.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        int status = status(head(proxy.getInputStream()));
        if (status / 100 != HttpStatus.SC_OK / 100) {
            throw new HopFailedException(FailureKind.PROXY_REFUSED, Phase.PROXY, "status " + status);
        }
    }

    /** Reads no byte beyond the empty line: what follows belongs to the host. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new HopFailedException(FailureKind.PROXY_CLOSED, Phase.PROXY, "");
            }
            head.append((char) octet);
            if (head.length() > MAX_HEAD) {
                throw malformed("more than " + MAX_HEAD + " bytes of headers");
            }
        }
        return head.toString();
    }

    private static int status(String head) throws HopFailedException {
        CharArrayBuffer line = new CharArrayBuffer(head.length());
        line.append(head.substring(0, head.indexOf("\r\n")));
        try {
            StatusLine status = BasicLineParser.INSTANCE.parseStatusLine(line);
            return status.getStatusCode();
        } catch (ParseException noHttp) {
            throw malformed(String.valueOf(noHttp.getMessage()));
        }
    }

    private static HopFailedException malformed(String detail) {
        return new HopFailedException(FailureKind.PROXY_MALFORMED, Phase.PROXY, detail);
    }
}
