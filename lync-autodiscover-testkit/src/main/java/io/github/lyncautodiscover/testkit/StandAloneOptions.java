package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.testkit.server.PortChoice;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the program was told. Immutable.
 *
 * @param preset the deployment
 * @param folder where its files go
 * @param firstPort the first of the ports of loopback that are taken, one after the other; 0 for any free ones
 * @param realAddresses whether to listen at the addresses and ports of the deployment itself
 * @param help whether to explain and do nothing
 */
record StandAloneOptions(Preset preset, Path folder, int firstPort, boolean realAddresses, boolean help) {

    static final String USAGE = """
            Options:
              --preset NAME       contoso-wifi (default), wifi-private-ca, wifi-through-reverse-proxy, port-80-listener,
                                  hairpin-blocked, internal-ip-ttl-zero, second-sip-domain-missing-in-certificate,
                                  online, hybrid, lync-2010, skype-for-business-2015, skype-for-business-2019,
                                  teams-only, hybrid-before-move, hybrid-after-move
              --folder PATH       where ca.pem, company-ca.pem, hosts, curl.conf and recording.txt, a line for each DNS
                                  question and request, are written (default: .)
              --first-port N      take loopback ports from N upwards (default: any free ones)
              --real-addresses    listen at 10.10.30.50:443 and so on; for a network namespace that has these addresses
              --help              print this
            """;

    private static final int LARGEST_PORT = 65_535;

    static StandAloneOptions parse(String... arguments) {
        StandAloneOptions options = new StandAloneOptions(Preset.CONTOSO_WIFI, Path.of("."), 0, false, false);
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            boolean takesValue =
                    option.equals("--preset") || option.equals("--folder") || option.equals("--first-port");
            if (takesValue && i + 1 == arguments.length) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            options = takesValue ? options.with(option, arguments[++i]) : options.with(option);
        }
        if (options.realAddresses && options.firstPort != 0) {
            throw new IllegalArgumentException("--real-addresses has the real ports; leave out --first-port.");
        }
        return options;
    }

    private StandAloneOptions with(String option) {
        return switch (option) {
            case "--real-addresses" -> new StandAloneOptions(preset, folder, firstPort, true, help);
            case "--help" -> new StandAloneOptions(preset, folder, firstPort, realAddresses, true);
            default -> throw new IllegalArgumentException("Unknown option " + option + ".");
        };
    }

    private StandAloneOptions with(String option, String value) {
        return switch (option) {
            case "--preset" -> new StandAloneOptions(preset(value), folder, firstPort, realAddresses, help);
            case "--folder" -> new StandAloneOptions(preset, Path.of(value), firstPort, realAddresses, help);
            default -> new StandAloneOptions(preset, folder, port(value), realAddresses, help);
        };
    }

    private static Preset preset(String name) {
        try {
            return Preset.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("There is no preset " + name + ".", unknown);
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LARGEST_PORT) {
            throw new IllegalArgumentException("A port is a number up to " + LARGEST_PORT + ", not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    PortChoice ports() {
        if (realAddresses) {
            return meant -> meant;
        }
        if (firstPort == 0) {
            return PortChoice.EPHEMERAL;
        }
        AtomicInteger next = new AtomicInteger(firstPort);
        return meant -> new InetSocketAddress(InetAddress.getLoopbackAddress(), next.getAndIncrement());
    }
}
