package io.github.lyncautodiscover.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a deployment as a program, so that clients in any language can be pointed at it.
 *
 * <p>It writes the authorities, a hosts file and a configuration for curl into a folder, and runs until it is stopped.
 * What it is asked goes into a file there, a line at once for each DNS question and request.
 */
public final class StandAlone {

    private static final int MISUSE = 2;

    private StandAlone() {}

    /**
     * Runs until the process is told to end.
     *
     * @param arguments see {@code --help}
     * @throws IOException if ports cannot be opened or files not be written
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        StandAloneOptions options;
        try {
            options = StandAloneOptions.parse(arguments);
        } catch (IllegalArgumentException misuse) {
            System.err.println(misuse.getMessage());
            System.err.println(StandAloneOptions.USAGE);
            System.exit(MISUSE);
            return;
        }
        if (options.help()) {
            System.out.println(StandAloneOptions.USAGE);
            return;
        }
        LyncDeployment deployment = start(options, System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(deployment::close, "lync-testkit stop"));
        new CountDownLatch(1).await();
    }

    /** Starts the deployment and writes its files. */
    static LyncDeployment start(StandAloneOptions options, PrintStream out) throws IOException {
        LyncDeployment deployment =
                LyncDeployment.start(options.preset().builder().build(), options.ports());
        try {
            Path folder = StandAloneFiles.write(deployment, options);
            deployment.followedBy(new RecordingFile(folder)::add);
            out.println(options.preset() + " runs; its files are in " + folder.toAbsolutePath());
            out.println("DNS inside  " + text(deployment.inside().dns()));
            out.println("DNS outside " + text(deployment.outside().dns()));
            for (InetSocketAddress meant : deployment.topology().plan().sockets()) {
                out.println(text(meant) + " is " + text(deployment.route().apply(meant)));
            }
            out.flush();
            return deployment;
        } catch (IOException | RuntimeException failed) {
            deployment.close();
            throw failed;
        }
    }

    private static String text(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
