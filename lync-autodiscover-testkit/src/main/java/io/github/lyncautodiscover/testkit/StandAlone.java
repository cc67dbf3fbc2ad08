package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.HairpinFirewall;
import io.github.lyncautodiscover.testkit.server.PortChoice;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs a deployment as a program, so that clients in any language can be pointed at it.
 *
 * <p>It writes the authorities, a hosts file, a configuration for curl and options for {@code lync-autodiscover} into a
 * folder, and runs until it is stopped.
 * What it is asked goes into a file there, a line at once for each DNS question and request. A control port on loopback
 * breaks and heals it while it runs; its OpenAPI description is at {@code /openapi.json} of that port.
 */
public final class StandAlone implements AutoCloseable {

    private static final int MISUSE = 2;

    private final LyncDeployment deployment;
    private final ControlPort control;
    private final HairpinFirewall firewall;

    private StandAlone(LyncDeployment deployment, ControlPort control, HairpinFirewall firewall) {
        this.deployment = deployment;
        this.control = control;
        this.firewall = firewall;
    }

    /**
     * Runs until the process is told to end.
     *
     * @param arguments see {@code --help}
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        // Who listens to the log has a provider; nobody else wants to read that there is none.
        System.setProperty("slf4j.internal.verbosity", System.getProperty("slf4j.internal.verbosity", "ERROR"));
        StandAlone running;
        try {
            StandAloneOptions options = StandAloneOptions.parse(arguments);
            if (options.help()) {
                System.out.println(StandAloneOptions.USAGE);
                return;
            }
            running = start(options, System.out);
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException misuse) {
            refuse(String.valueOf(misuse.getMessage()));
            return;
        } catch (IOException | UncheckedIOException failed) {
            refuse("A file cannot be read or written, or a port not be opened: " + failed);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "lync-testkit stop"));
        new CountDownLatch(1).await();
    }

    /** One line: the options would push it off the screen. */
    private static void refuse(String sentence) {
        System.err.println(sentence + " (--help lists presets and options.)");
        System.exit(MISUSE);
    }

    /** Starts the deployment, breaks what is to be broken, and writes its files. */
    static StandAlone start(StandAloneOptions options, PrintStream out) throws IOException {
        AtomicReference<InetSocketAddress> last = new AtomicReference<>(new InetSocketAddress(0));
        PortChoice choice = options.ports();
        PortChoice watched = meant -> {
            InetSocketAddress bind = choice.bind(meant);
            last.set(bind);
            return bind;
        };
        try {
            return start(options, watched, out);
        } catch (BindException taken) {
            throw cannotListen(last.get(), taken);
        } catch (UncheckedIOException failed) {
            throw failed.getCause() instanceof BindException taken ? cannotListen(last.get(), taken) : failed;
        }
    }

    private static IllegalStateException cannotListen(InetSocketAddress where, BindException why) {
        return new IllegalStateException("Cannot listen at " + text(where) + ": " + why.getMessage() + ".", why);
    }

    private static StandAlone start(StandAloneOptions options, PortChoice ports, PrintStream out) throws IOException {
        Topology topology = options.topology();
        if (options.realAddresses()) {
            RealAddresses.check(topology.plan());
        }
        LyncDeployment deployment = LyncDeployment.start(topology, ports);
        HairpinFirewall firewall = HairpinFirewall.NONE;
        try {
            if (options.realAddresses()) {
                firewall = HairpinFirewall.raise(topology.plan());
            }
            ControlFaults faults = new ControlFaults(deployment);
            for (String late : options.given(StandAloneOptions.LATENCY)) {
                faults.add(new FaultOrder("//*", "slow " + late));
                faults.add(new FaultOrder("dns:*", "slow " + late));
            }
            for (String document : options.given(StandAloneOptions.DOCUMENT)) {
                String[] parts = document.strip().split("\\s+", 3);
                if (parts.length < 2) {
                    throw new IllegalArgumentException(
                            "A document is a target, a file and its Content-Type, not " + document + ".");
                }
                faults.put(parts[0], parts.length == 3 ? parts[2] : "", Files.readAllBytes(Path.of(parts[1])));
            }
            options.given(StandAloneOptions.FAULT).forEach(line -> faults.add(FaultOrder.read(line)));
            Path folder = StandAloneFiles.write(deployment, options);
            deployment.followedBy(new RecordingFile(folder)::add);
            out.println(options.name() + " runs; its files are in " + folder.toAbsolutePath());
            print(deployment, out);
            ControlPort control = ControlPort.start(deployment, faults, ports);
            out.println("control " + control.url() + " token " + control.token());
            out.flush();
            return new StandAlone(deployment, control, firewall);
        } catch (IOException | RuntimeException failed) {
            deployment.close();
            firewall.close();
            throw failed;
        }
    }

    private static void print(LyncDeployment deployment, PrintStream out) {
        out.println("DNS inside  " + text(deployment.inside().dns()));
        out.println("DNS outside " + text(deployment.outside().dns()));
        for (InetSocketAddress meant : deployment.topology().plan().sockets()) {
            InetSocketAddress here = deployment.route().apply(meant);
            InetSocketAddress outside = deployment.outside().route().apply(meant);
            // From inside, a hairpin that is shut leads to nobody.
            boolean shut = !meant.getAddress().isSiteLocalAddress() && !here.equals(outside);
            out.println(text(meant) + " is " + (shut ? text(outside) + " outside" : text(here)));
        }
        out.println("proxy inside  " + text(deployment.inside().proxy()));
        out.println("proxy outside " + text(deployment.outside().proxy()));
        deployment.notReplayed().forEach(sentence -> out.println("not replayed: " + sentence));
        deployment.topology().sipDomains().forEach(domain -> out.println("SIP domain " + domain));
        deployment.topology().users().forEach((user, password) -> out.println("user " + user + " " + password));
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    LyncDeployment deployment() {
        return deployment;
    }

    ControlPort control() {
        return control;
    }

    @Override
    public void close() {
        control.close();
        deployment.close();
        firewall.close();
    }
}
