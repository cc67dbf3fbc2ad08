package io.github.lyncautodiscover.client.cli;

import io.github.lyncautodiscover.client.evidence.LyncDiagnosis;
import io.github.lyncautodiscover.client.text.Texts;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up whoever is in the input, and prints what comes of it as it comes. Not thread-safe. */
final class Lookups implements AutoCloseable {
    private final Options options;
    private final Sink people;
    private final PrintStream err;
    private final Optional<Resumed> resumed;
    private final Sink out;
    private final Printer printer;
    private final Standpoint place;
    private final Progress progress;
    private final Entries entries;
    private final Optional<Held> held;

    Lookups(Options options, Optional<Saved> earlier, Sink people, PrintStream err, boolean terminal) {
        this.options = options;
        this.people = people;
        this.err = err;
        earlier.ifPresent(saved -> checkKnown(options, saved));
        place = Standpoint.of(options);
        try {
            resumed = options.resume().map(file -> resume(options, file));
        } catch (UsageException refused) {
            place.close();
            throw refused;
        }
        held = options.jobs().ordered() ? Optional.of(new Held()) : Optional.empty();
        entries = new Entries(options.inputs(), options.count().lines());
        out = resumed.map(file -> new Sink(file.end(), options.resume().orElse("")))
                .orElse(people);
        printer = new Printer(options, out, options.count(), earlier);
        progress = Progress.of(err, terminal, options.count());
    }

    private static void checkKnown(Options options, Saved saved) {
        Count unused = options.inputs().count(entry -> {
            if (entry instanceof Entry.User user) {
                saved.mustKnow(user.address().domain());
            }
        });
    }

    /** Refuses the records of another input before anybody is asked, as far as it can be read twice. */
    private static Resumed resume(Options options, String name) {
        Resumed file = Resumed.open(name, options.asked());
        try {
            Count unused = options.inputs().count(file::of);
            file.checkEnd(options.count());
            return file;
        } catch (UsageException refused) {
            file.close();
            throw refused;
        }
    }

    /** {@return the exit code} */
    int run(Optional<Log> log) {
        tell(place.skipped().stream());
        UnderWay input = new UnderWay(entries, this::isDone, this::bad, held);
        Runnable written = out.endingWithTheProcess();
        try {
            if (options.count().isOne()) {
                input.addresses().forEach(user -> print(place.diagnose(user), input, log));
            } else {
                place.diagnoseAll(input.addresses(), options.jobs(), seen -> print(seen, input, log));
            }
            input.end();
            progress.close();
            return printer.end(people);
        } finally {
            written.run();
        }
    }

    private void print(LyncDiagnosis seen, UnderWay input, Optional<Log> log) {
        progress.clear();
        printer.print(log.map(entries -> entries.with(seen)).orElse(seen), input.label(seen));
        progress.done();
    }

    private boolean isDone(Entry entry) {
        Resumed.Before before = resumed.map(file -> file.of(entry)).orElse(Resumed.Before.NONE);
        if (before == Resumed.Before.NONE) {
            return false;
        }
        progress.skipped();
        printer.before(before);
        return true;
    }

    private void bad(Entry.Bad bad) {
        progress.clear();
        if (options.format() != Format.JSONL && options.format() != Format.PLUGIN) {
            tell(Stream.of(Messages.of(bad)));
        }
        printer.bad(bad);
        progress.done();
    }

    private void tell(Stream<String> lines) {
        lines.forEach(line -> err.println("lync-autodiscover: " + Texts.printable(line)));
    }

    @Override
    public void close() {
        entries.close();
        held.ifPresent(Held::close);
        progress.close();
        place.close();
        printer.close();
        resumed.ifPresent(Resumed::close);
    }
}
