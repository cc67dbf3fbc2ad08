package io.github.lyncautodiscover.client.cli;

import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options, in the order of the help. Built by hand instead of by annotations: nothing is looked up by reflection. */
final class Syntax {
    static final String FORMAT = "--format";
    static final String OUT = "--out";
    static final String SHOW_USER = "--show-user";
    static final String COLOUR = "--colour";
    static final String VERBOSE = "--verbose";
    static final String WIDTH = "--width";
    static final String DNS = "--dns";
    static final String DNS_INSIDE = "--dns-inside";
    static final String DNS_OUTSIDE = "--dns-outside";
    static final String INSIDE = "--inside";
    static final String OUTSIDE = "--outside";
    static final String CA_FILE = "--ca-file";
    static final String CONNECT_TO = "--connect-to";
    static final String TRUST = "--trust";
    static final String PLAN = "--plan";
    static final String STRATEGY = "--strategy";
    static final String DEADLINE = "--deadline";
    static final String MOBILITY = "--mobility";
    static final String NO_MOBILITY = "--no-mobility";
    static final String NO_SURVEY = "--no-survey";
    static final String NO_ADDRESSES = "--no-addresses";
    static final String DOMAIN = "--domain";
    static final String INTENT = "--intent";
    static final String LOG = "--log";
    static final String OPTIONS = "--options";
    static final String EXPLAIN = "--explain";
    static final String FILE = "--file";
    static final String JOBS = "--jobs";
    static final String RESUME = "--resume";
    static final String ORDERED = "--ordered";
    static final String RATE = "--rate";
    static final String READ = "--read";
    static final String SINCE = "--since";
    static final String SERVE = "--serve";
    static final String ALLOW = "--allow";
    static final String WARNING = "--warning";
    static final String CRITICAL = "--critical";
    static final String WARNING_DAYS = "--warning-days";
    static final String CRITICAL_DAYS = "--critical-days";

    /** What only a lookup needs. */
    static final List<String> ASKING = List.of(
            FILE,
            JOBS,
            ORDERED,
            RESUME,
            RATE,
            LOG,
            INSIDE,
            OUTSIDE,
            DNS,
            DNS_INSIDE,
            DNS_OUTSIDE,
            CA_FILE,
            TRUST,
            CONNECT_TO,
            PLAN,
            STRATEGY,
            DEADLINE,
            MOBILITY,
            NO_MOBILITY,
            NO_SURVEY,
            NO_ADDRESSES,
            DOMAIN,
            INTENT);

    /** What means nothing to a scraper. */
    static final List<String> PRINTING = List.of(
            FORMAT,
            OUT,
            VERBOSE,
            WIDTH,
            COLOUR,
            FILE,
            ORDERED,
            RATE,
            RESUME,
            LOG,
            READ,
            SINCE,
            WARNING,
            CRITICAL,
            WARNING_DAYS,
            CRITICAL_DAYS);

    private static final int HELP_WIDTH = 100;

    private static final List<String> COLOURS = List.of("auto", "always", "never");

    private Syntax() {}

