package io.github.lyncautodiscover.client.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a user would write instead: the JDK's HTTP client, a DOM, and the four URLs in a loop. */
final class NaiveClient {
    private final HttpClient http;
    private final boolean keeps;

    NaiveClient(SSLContext tls, InetSocketAddress proxy) {
        this(tls, proxy, true);
    }

    /**
     * One that keeps no connection for the next user needs jdk.httpclient.allowRestrictedHeaders=connection from the start.
     */
    NaiveClient(SSLContext tls, InetSocketAddress proxy, boolean keeps) {
        this.keeps = keeps;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .sslContext(tls)
                .proxy(ProxySelector.of(proxy))
                .build();
    }

    /** The External/Mcx link; path is that of the Root. */
    String discover(String user, String path) throws IOException, InterruptedException {
        String domain = user.substring(user.lastIndexOf('@') + 1);
        for (String base : List.of(
                "https://lyncdiscoverinternal.", "http://lyncdiscoverinternal.",
                "https://lyncdiscover.", "http://lyncdiscover.")) {
            try {
                return follow(URI.create(base + domain + path + "?sipuri=" + user));
            } catch (IOException failed) {
                // The next one, then.
            }
        }
        throw new IOException("nobody answered");
    }

    private String follow(URI root) throws IOException, InterruptedException {
        URI url = root;
        while (true) {
            HttpRequest.Builder request = HttpRequest.newBuilder(url)
                    .timeout(Duration.ofSeconds(10))
                    .header("Accept", "application/vnd.microsoft.rtc.autodiscover+xml;v=1");
            if (!keeps) {
                request.header("Connection", "close");
            }
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            NodeList links = links(response.body());
            String next = href(links, "Redirect");
            next = next.isEmpty() ? href(links, "Domain") : next;
            if (next.isEmpty()) {
                return href(links, "External/Mcx");
            }
            url = response.uri().resolve(next);
        }
    }

    private static NodeList links(byte[] body) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body))
                    .getElementsByTagName("Link");
        } catch (Exception malformed) {
            throw new IOException(malformed);
        }
    }

    private static String href(NodeList links, String token) {
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("token").equalsIgnoreCase(token)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }
}
