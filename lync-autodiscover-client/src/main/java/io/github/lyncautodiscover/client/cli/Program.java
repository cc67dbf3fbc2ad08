package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.text.Ascii;
import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.client.text.Texts;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of the command line. */
final class Program {
    private static final String HELP = "; --help tells more";
    /** What the launcher keeps for itself when it stands alone. */
    private static final String TRAIN = "--train";

    private final PrintStream out;
    private final PrintStream err;
    private final Screen screen;

    Program(PrintStream out, PrintStream err, Screen screen) {
        this.out = out;
        this.err = err;
        this.screen = screen;
    }

    /** {@return the exit code} */
    int run(String... typed) {
        try {
            return understand(OptionsFile.expand(typed));
        } catch (UsageException unreadable) {
            return refuse(
                    reason(unreadable) + (unreadable.isHelped() ? HELP : ""), Format.isPlugin(typed), ExitCode.USAGE);
        }
    }

    private int understand(String... arguments) {
        boolean plugin = Format.isPlugin(arguments);
        try {
            int exitCode = exitCode(arguments);
            if (out.checkError()) {
                throw new UsageException("cannot write the output: the disk is full, or nobody reads it any more");
            }
            return exitCode;
        } catch (ParameterException wrong) {
            return refuse(reason(wrong) + meant(wrong) + HELP, plugin, ExitCode.USAGE);
        } catch (UsageException wrong) {
            return refuse(reason(wrong) + (wrong.isHelped() ? HELP : ""), plugin, ExitCode.USAGE);
        } catch (RuntimeException | Error defect) {
            // Whatever it is: a monitoring system must not take the exit code of the JVM for a state.
            return refuse("a defect of this program: " + Mask.shown(defect.toString()), plugin, ExitCode.DEFECT);
        }
    }

    private int exitCode(String... arguments) {
        boolean plugin = Format.isPlugin(arguments);
        if (Arrays.stream(arguments).anyMatch(argument -> argument.contains(Typed.LOST))) {
            throw new UsageException("the locale cannot express an argument; set LC_ALL to one with UTF-8");
        }
        CommandLine commandLine = Syntax.commandLine();
        ParseResult parsed = commandLine.parseArgs(arguments);
        if (parsed.isUsageHelpRequested()) {
            out.print(shown(commandLine.getUsageMessage()));
            return plugin ? ExitCode.DEFECT : ExitCode.FOUND;
        }
        if (parsed.isVersionHelpRequested()) {
            commandLine.printVersionHelp(out);
            return plugin ? ExitCode.DEFECT : ExitCode.FOUND;
        }
        Given given = new Given(parsed);
        Optional<String> code = given.text(Syntax.EXPLAIN);
        if (code.isPresent()) {
            out.print(shown(Explanation.of(code.get())));
            return ExitCode.FOUND;
        }
        return run(Options.of(given, screen));
    }

    private int run(Options options) {
        if (options.serving().isPresent()) {
            return options.serving().get().run(options, out, err);
        }
        Optional<Log> log = options.log().map(Log::read);
        Optional<Saved> earlier = options.since().map(file -> Saved.of(Syntax.SINCE, file));
        Sink people = new Sink(out, "the output");
        if (options.read().isPresent() || options.count().isNobody()) {
            List<LyncDiagnosis> known = options.read()
                    .map(file -> Saved.of(Syntax.READ, file).all())
                    .orElseGet(() -> List.of(log.orElseThrow().alone()));
            Count count = new Count(known.size(), true, List.of());
            try (Printer printer = new Printer(options, people, count, earlier)) {
                long number = 0;
                for (LyncDiagnosis diagnosis : known) {
                    printer.print(diagnosis, Label.of(++number));
                }
                return printer.end(people);
            }
        }
        try (Lookups lookups = new Lookups(options, earlier, people, err, screen.progress())) {
            return lookups.run(log);
        }
    }

    private String shown(String text) {
        return screen.unicode() ? text : Ascii.of(text);
    }

    private static String reason(RuntimeException why) {
        return String.valueOf(why.getMessage()).lines().findFirst().orElse("");
    }

    private static String meant(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        if (unmatched.getUnmatched().contains(TRAIN)) {
            return ": it belongs to the launcher bin/lync-autodiscover, and stands there alone";
        }
        List<String> similar = unmatched.getSuggestions();
        return similar.isEmpty() ? "" : ", did you mean " + String.join(" or ", similar) + "?";
    }

    /** One line: for a monitoring system where it reads its state, for people where they read of errors. */
    private int refuse(String why, boolean plugin, int exitCode) {
        String line = shown(Texts.printable(why));
        if (plugin && !out.checkError()) {
            out.println("LYNC UNKNOWN - " + line.replace('|', '/'));
            out.flush();
            return ExitCode.DEFECT;
        }
        err.println("lync-autodiscover: " + line);
        return plugin ? ExitCode.DEFECT : exitCode;
    }
}
