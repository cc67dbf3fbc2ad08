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

    private final PrintStream out;
    private final PrintStream err;
    private final Screen screen;

    Program(PrintStream out, PrintStream err, Screen screen) {
        this.out = out;
        this.err = err;
        this.screen = screen;
    }

    /** {@return the exit code} */
    int run(String... arguments) {
        boolean plugin = Format.isPlugin(arguments);
        try {
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
        } catch (ParameterException wrong) {
            return refuse(reason(wrong) + meant(wrong) + HELP, plugin, ExitCode.USAGE);
        } catch (UsageException wrong) {
            return refuse(reason(wrong) + HELP, plugin, ExitCode.USAGE);
        } catch (RuntimeException | Error defect) {
            // Whatever it is: a monitoring system must not take the exit code of the JVM for a state.
            return refuse("a defect of this program: " + Mask.shown(defect.toString()), plugin, ExitCode.DEFECT);
        }
    }

    private int run(Options options) {
        if (options.serving().isPresent()) {
            try (Standpoint place = Standpoint.of(options)) {
                warn(place);
                return options.serving().get().run(place, options, out);
            }
        }
        Optional<Log> log = options.log().map(Log::read);
        Optional<Saved> earlier = options.since().map(file -> Saved.of(Syntax.SINCE, file));
        if (options.read().isPresent()) {
            List<LyncDiagnosis> saved =
                    Saved.of(Syntax.READ, options.read().get()).all();
            options.checkNumber(saved.size());
            Printer printer = new Printer(options, out, saved.size(), earlier);
            saved.forEach(diagnosis -> printer.print(diagnosis, ""));
            return printer.end();
        }
        List<User> users = options.users();
        Printer printer = new Printer(options, out, users.size(), earlier);
        if (users.isEmpty()) {
            printer.print(log.orElseThrow().alone(), "");
            return printer.end();
        }
        earlier.ifPresent(
                saved -> users.forEach(user -> saved.mustKnow(user.address().domain())));
        try (Standpoint place = Standpoint.of(options);
                Progress progress = Progress.of(err, screen.progress(), users.size())) {
            warn(place);
            int number = 0;
            for (User user : users) {
                progress.looking(++number);
                LyncDiagnosis seen = place.diagnose(user.address());
                progress.clear();
                printer.print(log.map(entries -> entries.with(seen)).orElse(seen), user.place());
            }
        }
        return printer.end();
    }

    private void warn(Standpoint place) {
        place.skipped()
                .forEach(server -> err.println(
                        "lync-autodiscover: this computer names a DNS server that cannot be asked, " + server));
    }

    private String shown(String text) {
        return screen.unicode() ? text : Ascii.of(text);
    }

    private static String reason(RuntimeException why) {
        return String.valueOf(why.getMessage()).lines().findFirst().orElse("");
    }

    private static String meant(ParameterException wrong) {
        List<String> similar =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return similar.isEmpty() ? "" : ", did you mean " + String.join(" or ", similar) + "?";
    }

    /** One line: for a monitoring system where it reads its state, for people where they read of errors. */
    private int refuse(String why, boolean plugin, int exitCode) {
        String line = shown(Texts.printable(why));
        if (plugin) {
            out.println("LYNC UNKNOWN - " + line.replace('|', '/'));
            out.flush();
            return ExitCode.DEFECT;
        }
        err.println("lync-autodiscover: " + line);
        return exitCode;
    }
}
