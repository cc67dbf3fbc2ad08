package io.github.lyncautodiscover.client.examples;

import io.github.lyncautodiscover.client.AutodiscoverClient;
import io.github.lyncautodiscover.client.LyncAutodiscover;
import io.github.lyncautodiscover.client.TlsPolicy;
import io.github.lyncautodiscover.client.evidence.Discovery;
import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.page.HtmlReport;
import io.github.lyncautodiscover.dns.DnsView;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Preset;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first command of the README: a discovery against a deployment inside this JVM, or with {@code -Dsip=user@domain}
 * against the real world, and with {@code -Ddns=host:port} through a name server of your choice.
 */
public final class Demo {
    private static final Pattern SERVER = Pattern.compile("(.+):(\\d{1,5})");

    static final Path PAGE = Path.of("target", "lync-autodiscover.html");

    private Demo() {}

    /** Exits with 0 when the user was found, 1 when not, 2 when the properties make no sense. */
    public static void main(String[] args) {
        try {
            String sip = System.getProperty("sip");
            if (sip == null && System.getProperty("dns") != null) {
                throw new IllegalArgumentException("-Ddns goes with -Dsip=user@domain");
            }
            Discovery discovery =
                    sip == null ? embedded("alice@contoso.test") : real(sip, System.getProperty("dns", ""));
            System.out.print(discovery.toText());
            System.out.println(naming(page(discovery)));
            System.out.flush();
            System.exit(discovery.isFound() ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        } catch (IOException unwritable) {
            System.err.println("the page could not be written: " + unwritable);
            System.exit(2);
        }
    }

    static String naming(Path page) {
        return "\nThe same with pictures, for a browser: " + page;
    }

    private static Path page(Discovery discovery) throws IOException {
        Files.createDirectories(Path.of("target"));
        return Files.writeString(PAGE, HtmlReport.of(LyncDiagnosis.of(discovery)));
    }

    /** The internal name is published on port 80 only, so that the first candidate fails and a Redirect is followed. */
    static Discovery embedded(String sip) {
        try (LyncDeployment deployment = Preset.PORT_80_LISTENER.start();
                DnsView dns = DnsView.of(deployment.dns());
                AutodiscoverClient client = LyncAutodiscover.builder()
                        .dns(dns)
                        .route(deployment.route())
                        .tls(TlsPolicy.trusting(deployment.trust()))
                        .build()) {
            return client.discover(sip);
        }
    }

    static Discovery real(String sip, String server) {
        if (server.isEmpty()) {
            return LyncAutodiscover.discover(sip);
        }
        try (DnsView dns = DnsView.of(address(server));
                AutodiscoverClient client = LyncAutodiscover.builder().dns(dns).build()) {
            return client.discover(sip);
        }
    }

    private static InetSocketAddress address(String server) {
        Matcher parts = SERVER.matcher(server);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a name server is host:port, not " + server);
        }
        return new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}
