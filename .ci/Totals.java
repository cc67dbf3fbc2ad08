import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Says how many tests of a module ran, for how long, and where to read about them: one line for each kind. Maven says so
 * too, but not with {@code -q}. Arguments: the module's {@code target}, and when the build began; what is older is left
 * out.
 */
class Totals {
    private static final List<String> KINDS = List.of("surefire-reports", "failsafe-reports", "invoker-reports");

    private int tests;
    private int failed;
    private int skipped;
    private double seconds;

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        Predicate<Path> ofThisBuild = newerThan(Instant.parse(arguments[1]));
        Path root = target.getParent().getParent();
        for (String kind : KINDS) {
            Path reports = target.resolve(kind);
            if (Files.isDirectory(reports)) {
                Totals totals = new Totals();
                try (Stream<Path> files = Files.list(reports)) {
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .filter(ofThisBuild)
                            .forEach(totals::add);
                }
                if (totals.tests > 0) {
                    System.out.println(root.relativize(reports) + ": " + totals);
                }
            }
        }
        Path fuzzed = target.resolve("fuzz.log");
        if (Files.exists(fuzzed) && ofThisBuild.test(fuzzed)) {
            // The fuzzer's last words: Done 8143 runs in 11 second(s)
            try (Stream<String> lines = Files.lines(fuzzed)) {
                lines.filter(line -> line.matches("Done \\d+ runs in \\d+ second\\(s\\)"))
                        .map(line -> line.split(" "))
                        .map(words -> words[1] + " inputs made up in " + words[4] + " s")
                        .forEach(line -> System.out.println(root.relativize(fuzzed) + ": " + line));
            }
        }
    }

    private static Predicate<Path> newerThan(Instant start) {
        return file -> {
            try {
                return !Files.getLastModifiedTime(file).toInstant().isBefore(start);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void add(Path report) {
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader suite = XMLInputFactory.newFactory().createXMLStreamReader(in);
            suite.nextTag();
            tests += number(suite, "tests");
            failed += number(suite, "failures") + number(suite, "errors");
            skipped += number(suite, "skipped");
            seconds += Double.parseDouble(suite.getAttributeValue(null, "time").replace(",", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(report.toString(), e);
        }
    }

    private static int number(XMLStreamReader suite, String name) {
        String value = suite.getAttributeValue(null, name);
        return value == null ? 0 : Integer.parseInt(value);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d test%s in %.0f s, %d failed, %d skipped",
                tests,
                tests == 1 ? "" : "s",
                seconds,
                failed,
                skipped);
    }
}
