package io.github.lyncautodiscover.client.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of somebody else with the rule of the README and one that fails, compiled and run in a folder of its own. */
final class OwnProgram implements AutoCloseable {
    private static final Pattern RECIPE =
            Pattern.compile("(?s)```java\n(public class (\\w+) implements FindingRule.*?)```");
    private static final String SERVICE = FindingRule.class.getName();
    private static final String IMPORTS = """
            package contoso;
            import io.github.lyncautodiscover.client.evidence.*;
            import io.github.lyncautodiscover.client.finding.*;
            import java.time.Instant;
            import java.util.List;
            """;
    private static final String FAILING = """
            public class Failing implements FindingRule {
                static int made;
                public Failing() {
                    made++;
                }
                public List<Finding> examine(LyncDiagnosis diagnosis) {
                    throw new IllegalStateException();
                }
            }
            """;
    private static final String MAIN = """
            public class Main {
                public static void main(String[] arguments) {
                    LyncDiagnosis diagnosis = LyncDiagnosis.builder(Instant.EPOCH).build();
                    diagnosis.findings();
                    System.out.println(String.join(" ", diagnosis.findings().stream()
                            .map(finding -> finding.code().name())
                            .sorted()
                            .toList()));
                    System.out.println("made " + Failing.made);
                }
            }
            """;

    private final Path folder = Files.createTempDirectory("own-rules");
    private final Path classes = folder.resolve("classes");
    private final String rule;

    /** One of the paths on which a program can be started. */
    interface Way {
        String run(OwnProgram program) throws Exception;
    }

    OwnProgram() throws IOException {
        MatchResult recipe = RECIPE.matcher(
                        Files.readString(Path.of("README.md")).replace("\r\n", "\n"))
                .results()
                .findFirst()
                .orElseThrow();
        rule = recipe.group(2);
        source(rule, recipe.group(1));
        source("Failing", FAILING);
        source("Main", MAIN);
    }

    static boolean canCompile() {
        return ToolProvider.findFirst("javac").isPresent();
    }

    String onTheClassPath() throws Exception {
        compile("-cp", path(libraries()));
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve(SERVICE), "contoso." + rule + "\ncontoso.Failing\n");
        List<Path> all = new ArrayList<>(libraries());
        all.add(classes);
        return run("-cp", path(all), "contoso.Main");
    }

    String onTheModulePath() throws Exception {
        Files.writeString(
                folder.resolve("module-info.java"),
                "module contoso { requires io.github.lyncautodiscover.client; provides " + SERVICE + " with contoso."
                        + rule + ", contoso.Failing; }");
        List<Path> modules = libraries().stream().filter(OwnProgram::isModule).toList();
        compile("-p", path(modules));
        List<Path> all = new ArrayList<>(modules);
        all.add(classes);
        return run("-p", path(all), "-m", "contoso/contoso.Main");
    }

    private void source(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".java"), IMPORTS + text);
    }

    private void compile(String option, String path) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(option, path, "-proc:none", "-d", classes.toString()));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        StringWriter complaints = new StringWriter();
        PrintWriter out = new PrintWriter(complaints);
        int failed = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertEquals(0, failed, complaints::toString);
    }

    private static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip().replace("\r\n", "\n");
    }

    /** What this module is made of and what it needs, without its tests. */
    private static List<Path> libraries() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty() && !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(Files::exists)
                .distinct()
                .toList();
    }

    /** Those that the client needs; two of the others, which tests need, cannot be together on a module path. */
    private static boolean isModule(Path entry) {
        try {
            return ModuleFinder.of(entry).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .anyMatch(
                            module -> !module.isAutomatic() || module.name().startsWith("org.apache.httpcomponents."));
        } catch (FindException nameless) {
            return false;
        }
    }

    private static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