    static CommandLine commandLine() {
        CommandSpec spec = CommandSpec.create().name("lync-autodiscover");
        spec.versionProvider(() -> new String[] {"lync-autodiscover " + Version.text()});
        spec.usageMessage().width(HELP_WIDTH).sortOptions(false);
        Manual.write(spec.usageMessage());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("address")
                .arity("0..*")
                .type(String[].class)
                .description(
                        "alice@contoso.com or sip:alice@contoso.com; contoso.com for a SIP domain without a user; @users.txt"
                                + " stands for the lines of a file")
                .build());
        output(spec);
        place(spec);
        lookup(spec);
        thresholds(spec);
        serving(spec);
        spec.addOption(
                many(
                        OPTIONS,
                        "FILE",
                        "take more options from this file: one a line, its value behind it without quotes; # begins a comment"));
        spec.addOption(one(EXPLAIN, "CODE", "print what a finding means, how to check it and what to do, and exit"));
        spec.addOption(
                flag("print this help and exit", "-h", "--help").usageHelp(true).build());
        spec.addOption(flag("print the version and exit", "-V", "--version")
                .versionHelp(true)
                .build());
        // A file of addresses is ours to read, line by line, and no file of arguments; one option is given once.
        return new CommandLine(spec).setExpandAtFiles(false).setOverwrittenOptionsAllowed(false);
    }

    private static void output(CommandSpec spec) {
        spec.addOption(words(
                FORMAT,
                "what to print; text unless told otherwise. html is a page with pictures that holds all evidence, har a"
                        + " file for the network panel of a browser",
                "text",
                "json",
                "jsonl",
                "html",
                "har",
                "plugin",
                "prometheus"));
        spec.addOption(one(
                OUT,
                "FOLDER",
                "with html or har: write a file for each address into this folder instead of printing it, and an index of"
                        + " the pages"));
        spec.addOption(flag("do not mask the user's address; other secrets stay masked", SHOW_USER)
                .build());
        spec.addOption(OptionSpec.builder("-v", VERBOSE)
                .arity("0")
                .type(boolean[].class)
                .description("tell everything: every candidate, hop, record and finding")
                .build());
        spec.addOption(one(WIDTH, "COLUMNS", "how wide the text is; else COLUMNS, the terminal, or 80 columns"));
        spec.addOption(OptionSpec.builder(COLOUR, "--color")
                .arity("0..1")
                .type(String.class)
                .paramLabel("auto|always|never")
                .completionCandidates(COLOURS)
                .preprocessor(Syntax::attachedOnly)
                .description("colour the text; auto, the default, does on a terminal unless NO_COLOR is set, no word"
                        + " means always")
                .build());
        spec.addOption(many(
                FILE,
                "FILE",
                "look up every address or SIP domain of a file, one a line, or CSV with a column such as SipAddress; # begins"
                        + " a comment; - is the standard input; may be repeated. A line without an address is told and"
                        + " passed over"));
        spec.addOption(one(
                JOBS,
                "N",
                "how many lookups may be under way at a time; 32 for more than one address, fewer where the"
                        + " system grants few open files. With --serve how many probes, 16; more are refused"));
        spec.addOption(flag(
                        "print in the order of the input instead of as lookups end; what comes early waits, so that one"
                                + " that takes long can hold up the others",
                        ORDERED)
                .build());
        spec.addOption(one(
                RATE,
                "N/s",
                "ask each name server, and each address, at most so often a second; fewer lookups are under way then, and all"
                        + " limits in time are longer by as long as a lookup may have to wait for its turns"));
        spec.addOption(one(
                RESUME,
                "FILE",
                "write the records of --format jsonl to this file, and a summary to the standard output; whoever has a record"
                        + " there is not asked again"));
        spec.addOption(one(LOG, "FILE", "read a client's log, with or without addresses to look up"));
        spec.addOption(
                one(READ, "FILE", "print what was saved with --format json or html, in any format; nobody is asked"));
        spec.addOption(one(SINCE, "FILE", "say what has changed since that was saved with --format json or html"));
    }

    private static void place(CommandSpec spec) {
        spec.addOption(flag("this computer stands inside, such as on the company's Wi-Fi", INSIDE)
                .build());
        spec.addOption(
                flag("this computer stands outside, on the internet", OUTSIDE).build());
        spec.addOption(
                many(DNS, "IP[:PORT]", "ask this DNS server instead of the system's; in this order when repeated"));
        spec.addOption(many(DNS_INSIDE, "IP[:PORT]", "compare with what devices inside are told by this DNS server"));
        spec.addOption(many(DNS_OUTSIDE, "IP[:PORT]", "compare with what devices outside are told by this DNS server"));
        spec.addOption(one(
                TRUST,
                "system|java|FILE",
                "trust what this computer trusts, as its browsers do; the public roots that Java brings, as phones do"
                        + " (default); or the certificates of this file (PEM, DER, p7b) and no others"));
        spec.addOption(one(CA_FILE, "FILE", "the same as --trust FILE"));
        spec.addOption(many(
                CONNECT_TO,
                "HOST:PORT:ADDRESS:PORT",
                "connect to this IP address and port when HOST and PORT are meant, as curl does; what is empty stands for"
                        + " any host and port, or for those that were meant. The first that fits counts. HOST may also be"
                        + " the IP address that DNS leads to. DNS is asked nevertheless"));
    }

    private static void lookup(CommandSpec spec) {
        spec.addOption(
                one(
                        PLAN,
                        "PLAN",
                        "mobile (default), desktop, https-only, external-only; or begin at a host name or a URL that is known"));
        spec.addOption(
                words(STRATEGY, "one candidate after the other (default), or overlapping", "sequential", "staggered"));
        spec.addOption(
                one("-t", DEADLINE, "SECONDS", "the limit for everything about one user; 20 unless told otherwise"));
        spec.addOption(flag(
                        "try to reach the mobility service; the default of all formats but jsonl, and of --serve",
                        MOBILITY)
                .build());
        spec.addOption(
                flag("do not, so that OK says no more than that the lookup works; the default of jsonl", NO_MOBILITY)
                        .build());
        spec.addOption(flag("do not ask DNS for every name of the SIP domain, only for those on the way", NO_SURVEY)
                .build());
        spec.addOption(flag("do not connect to the further addresses of hosts that have several", NO_ADDRESSES)
                .build());
        spec.addOption(many(
                DOMAIN,
                "DOMAIN",
                "another SIP domain of the deployment, for the matrix of the certificates and for --intent"));
        spec.addOption(one(
                INTENT,
                "stay|hybrid|teams-only",
                "where the deployment is going: say record by record whether DNS is ready for it, best with --outside or"
                        + " --dns-outside"));
    }

    private static void thresholds(CommandSpec spec) {
        spec.addOption(one("-w", WARNING, "RANGE", "plugin: seconds for WARNING, such as 5 (more than 5 s)"));
        spec.addOption(one("-c", CRITICAL, "RANGE", "plugin: seconds for CRITICAL"));
        spec.addOption(one(WARNING_DAYS, "RANGE", "plugin: days of certificates for WARNING: 30: is fewer than 30"));
        spec.addOption(one(CRITICAL_DAYS, "RANGE", "plugin: days of certificates for CRITICAL"));
    }

    /** The word is taken where it is one of ours or stands behind an equals sign, so that an address never is. */
    private static boolean attachedOnly(
            Stack<String> arguments, CommandSpec spec, ArgSpec option, Map<String, Object> how) {
        boolean attached = "=".equals(how.get("separator"));
        if (!attached && (arguments.isEmpty() || !COLOURS.contains(arguments.peek()))) {
            arguments.push("always");
        }
        return false;
    }

    private static void serving(CommandSpec spec) {
        spec.addOption(one(
                SERVE,
                "[ADDRESS:]PORT",
                "stay, and answer /probe?target=contoso.com, or the address of a user, with metrics for Prometheus; on"
                        + " 127.0.0.1 unless an address is given"));
        spec.addOption(
                many(ALLOW, "DOMAIN", "serve: look up users of this SIP domain and of others so given; else any"));
    }

    /** How wide the terminal is, 80 where that cannot be told. */
    static int terminalWidth() {
        return CommandSpec.create().usageMessage().autoWidth(true).width();
    }

    private static OptionSpec.Builder flag(String description, String... names) {
        return OptionSpec.builder(names[0], names)
                .names(names)
                .arity("0")
                .type(boolean.class)
                .description(description);
    }

    private static OptionSpec one(String name, String label, String description) {
        return one(OptionSpec.builder(name), label, description);
    }

    private static OptionSpec one(String letter, String name, String label, String description) {
        return one(OptionSpec.builder(letter, name), label, description);
    }

    private static OptionSpec one(OptionSpec.Builder option, String label, String description) {
        return option.arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    private static OptionSpec words(String name, String description, String... words) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String.class)
                .paramLabel(String.join("|", words))
                .completionCandidates(List.of(words))
                .description(description)
                .build();
    }

    private static OptionSpec many(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .type(String[].class)
                .paramLabel(label)
                .description(description)
                .build();
    }
}
