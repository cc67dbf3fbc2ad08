package io.github.lyncautodiscover.client.bench;

import io.github.lyncautodiscover.testkit.ConnectionFault;
import io.github.lyncautodiscover.testkit.LyncDeployment;
import io.github.lyncautodiscover.testkit.Moment;
import io.github.lyncautodiscover.testkit.Preset;
import io.github.lyncautodiscover.testkit.ServerCertificate;
import io.github.lyncautodiscover.testkit.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The deployment in a process of its own, so that only the clients' processor time is counted: any number of SIP
 * domains below contoso.test, a certificate for each name. Those below stalled.contoso.test are never answered.
 */
final class SweepSite implements AutoCloseable {
    private static final String PASSWORD = "bench";
    /** Of all names below silent.contoso.test; nothing is there. */
    static final String SILENT = "10.10.30.99";

    static final List<String> ADDRESSES = List.of("10.10.30.50", "10.10.30.51", "203.0.113.50");

    private final Process process;
    final Wiring place;
    final InetSocketAddress proxy;

    private SweepSite(Process process, Wiring place, InetSocketAddress proxy) {
        this.process = process;
        this.place = place;
        this.proxy = proxy;
    }

    /** The other process: the argument is where the trust store goes. Ends with its input. */
    public static void main(String[] args) throws Exception {
        try (LyncDeployment deployment = Preset.CONTOSO_WIFI
                        .builder()
                        .frontEndCertificate(
                                ServerCertificate.fromPublicAuthority().forEachName())
                        .inside(dns -> dns.host("*.contoso.test", "10.10.30.50").host("*.silent.contoso.test", SILENT))
                        .start();
                RoutingProxy proxy =
                        new RoutingProxy(new Wiring(deployment.dns(), deployment.route(), deployment.trust()))) {
            deployment.inject(
                    ConnectionFault.stall(Moment.RESPONSE), Target.https("lyncdiscoverinternal.stalled.contoso.test"));
            try (var file = Files.newOutputStream(Path.of(args[0]))) {
                deployment.trust().store(file, PASSWORD.toCharArray());
            }
            System.out.println("dns " + text(deployment.dns()));
            System.out.println("proxy " + text(proxy.address()));
            for (String address : ADDRESSES) {
                InetSocketAddress meant = new InetSocketAddress(address, 443);
                System.out.println(text(meant) + " " + text(deployment.route().apply(meant)));
            }
            System.out.println("ready");
            while (System.in.read() >= 0) {
                deployment.recording().clear();
            }
        }
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    static SweepSite start() throws Exception {
        Path store = Files.createTempFile("sweep", ".p12");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SweepSite.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, InetSocketAddress> said = new HashMap<>();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null && !line.equals("ready"); line = out.readLine()) {
            String[] words = line.split("[ :](?=[^ ]*$)| ");
            said.put(line.substring(0, line.indexOf(' ')), address(words[words.length - 2], words[words.length - 1]));
        }
        KeyStore trust = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(store)) {
            trust.load(file, PASSWORD.toCharArray());
        } finally {
            Files.delete(store);
        }
        Wiring place = new Wiring(
                said.get("dns"), meant -> said.getOrDefault(text(meant), new InetSocketAddress("127.0.0.1", 1)), trust);
        return new SweepSite(process, place, said.get("proxy"));
    }

    /** What was asked so far is of no interest, and would fill the memory of the deployment. */
    void forget() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    private static InetSocketAddress address(String host, String port) {
        return new InetSocketAddress(host, Integer.parseInt(port));
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
