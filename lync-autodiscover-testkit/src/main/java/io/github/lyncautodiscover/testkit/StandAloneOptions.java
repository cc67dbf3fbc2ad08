package io.github.lyncautodiscover.testkit;

import io.github.lyncautodiscover.model.text.SavedText;
import io.github.lyncautodiscover.testkit.server.PortChoice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the program was told. Immutable.
 *
 * @param preset the deployment
 * @param folder where its files go
 * @param firstPort the first of the ports of loopback that are taken, one after the other; 0 for any free ones
 * @param realAddresses whether to listen at the addresses and ports of the deployment itself
 * @param help whether to explain and do nothing
 * @param changes what is different from the usual, by option, in the order given
 */
record StandAloneOptions(
        Preset preset,
        Path folder,
        int firstPort,
        boolean realAddresses,
        boolean help,
        Map<String, List<String>> changes) {

    static final String PLAN = "--plan";
    static final String DNS = "--dns";
    static final String FAULT = "--fault";
    static final String DOCUMENT = "--document";
    static final String LATENCY = "--latency";
    static final String REPLAY = "--replay";

    static final String USAGE = """
            Options:
              --preset NAME       contoso-wifi (default), wifi-private-ca, wifi-through-reverse-proxy, port-80-listener,
                                  hairpin-blocked, internal-ip-ttl-zero, second-sip-domain-missing-in-certificate,
                                  online, hybrid, lync-2010, skype-for-business-2015, skype-for-business-2019,
                                  teams-only, hybrid-before-move, hybrid-after-move
              --replay FILE       the deployment that a saved diagnosis saw, in place of a preset: the JSON that
                                  lync-autodiscover --format json writes
              --folder PATH       where ca.pem, company-ca.pem, hosts, curl.conf, inside.options and outside.options (for
                                  lync-autodiscover --options) and recording.txt, a line for each DNS question and
                                  request, are written (default: .)
              --first-port N      take loopback ports from N upwards (default: any free ones)
              --real-addresses    listen at 10.10.30.50:443 and so on; for a network namespace that has these addresses
              --help              print this
            These can be given several times. STEPS are methods and arguments as in the Javadoc, | between two of them,
            "quotes" around arguments with blanks:
              --plan STEPS        of TopologyBuilder: --plan 'gateway F5 | user bob@contoso.test secret'
              --dns 'WHERE STEPS' of DnsRecords, WHERE is inside, outside or everywhere:
                                  --dns 'outside remove sip.contoso.test | alias sip.contoso.test sipdir.online.lync.com'
              --fault 'TARGET STEPS'
                                  of ConnectionFault, ResponseFault, CertificateFault, ServerCertificate, ClientCertificate
                                  or DnsFault. TARGET is https://HOST/PATH, http://HOST, //HOST for both, //* for every host,
                                  address:IP, dns:NAME or dns:*: --fault 'https://lyncdiscover.contoso.test status 503'
              --document 'TARGET FILE TYPE'
                                  answer there with the bytes of a file, with this Content-Type or without one
              --latency TIME      be late by that with every answer of web and DNS servers, such as 40ms
            """;

    private static final int LARGEST_PORT = 65_535;
    private static final Set<String> CHANGES = Set.of(PLAN, DNS, FAULT, DOCUMENT, LATENCY, REPLAY);
    private static final Set<String> SINGLE = Set.of("--preset", "--folder", "--first-port");

    StandAloneOptions {
        changes = Map.copyOf(changes);
    }

    static StandAloneOptions parse(String... arguments) {
        StandAloneOptions options = new StandAloneOptions(Preset.CONTOSO_WIFI, Path.of("."), 0, false, false, Map.of());
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            boolean takesValue = CHANGES.contains(option) || SINGLE.contains(option);
            if (takesValue && i + 1 == arguments.length) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            options = takesValue ? options.with(option, arguments[++i]) : options.with(option);
        }
        if (options.realAddresses && !options.given(REPLAY).isEmpty()) {
            throw new IllegalArgumentException("Addresses that are silent or refuse are replayed on loopback only;"
                    + " leave out --real-addresses.");
        }
        if (options.realAddresses && options.firstPort != 0) {
            throw new IllegalArgumentException("--real-addresses has the real ports; leave out --first-port.");
        }
        return options;
    }

    private StandAloneOptions with(String option) {
        return switch (option) {
            case "--real-addresses" -> new StandAloneOptions(preset, folder, firstPort, true, help, changes);
            case "--help" -> new StandAloneOptions(preset, folder, firstPort, realAddresses, true, changes);
            default -> throw new IllegalArgumentException("Unknown option " + option + ".");
        };
    }

    private StandAloneOptions with(String option, String value) {
        return switch (option) {
            case "--preset" -> new StandAloneOptions(preset(value), folder, firstPort, realAddresses, help, changes);
            case "--folder" -> new StandAloneOptions(preset, Path.of(value), firstPort, realAddresses, help, changes);
            case "--first-port" -> new StandAloneOptions(preset, folder, port(value), realAddresses, help, changes);
            default -> new StandAloneOptions(preset, folder, firstPort, realAddresses, help, more(option, value));
        };
    }

    private Map<String, List<String>> more(String option, String value) {
        Map<String, List<String>> more = new HashMap<>(changes);
        List<String> values = new ArrayList<>(given(option));
        values.add(value);
        more.put(option, List.copyOf(values));
        return more;
    }

    List<String> given(String option) {
        return changes.getOrDefault(option, List.of());
    }

    private static Preset preset(String name) {
        try {
            return Preset.valueOf(Words.constant(name));
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

    /** The replay or the preset, and the changes of the plan and of DNS. */
    Topology topology() {
        if (!given(REPLAY).isEmpty()) {
            return replay();
        }
        TopologyBuilder builder = preset.builder();
        given(PLAN).forEach(steps -> Fluent.change(builder, Step.read(steps)));
        given(DNS).forEach(line -> changeDns(builder, line));
        return builder.build();
    }

    private Topology replay() {
        if (given(REPLAY).size() > 1 || !given(PLAN).isEmpty() || !given(DNS).isEmpty()) {
            throw new IllegalArgumentException(
                    "A replay is of one file, and has its own plan and DNS; leave out --plan and --dns.");
        }
        String file = given(REPLAY).get(0);
        try {
            return Topology.replaying(SavedText.of(Files.readAllBytes(Path.of(file))));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read.", unreadable);
        }
    }

    /** What runs, in a word. */
    String name() {
        return given(REPLAY).isEmpty()
                ? preset.toString()
                : "the replay of " + given(REPLAY).get(0);
    }

    private static void changeDns(TopologyBuilder builder, String line) {
        String[] parts = line.strip().split("\\s+", 2);
        List<Step> steps = Step.read(parts.length < 2 ? "" : parts[1]);
        switch (parts[0]) {
            case "inside" -> builder.inside(records -> Fluent.change(records, steps));
            case "outside" -> builder.outside(records -> Fluent.change(records, steps));
            case "everywhere" ->
                builder.inside(records -> Fluent.change(records, steps))
                        .outside(records -> Fluent.change(records, steps));
            default ->
                throw new IllegalArgumentException(
                        "DNS is changed inside, outside or everywhere, not " + parts[0] + ".");
        }
    }

    PortChoice ports() {
        if (realAddresses) {
            return meant -> meant;
        }
        if (firstPort == 0) {
            return PortChoice.EPHEMERAL;
        }
        AtomicInteger next = new AtomicInteger(firstPort);
        return meant -> {
            int port = next.getAndIncrement();
            if (port > LARGEST_PORT) {
                throw new IllegalArgumentException(
                        "There are too few ports from " + firstPort + " upwards; take a lower --first-port.");
            }
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        };
    }
}
