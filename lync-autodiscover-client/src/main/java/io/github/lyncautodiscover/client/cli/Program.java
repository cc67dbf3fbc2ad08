package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.text.Mask;
import io.github.lyncautodiscover.model.SipAddress;
import io.github.lyncautodiscover.model.log.LogEntry;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of the command line. */
final class Program {
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
            CommandLine commandLine = Syntax.commandLine();
            ParseResult parsed = commandLine.parseArgs(arguments);
            if (parsed.isUsageHelpRequested()) {
                commandLine.usage(out);
                return ExitCode.FOUND;
            }
            if (parsed.isVersionHelpRequested()) {
                commandLine.printVersionHelp(out);
                return ExitCode.FOUND;
            }
            Given given = new Given(parsed);
            Optional<String> code = given.text(Syntax.EXPLAIN);
            if (code.isPresent()) {
                out.print(Explanation.of(code.get()));
                return ExitCode.FOUND;
            }
            return run(Options.of(given, screen));
        } catch (ParameterException | UsageException wrong) {
            return refuse(wrong, plugin ? ExitCode.DEFECT : ExitCode.USAGE);
        } catch (RuntimeException defect) {
            return refuse(
                    new IllegalStateException("a defect of this program: " + Mask.shown(defect.toString()), defect),
                    ExitCode.DEFECT);
        }
    }

    private int run(Options options) {
        Optional<List<LogEntry>> log = options.log().map(Log::read);
        Printer printer = new Printer(options, out);
        if (options.users().isEmpty()) {
            printer.print(Log.alone(log.orElseThrow()));
            return printer.end();
        }
        Progress progress = new Progress(err, screen.progress(), options.users().size());
        try (Place place = Place.of(options)) {
            int number = 0;
            for (SipAddress user : options.users()) {
                progress.looking(++number);
                LyncDiagnosis seen = place.diagnose(user);
                progress.clear();
                printer.print(log.map(entries -> Log.with(entries, seen)).orElse(seen));
            }
        }
        return printer.end();
    }

    private int refuse(RuntimeException why, int exitCode) {
        err.println("lync-autodiscover: "
                + String.valueOf(why.getMessage()).lines().findFirst().orElse(why.toString()));
        return exitCode;
    }
}
