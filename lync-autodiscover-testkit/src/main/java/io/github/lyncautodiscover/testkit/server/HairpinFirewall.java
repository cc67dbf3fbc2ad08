package io.github.lyncautodiscover.testkit.server;

import io.github.lyncautodiscover.testkit.Hairpin;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the hairpin shut where inside and outside are the same machine: a table of nftables in a network namespace of our own.
 * Who connects to a public address of the reverse proxy from an address of the inside, or from no address in particular, is
 * turned away.
 */
public final class HairpinFirewall implements AutoCloseable {

    /** None, for a deployment whose route turns clients away. */
    public static final HairpinFirewall NONE = new HairpinFirewall(false);

    private static final String TABLE = "inet lync_testkit";
    private static final Path OWN = Path.of("/proc/self/ns/net");
    private static final Path FIRST = Path.of("/proc/1/ns/net");
    private static final List<String> PROGRAMS = List.of("nft", "/usr/sbin/nft");

    private final boolean up;

    private HairpinFirewall(boolean up) {
        this.up = up;
    }

    /**
     * Puts the table up, in place of one that was left behind.
     *
     * @throws IllegalStateException if the plan wants one and it cannot be had here; the message says why
     */
    public static HairpinFirewall raise(DeploymentPlan plan) {
        Set<InetAddress> shut = shut(plan);
        if (shut.isEmpty()) {
            return NONE;
        }
        String problem = run(rules(shut, plan.hairpin()));
        if (!problem.isEmpty()) {
            throw refusal(plan, problem);
        }
        return new HairpinFirewall(true);
    }

    /**
     * Refuses early to touch the firewall of the whole machine.
     *
     * @throws IllegalStateException if the plan wants a table and this is not a namespace of our own
     */
    public static void check(DeploymentPlan plan) {
        if (!shut(plan).isEmpty() && isShared()) {
            throw refusal(plan, "the network namespace is that of the whole machine");
        }
    }

    private static IllegalStateException refusal(DeploymentPlan plan, String problem) {
        return new IllegalStateException("At real addresses inside and outside are the same machine: hairpin "
                + plan.hairpin() + " takes nftables, and root in a network namespace of its own (unshare --net). Here "
                + problem + ". Leave out --real-addresses, or stage it there.");
    }

    private static Set<InetAddress> shut(DeploymentPlan plan) {
        return plan.hairpin() == Hairpin.OPEN
                ? Set.of()
                : plan.servers().stream()
                        .filter(WebServer::isHairpinned)
                        .map(WebServer::address)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What nft is told. */
    static String rules(Set<InetAddress> shut, Hairpin hairpin) {
        List<String> rules =
                shut.stream().map(address -> rule(address, hairpin)).toList();
        return "add table " + TABLE + "\ndelete table " + TABLE + "\ntable " + TABLE
                + " {\n  chain hairpin {\n    type filter hook input priority 0;\n    " + String.join("\n    ", rules)
                + "\n  }\n}\n";
    }

    /** To an address of this machine, a client that names none comes from that address itself; so does the reset. */
    private static String rule(InetAddress address, Hairpin hairpin) {
        String to = address.getHostAddress();
        String from = address instanceof Inet4Address
                ? "ip saddr { 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 127.0.0.0/8, " + to + " } ip daddr "
                : "ip6 saddr { fc00::/7, ::1, " + to + " } ip6 daddr ";
        return from + to + " tcp flags & (syn | ack | rst) == syn "
                + (hairpin == Hairpin.RESET ? "reject with tcp reset" : "drop");
    }

    /** Where the first process cannot be looked at, a namespace of our own is one that leads nowhere. */
    private static boolean isShared() {
        try {
            return Files.readSymbolicLink(OWN).equals(Files.readSymbolicLink(FIRST));
        } catch (IOException | UnsupportedOperationException unreadable) {
            return leadsSomewhere();
        }
    }

    private static boolean leadsSomewhere() {
        try {
            for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
                if (!one.isLoopback()) {
                    return true;
                }
            }
            return false;
        } catch (SocketException unknown) {
            return true;
        }
    }

    /** What went wrong; empty if nothing did. */
    static String run(String rules) {
        for (String program : PROGRAMS) {
            try {
                Process process = new ProcessBuilder(program, "-f", "-")
                        .redirectErrorStream(true)
                        .start();
                try (OutputStream in = process.getOutputStream()) {
                    in.write(rules.getBytes(StandardCharsets.UTF_8));
                }
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor() == 0
                        ? ""
                        : "nft says: " + said.lines().findFirst().orElse("nothing");
            } catch (IOException missing) {
                // Where the next one may be.
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return "nft was interrupted";
            }
        }
        return "there is no nft";
    }

    /** Takes the table down. */
    @Override
    public void close() {
        if (up) {
            run("delete table " + TABLE + "\n");
        }
    }
}
